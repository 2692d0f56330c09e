import Conversation

/// What goes back to a platform as the answer to its request.
package struct HTTPReply: Sendable, Hashable {
    package var status: Int
    /// Nil where there is no body.
    package var contentType: String?
    package var body: [UInt8]
    /// Whether it is a page for somebody's eyes: nothing keeps it, frames it, or runs in it.
    package var isPage = false
    /// How many messages the answer takes where it is posted; one that takes several may not be shown whole in a reply.
    package var messages = 1

    package init(status: Int = 200, contentType: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// "I have it", and nothing else.
    package static let empty = HTTPReply()
    /// The same for platforms that want JSON in any case.
    package static let emptyObject = HTTPReply(contentType: "application/json", body: Array("{}".utf8))

    /// A line for whoever set the platform up.
    package static func text(_ text: String, status: Int) -> HTTPReply {
        HTTPReply(status: status, contentType: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8))
    }

    /// An object as JSON, its keys in order.
    static func object(_ value: Value) -> HTTPReply {
        HTTPReply(contentType: "application/json", body: Array(value.json().utf8))
    }

    /// A value as JSON, its keys in order.
    ///
    /// - Throws: `EncodingError` for a value that JSON has no form for.
    package static func json(_ value: some Encodable, status: Int = 200) throws -> HTTPReply {
        HTTPReply(status: status, contentType: "application/json", body: try WireCoding.object(value))
    }

    /// The same, where the answer takes so many messages.
    func taking(_ messages: Int) -> HTTPReply {
        var reply = self
        reply.messages = messages
        return reply
    }
}
