/// An intent by example: the phrases that mean it, and the commands that are it.
///
/// Phrases may use `[optional]`, `(this|that)`, `{slot}`, `{slot:kind}` and `<rule>`.
public struct IntentExamples: Sendable, Hashable {
    /// What the intent is called: `qbr-prep`.
    public let name: String
    /// What people may say; see above.
    public let phrases: [String]
    /// Slash commands, with the slash or without: `qbr-prep`.
    public let commands: [String]

    /// An intent by example.
    public init(name: String, phrases: [String], commands: [String] = []) {
        self.name = name
        self.phrases = phrases
        self.commands = commands
    }
}
