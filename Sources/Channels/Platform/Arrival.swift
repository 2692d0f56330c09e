/// What a request turned out to be.
package enum Arrival: Sendable, Hashable {
    /// Somebody said something: a turn.
    case message(ChatMessage)
    /// What several people said, in order, to be answered in posts; and posts that are due at once.
    case batch([ChatMessage], posts: [OutgoingPost], reply: HTTPReply)
    /// Nothing for the bot: a greeting of the platform's, or a kind that we do not handle; this answers it.
    case reply(HTTPReply)
}
