/// What content may expect of an effect that the host carries out.
public struct EffectPromise: Hashable, Sendable {
    /// The facts that it gives, and the slots that it fills, by name.
    public var facts: Set<String>
    /// The words of its intent that it may say, by name.
    public var words: Set<String>

    /// Takes what the effect gives and says; without arguments, nothing.
    public init(facts: Set<String> = [], words: Set<String> = []) {
        self.facts = facts
        self.words = words
    }
}
