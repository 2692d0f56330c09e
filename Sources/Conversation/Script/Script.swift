/// All that a bot understands and says, as read from its content.
public struct Script: Sendable {
    /// By name.
    public var intents: [String: Intent] { didSet { order() } }
    /// The intents in the order of their names.
    private(set) var inOrder: [Intent] = []
    /// The host's own kinds that slots have, sorted.
    private(set) var customKinds: [String] = []
    /// The phrases of each verb.
    public var verbs: [Verb: PhraseList] { didSet { orderVerbs() } }
    /// The verb that each of these phrases is, by its words: of several the first.
    private var verbsByWords: [[String]: Verb] = [:]
    /// Words that change nothing at the edge of an answer: `hm`, `please`, `i think`.
    public var fillers: PhraseList
    /// Ways to say yes.
    public var yes: PhraseList
    /// Ways to say no.
    public var no: PhraseList
    /// Words that announce a correction: `actually`, `make that`.
    public var corrections: PhraseList
    /// Words that ask for the last thing once more: `same for`, `what about`.
    public var repeats: PhraseList
    /// Words that call off what follows them: `don't`, `no need to`.
    public var refusals: PhraseList
    /// Words that begin like a refusal and are none: `don't forget`.
    public var reminders: PhraseList
    /// What joins two things of one kind: `and`, `&`.
    public var joints: PhraseList
    /// What means the two of a list of two: `both`.
    public var both: PhraseList
    /// What turns down all that is on offer: `none of these`, `neither`.
    public var none: PhraseList = []
    /// What the choices of a question are called by their place: `first`, `second`; the last of them is `last`.
    public var places: PhraseList
    /// Words that say nothing of their own.
    public var smallWords = SmallWords()
    /// An answer of each kind, shown where one was not understood.
    public var examples: [String: String] = [:]
    /// After how many days without a message what is under way is let go.
    public var expiresAfter = 30
    /// Requests that belong to no intent, to learn from.
    public var outOfScope: PhraseList
    /// What `<name>` stands for in phrases, by name.
    public var rules: [String: String]
    /// The engine's own sentences, by name; see ``EngineWords``.
    public var words: [String: Wording]
    /// What the host says and listens for by name.
    public var phrasebook: Phrasebook

