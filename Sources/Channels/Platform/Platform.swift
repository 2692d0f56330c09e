package import Conversation

/// A chat platform on HTTP: verifies, decodes and renders; neither runs turns nor knows a server.
///
/// One folder each. A new one is a folder and its name in ``Platforms``.
package protocol Platform: Sendable {
    /// `slack`: what the journal calls the channel, and what stands before the ids of its users.
    static var name: String { get }

    /// The platform with its secrets; nil where they are not set, and then it answers 404.
    ///
    /// - Throws: ``SecretError`` for a secret that cannot be used.
    static func configured(_ secrets: Secrets) throws -> Self?

    /// What it posts to.
    var routes: [Route] { get }

    /// Makes sure that the platform sent it, by the bytes as they came; nothing else is looked at before.
    ///
    /// Asynchronous for platforms whose keys have to be fetched first.
    ///
    /// - Parameter now: Seconds since 1970.
    /// - Throws: ``Refusal/unsigned``, ``Refusal/stale`` or ``Refusal/unverifiable(_:)``; also
    ///   ``Refusal/unreadable(_:)`` where what is signed holds a part of the proof.
    func verify(_ request: InboundRequest, now: Int) async throws(Refusal)

    /// What a verified request means.
    ///
    /// - Throws: ``Refusal/unreadable(_:)``.
    func decode(_ request: InboundRequest) throws(Refusal) -> Arrival

    /// The answer as the platform shows it where it answers the request; with the number of its messages where those
    /// don't all stand in a reply.
    ///
    /// - Throws: `EncodingError`.
    func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply

    /// The reply where the turn failed, with the words for it.
    ///
    /// - Throws: `EncodingError`.
    func failure(_ words: String, to message: ChatMessage) throws -> HTTPReply

    /// How many bytes its body may have, by all that came before it; nil for as many as for everybody.
    func bodyLimit(for head: InboundRequest) -> Int?

    /// The reply to a request that is not taken.
    func reply(to refusal: Refusal) -> HTTPReply

    /// "I have it, and answer later."
    func acknowledgement(of message: ChatMessage) -> HTTPReply

    /// The answer as posts to the message's return address, in order; empty where there is nothing to say or nowhere
    /// to say it.
    ///
    /// - Throws: `EncodingError`.
    func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost]
}

extension Platform {
    package func failure(_ words: String, to message: ChatMessage) throws -> HTTPReply {
        try reply(Answer(conversation: message.incoming.conversation, replies: [Reply(words)]), to: message)
    }

    package func bodyLimit(for head: InboundRequest) -> Int? { nil }

    package func reply(to refusal: Refusal) -> HTTPReply { .text("\(refusal)", status: refusal.status) }

    package func acknowledgement(of message: ChatMessage) -> HTTPReply { .empty }

    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] { [] }
}

/// A method and a path that a platform posts to; a part of the path in braces stands for any one part.
package struct Route: Sendable, Hashable {
    package let method: String
    package let path: String

    package init(_ method: String, _ path: String) {
        self.method = method
        self.path = path
    }
}
