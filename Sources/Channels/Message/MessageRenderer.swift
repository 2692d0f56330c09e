package import Conversation

/// What a platform makes of a message; one a platform, and the only place that knows its markup and its limits.
package protocol MessageRenderer: Sendable {
    /// The message as JSON objects, in the order in which they are to be posted: more than one where a limit of the
    /// platform asks for it, and none that is over one. The choices are with the last.
    func posts(of message: Message, to audience: Audience) -> [Value]
}

/// Who sees a message, where a platform can tell.
package enum Audience: Hashable, Sendable {
    /// The one person who spoke.
    case speaker
    case everyone

    /// Whom an answer is for where others read along: whoever asked, unless they share it.
    package init(of answer: Answer) {
        self = answer.isShared ? .everyone : .speaker
    }
}
