/// One step of a flow.
public struct Step: Hashable, Sendable {
    /// What a step does.
    public enum Kind: Hashable, Sendable {
        /// Says something, once.
        case say(Wording)
        /// Asks for a slot, unless it is filled.
        case ask(slot: String)
        /// Has the host look something up; done again on every walk, so that facts are fresh.
        case look(String)
        /// Has the host do something that lasts; done once.
        case act(String)
        /// Writes one of the intent's documents: shows it whole and has the host keep it; done once.
        case document(String)
        /// Runs another intent's flow, with slots of this one handed over (its name: a path here), and comes back.
        case call(String, with: [String: String])
        /// Goes back to a step, which and whose followers are then done anew; the slots named are forgotten.
        case go(to: String, forgetting: [String])
        /// Ends the flow.
        case end

        /// Whether it may leave something behind that outlasts the flow.
        var lasts: Bool {
            switch self {
            case .act, .document, .call: true
            case .say, .ask, .look, .go, .end: false
            }
        }
    }

    /// Stable across edits: the label, or the kind and the name.
    public var id: String
    /// What it does when the walk comes to it.
    public var kind: Kind
    /// All must hold, else the step is passed over.
    public var conditions: [Condition]

    /// Takes a step; its id must be unlike any other in the flow.
    public init(id: String, kind: Kind, conditions: [Condition] = []) {
        self.id = id
        self.kind = kind
        self.conditions = conditions
    }
}
