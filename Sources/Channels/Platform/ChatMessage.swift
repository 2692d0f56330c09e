package import Conversation

/// A message that came from a chat platform, and where what is said to it can go.
package struct ChatMessage: Sendable, Hashable {
    /// Where an answer can be taken that leaves after the request was answered.
    package enum ReturnAddress: Sendable, Hashable {
        /// Good for a few answers within half an hour (Slack's and Mattermost's `response_url`).
        case url(String)
        /// A place of the platform, to be written to with our own token there.
        case place(channel: String, thread: String?)
    }

    package var incoming: Incoming
    /// Nil where only the answer to the request counts.
    package var returnAddress: ReturnAddress?
    /// Others read along here: what is said of accounts is for the person's eyes alone.
    package var isPublic: Bool
    /// The platform shows what the request is answered with; else it only wants to know that we have it.
    package var isAnsweredInReply: Bool
    /// What the platform calls the sender; a form of ours may need it again.
    package var sender: String
    /// What the platform calls the place; empty where it has none.
    package var channel: String
    /// What was dropped there; read before the turn.
    package var file: RemoteFile?

    package init(
        _ incoming: Incoming, sender: String, channel: String = "", returnAddress: ReturnAddress? = nil,
        isPublic: Bool = false,
        isAnsweredInReply: Bool = true
    ) {
        self.incoming = incoming
        self.sender = sender
        self.channel = channel
        self.returnAddress = returnAddress
        self.isPublic = isPublic
        self.isAnsweredInReply = isAnsweredInReply
    }
}
