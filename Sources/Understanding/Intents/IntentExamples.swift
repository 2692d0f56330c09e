/// An intent by example: the phrases that mean it, and the commands that are it.
///
/// Phrases may use `[optional]`, `(this|that)`, `{slot}`, `{slot:kind}` and `<rule>`.
public struct IntentExamples: Sendable, Hashable {
    /// What the intent is called: `add-action`.
    public let name: String
    /// What people may say; see above.
    public let phrases: [String]
    /// What people may say that comes near and means something else: tried by an evaluation.
    public let nearMisses: [String]
    /// Slash commands, with the slash or without: `add-action`.
    public let commands: [String]

    /// An intent by example.
    public init(name: String, phrases: [String], nearMisses: [String] = [], commands: [String] = []) {
        self.name = name
        self.phrases = phrases
        self.nearMisses = nearMisses
        self.commands = commands
    }
}
