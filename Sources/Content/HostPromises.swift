/// What a host gives to all content: checked against what the content asks for.
public struct HostPromises: Sendable {
    /// By the name of the effect.
    public var effects: [String: EffectPromise]
    /// Facts that are always there: `me`, `today`.
    public var facts: Set<String>

    /// Takes what each effect gives, and what is there without any.
    public init(effects: [String: EffectPromise], facts: Set<String> = []) {
        self.effects = effects
        self.facts = facts
    }
}
