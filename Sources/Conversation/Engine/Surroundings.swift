public import Understanding

/// All that a turn may look at besides the conversation itself.
public struct Surroundings: Sendable {
    public var reader: Reader
    public var context: ReadingContext
    public var resolver: any SlotResolver
    /// Facts that every word may use, such as today's date in words.
    public var facts: [String: Value]
    /// Fills slots that follow from others: an owner's account.
    public var infer: @Sendable ([String: Value], Intent) -> [String: Value]

    public init(
        reader: Reader, context: ReadingContext, resolver: any SlotResolver, facts: [String: Value] = [:],
        infer: @escaping @Sendable ([String: Value], Intent) -> [String: Value] = { _, _ in [:] }
    ) {
        self.reader = reader
        self.context = context
        self.resolver = resolver
        self.facts = facts
        self.infer = infer
    }
}
