import Foundation
import Glibc
import Synchronization

/// A server on the loopback interface that answers each request with given bytes, and keeps what it was sent.
final class Receiver: Sendable {
    /// What to do with a request.
    enum Answer: Sendable {
        /// These bytes, then the connection is closed.
        case bytes(String)
        /// These bytes, and the connection is kept for the next request.
        case kept(String)
        /// The connection is closed without a word.
        case nothing
        /// The connection is reset.
        case reset
        /// The connection stays open without a word.
        case silence
        /// A status without a body.
        static func status(_ code: Int, _ headers: [String] = []) -> Answer {
            let lines = ["HTTP/1.1 \(code) X", "Content-Length: 0", "Connection: close"] + headers
            return .bytes(lines.joined(separator: "\r\n") + "\r\n\r\n")
        }
        /// A status, a body, and the connection is kept.
        static func kept(_ code: Int, _ headers: [String] = [], body: String = "") -> Answer {
            let lines = ["HTTP/1.1 \(code) X", "Content-Length: \(body.utf8.count)"] + headers
            return .kept(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        }
    }

    let port: Int
    private let listener: Int32
    private let desk = Desk()

    /// What the threads of the connections share.
    fileprivate final class Desk: Sendable {
        let seen = Mutex<[String]>([])
        let held = Mutex<[Int32]>([])
    }

    init(_ answer: @escaping @Sendable (String) -> Answer) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(listener, $0, size)
                _ = getsockname(listener, $0, &size)
            }
        }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        listen(listener, 128)
        let thread = Thread { [desk, listener] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Thread { desk.serve(connection, answer) }.start()
            }
        }
        thread.start()
    }

    var url: String { "http://127.0.0.1:\(port)/hook" }
    var requests: [String] { desk.seen.withLock { $0 } }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        desk.held.withLock { for connection in $0 { close(connection) } }
    }
}

extension Receiver.Desk {
    /// Answers one request after another, until one of the two ends the connection.
    func serve(_ connection: Int32, _ answer: @Sendable (String) -> Receiver.Answer) {
        while let request = read(connection) {
            seen.withLock { $0.append(request) }
            switch answer(request) {
            case .kept(let text):
                write(text, to: connection)
                continue
            case .bytes(let text): write(text, to: connection)
            case .nothing: break
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
            case .silence:
                held.withLock { $0.append(connection) }
                return
            }
            break
        }
        close(connection)
    }

    private func write(_ text: String, to connection: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { break }
            rest = rest.dropFirst(sent)
        }
    }

    /// A request, as far as it comes; nil where none does.
    private func read(_ connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            // Whoever begins with TLS waits for an answer.
            if bytes.first == 0x16 { return text }
            if let end = text.range(of: "\r\n\r\n") {
                let length = text.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
                if text[end.upperBound...].utf8.count >= length { return text }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return bytes.isEmpty ? nil : text }
            bytes.append(contentsOf: buffer[..<count])
        }
    }
}
