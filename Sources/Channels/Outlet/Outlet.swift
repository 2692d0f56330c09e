package import Conversation

/// A place of a platform that the bot writes to of its own accord, over a webhook or with a token.
package protocol Outlet: Sendable {
    /// The posts that a notice takes, in order.
    ///
    /// - Throws: `EncodingError`.
    func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost]

    /// The post that puts a notice in the place of an earlier one; nil where the platform cannot. What does not fit into
    /// one post is left out.
    ///
    /// - Parameter receipt: Where the earlier one landed, if it was said.
    func edit(_ notice: OutgoingNotice, at receipt: String?) throws -> OutgoingPost?

    /// Where a post landed, by the body of its response, in the form of the platform's conversation ids.
    func receipt(in body: [UInt8]) -> String?
}

extension Outlet {
    package func edit(_ notice: OutgoingNotice, at receipt: String?) throws -> OutgoingPost? { nil }

    package func receipt(in body: [UInt8]) -> String? { nil }
}

/// What the bot says of its own accord.
package struct OutgoingNotice: Sendable, Hashable {
    /// Stable: the same however often it is tried.
    package var id: String
    package var reply: Reply
    package var destination: String
    /// The id of the notice that it stands in the place of.
    package var replaces: String?
    /// Seconds since 1970, for signatures.
    package var now: Int

    package init(id: String, reply: Reply, destination: String, replaces: String? = nil, now: Int) {
        self.id = id
        self.reply = reply
        self.destination = destination
        self.replaces = replaces
        self.now = now
    }
}

extension OutgoingNotice {
    /// As a message whose choices are buttons.
    var message: Message {
        Message.messages(of: [reply]).first ?? Message(markdown: reply.text)
    }

    /// As a message with its choices in the text: nothing comes back from a button on what a webhook posted.
    var messageWithoutButtons: Message {
        let message = message
        guard !message.choices.isEmpty else { return message }
        return Message(blocks: message.blocks + [.gap, .text(message.choices.map(\.line))])
    }

    /// As the only reply of an answer.
    var answer: Answer { Answer(conversation: destination, replies: [reply]) }
}
