/// One HTTP request that leaves the machine.
package struct OutgoingRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    package var method: Method
    /// Often a secret in itself: it stands in no error and no log.
    package var url: String
    package var headers: [Header]
    package var body: [UInt8]

    package struct Header: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(_ method: Method = .post, url: String, headers: [Header] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// What came back.
package struct OutgoingResponse: Sendable {
    /// 100 to 599. A redirection is not followed, and so is no success.
    package var status: Int
    package var headers: [OutgoingRequest.Header]
    package var body: [UInt8]

    package init(status: Int, headers: [OutgoingRequest.Header] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package var isSuccess: Bool { (200..<300).contains(status) }

    /// The value of the last header of that name, whatever its case.
    package func header(_ name: String) -> String? {
        headers.last { $0.name.lowercased() == name.lowercased() }?.value
    }
}
