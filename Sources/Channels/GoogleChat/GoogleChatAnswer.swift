import Conversation

/// An answer as Google Chat takes it in reply to an event: one message, and nothing after it.
struct GoogleChatAnswer {
    /// Bytes; Google Chat takes 32,000.
    private static let limit = 30_000

    /// A message with a card or several; nil where there is nothing to say.
    let message: Value?

    /// - Parameter viewer: Who alone sees it, such as `users/123`; nil where nobody else is there.
    init(_ answer: Answer, viewer: String?) {
        let renderer = GoogleChatRenderer(viewer: viewer)
        func posts(of message: Message) -> [Value] { renderer.posts(of: message, to: .speaker) }
        let posts = Message.messages(of: answer.replies).flatMap(posts).fitting(Self.limit, gap: posts(of: .gap))
        let cards = posts.flatMap { $0["cardsV2"]?.list ?? [] }.enumerated().map { index, card in
            card.adding(["cardId": .string("reply-\(index + 1)")])
        }
        message = posts.first?.adding(["cardsV2": .list(cards)])
    }
}
