/// Something that the engine asks its host to do.
public struct Effect: Hashable, Sendable {
    /// What the host may do for it, and whether it may be asked for twice.
    public enum Kind: Hashable, Sendable {
        /// Only look; may be asked for again and again.
        case look
        /// Do something that lasts.
        case act
        /// Accept, change or refuse a slot's value.
        case check(slot: String, value: Value)
    }

    /// What the content calls it, after `look`, `do` or `check`.
    public var name: String
    /// Whether to look, to act or to check.
    public var kind: Kind
    /// The name of the intent that asks; its words are what an ``Outcome`` may say.
    public var intent: String
    /// What is filled in the current flow, by name.
    public var slots: [String: Value]
    /// What the host looked up for the current flow, by name.
    public var facts: [String: Value]
    /// Slots that outlive their flow.
    public var memory: [String: Value]
    /// The list that was shown last.
    public var offered: [Value]
    /// What the person said last, whole.
    public var text: String

    /// The name under which a host is handed a document that a flow wrote; its facts have `document.name` and
    /// `document.text`.
    public static let document = "document.keep"

    /// A slot, else a fact, by a dotted path.
    public subscript(path: String) -> Value? {
        guard let dot = path.firstIndex(of: ".") else { return slots[path] ?? facts[path] }
        let name = String(path[..<dot])
        return (slots[name] ?? facts[name])?[String(path[path.index(after: dot)...])]
    }
}

/// What an effect led to.
public struct Outcome: Hashable, Sendable {
    /// Words of the intent to be said, by name, with facts of their own.
    public struct Saying: Hashable, Sendable {
        /// Their name among ``Intent/words``, else among ``EngineWords``; a name that is in neither says nothing.
        public var words: String
        /// Seen by these words alone, over all that the flow knows.
        public var facts: [String: Value]

        /// Takes the name of the words and what they alone see.
        public init(_ words: String, _ facts: [String: Value] = [:]) {
            self.words = words
            self.facts = facts
        }
    }

    /// Become facts of the flow.
    public var facts: [String: Value]
    /// Fill slots.
    public var fill: [String: Value]
    /// Slots to be emptied.
    public var forget: [String]
    /// Said in this order, before the flow goes on.
    public var say: [Saying]
    /// For a check: the slot is emptied again, and this is said instead of the question.
    public var refusal: Saying?
    /// With a refusal: what may be taken all the same, each with its `text` for the button and its `id`. The check sees
    /// the one that was chosen, and fills the slot with what it stands for.
    public var readings: [Value]
    /// The list that was shown: what "3" will mean.
    public var offered: [Value]?
    /// Ends the flow, and those that called it.
    public var ends: Bool
    /// Slots to be remembered for the flows that come after.
    public var remember: [String: Value]
    /// What it saved: told where the flow is left half-way.
    public var saved: [Saved]
    /// Keys of what was saved before and is taken back.
    public var undone: [String]
    /// Shown under the reply, behind the choices of its question; pressed, each says its value as if it were typed.
    public var buttons: [Choice]

    /// An outcome that gives facts, and tells what it saved; set what else it led to.
    public init(facts: [String: Value] = [:], saved: [Saved] = []) {
        self.facts = facts
        fill = [:]
        forget = []
        say = []
        refusal = nil
        readings = []
        offered = nil
        ends = false
        remember = [:]
        self.saved = saved
        undone = []
        buttons = []
    }

    /// Words to be said, and nothing else.
    public static func say(_ words: String, _ facts: [String: Value] = [:]) -> Outcome {
        var outcome = Outcome()
        outcome.say = [Saying(words, facts)]
        return outcome
    }

    /// One of the engine's own sentences, and nothing else.
    public static func say(_ words: EngineWords, _ facts: [String: Value] = [:]) -> Outcome {
        say(words.rawValue, facts)
    }

    /// A refusal in the intent's words, with the way out in them.
    public static func refuse(_ words: String, _ facts: [String: Value] = [:]) -> Outcome {
        var outcome = Outcome(facts: facts)
        outcome.refusal = Saying(words, facts)
        return outcome
    }
}
