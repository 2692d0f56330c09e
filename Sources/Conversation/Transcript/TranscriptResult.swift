/// How a transcript went.
public struct TranscriptResult: Hashable, Sendable {
    /// The transcript's path.
    public let file: String
    /// What went differently, in order.
    public let failures: [TranscriptFailure]
    /// Why it was not played; nil where it was.
    public let skipped: String?
    /// How many messages were sent.
    public let turns: Int
    /// The places of the script that it came by.
    public let visits: Set<Visit>
    /// What was said, turn by turn.
    public let answers: [Answer]
    /// The file's text with the replies that were given in place of those that differed; the same text where none did.
    ///
    /// Replies that matched stay as they are, so that wildcards survive; checks are never rewritten.
    public let accepted: String

    init(
        file: String, failures: [TranscriptFailure], skipped: String? = nil, turns: Int, visits: Set<Visit> = [],
        answers: [Answer] = [], accepted: String
    ) {
        self.file = file
        self.failures = failures
        self.skipped = skipped
        self.turns = turns
        self.visits = visits
        self.answers = answers
        self.accepted = accepted
    }

    /// Whether it was played and all went as written.
    public var isPassed: Bool { failures.isEmpty && skipped == nil }
}
