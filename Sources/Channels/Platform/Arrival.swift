/// What a request turned out to be.
package enum Arrival: Sendable, Hashable {
    /// Somebody said something: a turn.
    case message(ChatMessage)
    /// Nothing for the bot: a greeting of the platform's, or a kind that we do not handle; this answers it.
    case reply(HTTPReply)
}
