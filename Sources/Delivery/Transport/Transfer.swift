import CCurl
import CCurlShim
import Glibc

/// One request under way: libcurl's handle, and what has come back. It lives on the courier's thread alone.
final class Transfer {
    let handle: UnsafeMutableRawPointer
    private let rule: AddressRule?
    private let maximumBody: Int
    private let maximumHead: Int
    private var lines: UnsafeMutablePointer<curl_slist>?
    private var head: [OutgoingRequest.Header] = []
    private var headSize = 0
    private var body: [UInt8] = []
    private var fault: TransportError?
    private let finish: (Result<OutgoingResponse, TransportError>) -> Void

    /// Nil where libcurl has no memory left.
    ///
    /// - Parameter finish: Called once, with what came of it.
    init?(
        _ request: OutgoingRequest, _ options: CourierOptions,
        finish: @escaping (Result<OutgoingResponse, TransportError>) -> Void
    ) {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
        // Through a proxy it is the proxy's address that is connected to.
        rule = options.proxy == nil ? options.rule : nil
        maximumBody = options.maximumBody
        maximumHead = options.maximumHead
        self.finish = finish
        configure(options)
        configure(request)
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(lines)
    }

    /// Hands over what came of it.
    func end(_ code: CURLcode) {
        finish(result(code))
    }

    func end(_ error: TransportError) {
        finish(.failure(error))
    }

    private func result(_ code: CURLcode) -> Result<OutgoingResponse, TransportError> {
        // An address that was refused is no fault where another one of the host was reached.
        guard code == CURLE_OK else { return .failure(fault ?? TransportError(code)) }
        var status = 0
        qbr_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return .success(OutgoingResponse(status: status, headers: head, body: body))
    }

    // MARK: Options

    private func configure(_ options: CourierOptions) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        qbr_curl_set_pointer(handle, CURLOPT_PRIVATE, context)
        qbr_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, options.rule.exceptions.isEmpty ? "https" : "https,http")
        qbr_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        qbr_curl_set_string(handle, CURLOPT_PROXY, options.proxy ?? "")
        qbr_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        qbr_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, options.connectMilliseconds)
        qbr_curl_set_long(handle, CURLOPT_TIMEOUT_MS, options.totalMilliseconds)
        qbr_curl_set_long(handle, CURLOPT_MAXLIFETIME_CONN, 300)
        qbr_curl_set_string(handle, CURLOPT_USERAGENT, options.userAgent)
        qbr_curl_set_sink(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            Transfer.from(context)?.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        qbr_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        qbr_curl_set_sink(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            Transfer.from(context)?.takeHead(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        qbr_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        qbr_curl_set_opener(handle) { context, _, address in
            guard let address else { return CURL_SOCKET_BAD }
            return Transfer.from(context)?.open(address) ?? CURL_SOCKET_BAD
        }
        qbr_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
    }

    private func configure(_ request: OutgoingRequest) {
        if !request.url.contains("://") || request.url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
            fault = .badURL
        }
        qbr_curl_set_string(handle, CURLOPT_URL, request.url)
        if request.method == .get {
            qbr_curl_set_long(handle, CURLOPT_HTTPGET, 1)
        } else {
            qbr_curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
            request.body.withUnsafeBytes { bytes in
                // It copies the bytes; an empty body has no address to copy from.
                let start = bytes.baseAddress.map(UnsafeMutableRawPointer.init(mutating:))
                qbr_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, start)
            }
            qbr_curl_set_long(handle, CURLOPT_POST, 1)
            qbr_curl_set_string(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        }
        // libcurl would wait for leave to send a longer body.
        lines = curl_slist_append(lines, "Expect:")
        for header in request.headers {
            let line = "\(header.name): \(header.value)"
            if line.unicodeScalars.contains(where: { ["\r", "\n", "\0"].contains($0) }) {
                fault = .badHeader(header.name.filter(\.isLetter))
            }
            lines = curl_slist_append(lines, line)
        }
        qbr_curl_set_list(handle, CURLOPT_HTTPHEADER, lines)
    }

    /// What is wrong with the request itself; such a one must not be sent.
    var faultBeforehand: TransportError? { fault }

    // MARK: What libcurl calls

    private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= maximumBody else {
            fault = .tooLong
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func takeHead(_ bytes: UnsafeRawBufferPointer) -> Int {
        headSize += bytes.count
        guard headSize <= maximumHead else {
            fault = .tooLong
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self)
        // Each response of several, such as 100 Continue, begins with a line of its own.
        if line.hasPrefix("HTTP/") { head = [] }
        if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            head.append(.init(String(line[..<colon]), Transfer.trimmed(value)))
        }
        return bytes.count
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        if let rule {
            let target = withUnsafePointer(to: &address.pointee.addr) { InternetAddress($0) }
            guard let target, rule.permits(target) else {
                fault = .closedAddress
                return CURL_SOCKET_BAD
            }
        }
        return socket(
            address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }
}

extension TransportError {
    /// What libcurl's code says.
    fileprivate init(_ code: CURLcode) {
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: self = .badURL
        case CURLE_OPERATION_TIMEDOUT: self = .timeout
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
            self = .untrusted
        default: self = .failed(String(cString: curl_easy_strerror(code)))
        }
    }
}
