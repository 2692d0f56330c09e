/// How a transcript went.
public struct TranscriptResult: Hashable, Sendable {
    public let file: String
    public let failures: [TranscriptFailure]
    /// How many messages were sent.
    public let turns: Int
    /// The file's text with the replies that were given in place of those that differed; the same text where none did.
    ///
    /// Replies that matched stay as they are, so that wildcards survive; checks are never rewritten.
    public let accepted: String

    public var isPassed: Bool { failures.isEmpty }
}
