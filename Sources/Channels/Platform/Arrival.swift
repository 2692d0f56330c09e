/// What a request turned out to be.
package enum Arrival: Sendable, Hashable {
    /// Somebody said something: a turn.
    case message(ChatMessage)
    /// Several at once, to be answered in their order, each by posts, before the request is; and posts that go first.
    /// A request that is not answered with 200 comes again, whole.
    case delivery([ChatMessage], first: [OutgoingPost])
    /// Nothing for the bot: a greeting of the platform's, or a kind that we do not handle; this answers it.
    case reply(HTTPReply)
}
