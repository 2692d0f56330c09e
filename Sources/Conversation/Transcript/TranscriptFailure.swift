/// A turn that did not go as written down.
public struct TranscriptFailure: Hashable, Sendable, CustomStringConvertible {
    /// The transcript's path.
    public let file: String
    /// From 1.
    public let line: Int
    /// What differs, as a sentence.
    public let message: String
    /// The turn as a chat: `-` was expected, `+` was said; empty where the message says it all.
    public let diff: [String]

    init(file: String, line: Int, message: String, diff: [String] = []) {
        self.file = file
        self.line = line
        self.message = message
        self.diff = diff
    }

    /// `a.chat:12: the answer differs` and the chat below it.
    public var description: String {
        (["\(file):\(line): \(message)"] + diff.map { "  " + $0 }).joined(separator: "\n")
    }
}
