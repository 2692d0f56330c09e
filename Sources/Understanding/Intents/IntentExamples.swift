/// An intent by example: the phrases that mean it, and the commands that are it.
///
/// Phrases may use `[optional]`, `(this|that)`, `{slot}`, `{slot:kind}` and `<rule>`.
public struct IntentExamples: Sendable, Hashable {
    public let name: String
    public let phrases: [String]
    /// Slash commands, with the slash or without: `qbr-prep`.
    public let commands: [String]

    public init(name: String, phrases: [String], commands: [String] = []) {
        self.name = name
        self.phrases = phrases
        self.commands = commands
    }
}
