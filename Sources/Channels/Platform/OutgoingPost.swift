/// A request of ours to a platform: an answer that comes after its request was answered.
package struct OutgoingPost: Sendable, Hashable {
    package enum Method: Sendable {
        case get
        case post
        case put
        case patch
    }

    package var method: Method
    package var url: String
    /// Beside `Content-Type: application/json`; may hold a token, so they stand in no log.
    package var headers: [InboundRequest.Header]
    /// JSON.
    package var body: [UInt8]

    package init(method: Method = .post, url: String, headers: [InboundRequest.Header] = [], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
