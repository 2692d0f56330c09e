/// A request of ours to a platform: an answer that comes after its request was answered.
package struct OutgoingPost: Sendable, Hashable {
    /// `POST`, or `PUT` where the platform wants that.
    package var method: String
    package var url: String
    /// Beside `Content-Type: application/json`; may hold a token, so they stand in no log.
    package var headers: [InboundRequest.Header]
    /// JSON.
    package var body: [UInt8]

    package init(method: String = "POST", url: String, headers: [InboundRequest.Header] = [], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// Whoever posts.
package protocol ResponsePoster: Sendable {
    /// Posts it; returns once the platform has it.
    ///
    /// - Throws: An error whose description is one sentence without the address, whose path is a secret.
    func post(_ post: OutgoingPost) async throws
}