    /// Takes what was read; of intents with the same name the first one counts.
    public init(
        intents: [Intent], verbs: [Verb: PhraseList] = [:], fillers: PhraseList = [], yes: PhraseList = ["yes"],
        no: PhraseList = ["no"], corrections: PhraseList = [], repeats: PhraseList = [], refusals: PhraseList = [],
        reminders: PhraseList = [], joints: PhraseList = [], both: PhraseList = [], places: PhraseList = [],
        outOfScope: PhraseList = [], rules: [String: String] = [:],
        words: [String: Wording] = [:], phrasebook: Phrasebook = Phrasebook()
    ) {
        self.intents = Dictionary(intents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.verbs = verbs
        self.fillers = fillers
        self.yes = yes
        self.no = no
        self.corrections = corrections
        self.repeats = repeats
        self.refusals = refusals
        self.reminders = reminders
        self.joints = joints
        self.both = both
        self.places = places
        self.outOfScope = outOfScope
        self.rules = rules
        self.words = words
        self.phrasebook = phrasebook
        order()
        orderVerbs()
    }

    /// The verb that words are, no more and no less.
    func verb(saidBy words: [String]) -> Verb? { verbsByWords[words] }

    private mutating func orderVerbs() {
        verbsByWords = [:]
        for verb in Verb.allCases.reversed() {
            for phrase in verbs[verb]?.phrases ?? [] { verbsByWords[phrase] = verb }
        }
    }

    private mutating func order() {
        inOrder = intents.values.sorted { $0.name < $1.name }
        customKinds = Set(inOrder.flatMap(\.slots).compactMap(\.kind.custom)).sorted()
    }

    /// One of the engine's sentences.
    public func say(_ name: EngineWords, _ scope: @autoclosure () -> Value = .object([:])) -> String {
        words[name.rawValue]?.text(scope()) ?? name.fallback
    }
}

/// The sentences that the engine itself needs.
public enum EngineWords: String, CaseIterable, Sendable {
    /// `{{title}}`, `{{question}}`: a question is asked again after something else.
    case backTo = "back-to"
    /// `{{title}}`, `{{kept}}`: whether something was done on the way that stays.
    case cancelled
    case nothingToCancel = "nothing-to-cancel"
    case nothingToGoBackTo = "nothing-to-go-back-to"
    case cannotSkip = "cannot-skip"
    /// `{{example}}`, else `{{hint}}`: an answer was not understood.
    case notUnderstood = "not-understood"
    /// `{{example}}`, else `{{hint}}`: an answer was refused for the same reason as the one before.
    case refusedAgain = "refused-again"
    /// `{{optional}}`, `{{refused}}`: whether the slot may be passed over, and whether the answer was understood.
    case offerWayOut = "offer-way-out"
    case outOfScope = "out-of-scope"
    /// The next such message in a row.
    case outOfScopeAgain = "out-of-scope-again"
    /// A request that may mean one of two things, which are the choices.
    case whichIntent = "which-intent"
    /// `{{name}}`, `{{nearest}}`.
    case unknownCommand = "unknown-command"
    /// `{{changes}}`: what was corrected.
    case corrected
    /// `{{reason}}`, with the readings as choices.
    case whichDay = "which-day"
    case whichOne = "which-one"
    /// `{{reason}}`, `{{hint}}`: what was said is no value.
    case impossible
    /// `{{text}}`: what was not used of a message.
    case unused
    /// `{{name}}`, `{{nearest}}`: why a name is no answer.
    case stranger
    /// `{{name}}`, `{{nearest}}`: what was asked about somebody whom nobody knows.
    case nobody
    /// `{{before}}`, `{{text}}`: a request that is taken up when the one at hand is dealt with, and whether it is told
    /// by a name (`{{named}}`) or in the words it was said in.
    case later
    /// `{{title}}`, `{{open}}`: what was asked for on top of too many other things, and those, the latest first.
    case tooDeep = "too-deep"
    /// A message of which only the beginning was read.
    case tooLong = "too-long"
    /// `{{label}}`: a button of an earlier question, with what it says where that was the answer.
    case outdated
    case nothingOpen = "nothing-open"
    case noWhy = "no-why"
    /// `{{text}}`: a request that was called off.
    case calledOff = "called-off"
    /// `{{title}}`: the flow under way is not as it was.
    case contentChanged = "content-changed"
    /// `{{title}}`: what was put aside.
    case paused
    /// `{{title}}`, `{{day}}`: what goes on that was left on an earlier day.
    case pickedUp = "picked-up"
    /// `{{open}}`, `{{days}}`: what was let go after many days.
    case expired
    /// What was said is filled, and may be changed; each is a choice.
    case whatToChange = "what-to-change"
    /// Nothing is filled that could be changed.
    case nothingToChange = "nothing-to-change"
    case nothingToUndo = "nothing-to-undo"
    case undone
    /// `{{topics}}`: the summaries of the intents that have one.
    case help

    var fallback: String {
        switch self {
        case .backTo: "Back to where we were."
        case .cancelled: "Stopped."
        case .nothingToCancel: "There is nothing to stop."
        case .nothingToGoBackTo: "That was the first question."
        case .cannotSkip: "This one is needed."
        case .notUnderstood: "I did not understand that."
        case .refusedAgain: "That can't be either."
        case .offerWayOut: "Say 'skip' or 'cancel' to go on without it."
        case .outOfScope: "I can't help with that."
        case .outOfScopeAgain: "I can't help with that either."
        case .whichIntent: "What do you mean?"
        case .unknownCommand: "There is no such command."
        case .corrected: "Changed."
        case .whichDay: "Which day?"
        case .whichOne: "Which one?"
        case .impossible: "That can't be."
        case .unused: "I did not use all of that."
        case .stranger: "I know nobody of that name"
        case .nobody: "I know nobody of that name."
        case .later: "One after the other."
        case .tooDeep: "That is one thing too many at a time."
        case .tooLong: "I read the beginning only."
        case .outdated: "That button belongs to an earlier question."
        case .nothingOpen: "Nothing is open."
        case .noWhy: "It is needed for what comes next."
        case .calledOff: "Then I do nothing."
        case .contentChanged: "This changed in the meantime; on with what is open."
        case .paused: "Put aside; say 'resume' to go on."
        case .pickedUp: "We go on where we were."
        case .expired: "What was open is closed; it was left too long."
        case .whatToChange: "What shall I change?"
        case .nothingToChange: "There is nothing to change yet."
        case .nothingToUndo: "There is nothing to take back."
        case .undone: "Taken back."
        case .help: "Ask, and I say whether I can."
        }
    }
}
