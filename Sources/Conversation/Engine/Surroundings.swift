public import Understanding

/// All that a turn may look at besides the conversation itself.
public struct Surroundings: Sendable {
    /// Tells intents apart and finds dates, amounts and names in a text.
    public var reader: Reader
    /// The day, the people and the settings that a text is read against.
    public var context: ReadingContext
    /// Finds values of the host's own slot kinds.
    public var resolver: any SlotResolver
    /// Facts that every word may use, such as today's date in words.
    public var facts: [String: Value]
    /// Fills slots that follow from others: an owner's account.
    public var infer: @Sendable ([String: Value], Intent) -> [String: Value]

    /// People whom the context does not know, such as those of other accounts, by a word of their name in lower case.
    public var elsewhere: @Sendable (String) -> [Named] = { _ in [] }

    /// Takes what the turn may look at; without `infer` no slot follows from another.
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

extension Surroundings {
    /// That nobody is called so, with those who are called most like it.
    func unknown(_ name: String, _ script: Script) -> String {
        script.say(.stranger, ["name": .string(name), "nearest": .string(nearestPeople(to: name))])
    }

    /// Those who are called most like a name, the nearest first.
    func nearestPeople(to name: String) -> String {
        context.people.nearest(to: name).map(\.name).joined(separator: ", ")
    }
}
