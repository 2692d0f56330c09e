public import Understanding

/// Something that a person can ask for, with the flow that answers it.
public struct Intent: Hashable, Sendable {
    /// What it is known by: `add-action`.
    public var name: String
    /// `/add-action`; the first is the one shown.
    public var commands: [String]
    /// What people may say for it; see ``IntentExamples``.
    public var phrases: [String]
    /// What people may say that comes near and means something else.
    public var nearMisses: [String]
    /// What the flow is called when it is gone back to: `Back to {{title}}`.
    public var title: Wording
    /// One line for help.
    public var summary: String?
    /// What the flow wants to know; a message is read for them in this order.
    public var slots: [Slot]
    /// The flow, from the top.
    public var steps: [Step]
    /// Words that the host may ask for by name.
    public var words: [String: Wording]
    /// Documents that the flow may write, by name.
    public var documents: [String: Wording]
    /// Tells this wording of the flow from earlier and later ones; nil where nobody keeps count.
    public var edition: String?

    /// Takes an intent by its parts; one without steps is understood and does nothing.
    public init(
        name: String, commands: [String] = [], phrases: [String] = [], nearMisses: [String] = [], title: Wording,
        summary: String? = nil, slots: [Slot] = [], steps: [Step] = [], words: [String: Wording] = [:],
        documents: [String: Wording] = [:]
    ) {
        self.name = name
        self.commands = commands
        self.phrases = phrases
        self.nearMisses = nearMisses
        self.title = title
        self.summary = summary
        self.slots = slots
        self.steps = steps
        self.words = words
        self.documents = documents
    }

    /// The slot of that name.
    public func slot(_ name: String) -> Slot? { slots.first { $0.name == name } }

    /// What understanding learns from.
    public var examples: IntentExamples {
        IntentExamples(name: name, phrases: phrases, nearMisses: nearMisses, commands: commands)
    }
}
