/// One thing that a flow wants to know.
public struct Slot: Hashable, Sendable {
    /// What a slot holds, and so how an answer is read.
    public enum Kind: Hashable, Sendable {
        case text, choice, date, time, duration, money, percent, number, person, account, email
        /// A kind of the host's own, such as a reference to something in its store.
        case custom(String)

        /// The host's own kind; nil for one of the engine's.
        var custom: String? {
            if case .custom(let name) = self { name } else { nil }
        }

        /// As content calls it.
        var name: String { custom ?? "\(self)" }

        var isCustom: Bool { custom != nil }
    }

    /// What conditions, words and effects call it.
    public var name: String
    /// What it holds.
    public var kind: Kind
    /// The question, a template; nil where the slot is never asked for.
    public var ask: Wording?
    /// The question in short, for when it is asked again.
    public var again: Wording?
    /// Said when an answer was not understood.
    public var hint: Wording?
    /// Said when the person asks why.
    public var why: Wording?
    /// The answers on offer, in the order of their buttons; those of ``choicesFrom`` take their place.
    public var choices: [SlotChoice]
    /// Where the choices come from while the bot runs: the path of a fact that is a list of `{label, value}`.
    public var choicesFrom: String?
    /// Words that announce this slot's value: `owner`, `by`.
    public var cues: PhraseList
    /// Words to drop in front of a text: `add action`.
    public var leads: PhraseList
    /// Whether the person may pass over the question.
    public var isOptional: Bool
    /// Whether it is kept for the flows that come after.
    public var isKept: Bool
    /// Takes the text that is left over when all else in a message has found its slot.
    public var takesRest: Bool
    /// Whether it may be filled although another slot was asked for.
    public var isOpen: Bool
    /// The slot beside which it is read in passing, and nowhere else: an hour beside a day.
    public var beside: String?
    /// The slot whose choice may be answered with this text instead: "ticket 77", "grace saw it".
    public var answers: String?
    /// An effect that accepts, changes or refuses what was said.
    public var check: String?
    /// Slots whose answer this one rests on: when they are corrected, this one is asked again.
    public var dependsOn: [String]
    /// Slots that an answer may put right instead: "no, 600 hours at $45". They are filled only so, and one that is
    /// neither a text nor asked for needs a cue of its own in the message.
    public var amends: [String]
    /// Whether a date is one that lies behind: `sent it friday`.
    public var isPast: Bool
    /// Whether a bare mention of such a value starts the intent.
    public var isMentioned: Bool
    /// Whether a message that is such a value as a whole starts the intent at any question, before it is read as its
    /// answer. A flow that has a slot of the same kind, and a question for one's own words alone, take it themselves.
    public var isHeardAnywhere: Bool
    /// Whether its question only offers something after an answer: it gives way where too much is open.
    public var isOffer: Bool

    /// Takes a slot by its parts; without `ask` it is only ever filled in passing.
    public init(
        name: String, kind: Kind, ask: Wording? = nil, again: Wording? = nil, hint: Wording? = nil,
        why: Wording? = nil, choices: [SlotChoice] = [], choicesFrom: String? = nil, cues: PhraseList = [],
        leads: PhraseList = [], isOptional: Bool = false, isKept: Bool = false, takesRest: Bool = false,
        isOpen: Bool = true, check: String? = nil, dependsOn: [String] = [], isPast: Bool = false,
        amends: [String] = [], isMentioned: Bool = false, isHeardAnywhere: Bool = false, beside: String? = nil,
        answers: String? = nil, isOffer: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.ask = ask
        self.again = again
        self.hint = hint
        self.why = why
        self.choices = choices
        self.choicesFrom = choicesFrom
        self.cues = cues
        self.leads = leads
        self.isOptional = isOptional
        self.isKept = isKept
        self.takesRest = takesRest
        self.isOpen = isOpen
        self.check = check
        self.dependsOn = dependsOn
        self.amends = amends
        self.isPast = isPast
        self.isMentioned = isMentioned
        self.isHeardAnywhere = isHeardAnywhere
        self.beside = beside
        self.answers = answers
        self.isOffer = isOffer
    }

    /// Whether a message may fill it: one that answers the question for a slot, or, where none is asked for, one that
    /// begins its flow.
    func isOpen(asking asked: Slot?) -> Bool {
        if self == asked { return true }
        guard let beside else { return isOpen }
        return asked.map { $0.name == beside } ?? true
    }
}

/// One answer on offer.
public struct SlotChoice: Hashable, Sendable {
    /// What the button says, a template.
    public var label: Wording
    /// What the slot holds when it is chosen, and what the button sends.
    public var value: String
    /// Other ways to say it.
    public var also: [String]
    /// Offered only while this holds.
    public var when: Condition?

    /// Takes the words of a button and what they stand for.
    public init(label: Wording, value: String, also: [String] = [], when: Condition? = nil) {
        self.label = label
        self.value = value
        self.also = also
        self.when = when
    }
}
