/// Phrases and cue words that the program asks for by name, as the content has them: `week.unplanned`.
public struct Phrasebook: Sendable, Hashable {
    /// What is said, by name.
    public var words: [String: Wording]
    /// What is listened for, by name: words or phrases in lower case.
    public var cues: [String: [String]]

    /// Takes what was read.
    public init(words: [String: Wording] = [:], cues: [String: [String]] = [:]) {
        self.words = words
        self.cues = cues
    }

    /// A phrase with its places filled; its name where the content lacks it, which loading finds beforehand.
    public func say(_ name: String, _ scope: Value = .object([:])) -> String { words[name]?.text(scope) ?? name }

    /// The phrase as a value that shows what it says, marks and all.
    public func value(_ name: String, _ scope: Value = .object([:])) -> Value {
        words[name]?.isMarkdown == true ? .markdown(say(name, scope)) : .string(say(name, scope))
    }
}
