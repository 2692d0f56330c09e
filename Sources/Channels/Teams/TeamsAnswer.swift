import Conversation

/// An answer as Teams takes it from an outgoing webhook: one message, and nothing after it.
struct TeamsAnswer {
    /// Bytes; Teams takes 28 kB, of which a fifth is left for what it adds.
    private static let limit = 20_000

    /// A message with a card or several; nil where there is nothing to say.
    let message: Value?

    init(_ answer: Answer) {
        let cards = Message.messages(of: answer.replies).flatMap(Self.cards)
            .fitting(Self.limit, gap: Self.cards(of: .gap))
        message = cards.isEmpty ? nil : ["type": "message", "attachments": .list(cards)]
    }

    private static func cards(of message: Message) -> [Value] {
        TeamsRenderer().posts(of: message, to: .everyone).flatMap { $0["attachments"]?.list ?? [] }
    }
}
