/// One flow under way: what it knows, and what of it is done.
///
/// There is no pointer into the flow: each turn walks it from the top and passes over what is done or filled.
/// So a corrected slot, a step that was added to the content, or a conversation picked up days later all lead to the
/// first question that is still open.
public struct Frame: Hashable, Sendable, Codable {
    /// How a flow came onto the stack.
    public enum Origin: Hashable, Sendable, Codable {
        /// The person asked for it.
        case started
        /// A step of the flow below calls it.
        case called(step: String)
    }

    /// A question that was asked, and what had been known and done until then.
    public struct Asked: Hashable, Sendable, Codable {
        /// The name of the slot that was asked for.
        public var slot: String
        /// Names of the slots that were filled and of the facts that were known, sorted.
        public var known: [String]
        /// As ``Frame/done``.
        public var done: [String]
        /// The readings of an earlier answer that were on offer; nil where there were none.
        public var readings: [Value]?
    }

    /// The name of the intent whose flow this is.
    public var intent: String
    /// Whether it ends alone, or hands what it learned to the flow below.
    public var origin: Origin
    /// What is filled, by name, whoever filled it.
    public var slots: [String: Value]
    /// What the host looked up.
    public var facts: [String: Value]
    /// Ids of the steps that are done once: says, acts, calls.
    public var done: [String]
    /// The questions asked since the last act, in order: where `back` goes.
    public var asked: [Asked]
    /// Names of the slots that the person passed over; not asked for again.
    public var skipped: [String]
    /// Why an answer was refused, by slot; said instead of the question.
    public var refused: [String: String]
    /// The readings of an answer that has several, by slot.
    public var readings: [String: [Value]]
    /// What was saved on the way, in order; nil where nothing was.
    public var saved: [Saved]?
    /// The ``Intent/edition`` that the last turn went by.
    public var edition: String?

    /// A flow at its beginning, with what is known already.
    public init(intent: String, origin: Origin, slots: [String: Value] = [:], facts: [String: Value] = [:]) {
        self.intent = intent
        self.origin = origin
        self.slots = slots
        self.facts = facts
        done = []
        asked = []
        skipped = []
        refused = [:]
        readings = [:]
    }

    /// Slots over facts, as conditions and words see them.
    public var scope: [String: Value] { facts.merging(slots) { _, slot in slot } }
}
