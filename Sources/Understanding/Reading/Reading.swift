/// What a text was understood to say.
public struct Reading: Sendable, Hashable {
    /// The text as it was typed.
    public let text: String
    /// The intent; nil where the text is out of scope, only an answer, or calls the request off.
    public let intent: Ranked?
    /// The likeliest intents, the best first, whether or not the best was sure enough.
    public let ranking: [Ranked]
    /// In the order of the text; they do not overlap.
    public let entities: [Entity]
    /// The slash command that the text begins with.
    public let command: Command?
    /// What the phrase that matched captured; empty where no phrase matched as a whole.
    public let slots: [CapturedSlot]
    /// The phrase that matched the whole text, as it was written; nil where the intent was estimated.
    public let template: String?
    /// The Unicode scalars of the request that the text calls off, from 0, end exclusive: "send the summary" of "don't
    /// send the summary"; the ranking is this request's.
    public let calledOff: Range<Int>?

    /// Whether the text says what is not to be done.
    public var isNegated: Bool { calledOff != nil }

    /// The intent that the text speaks of, whether it asks for it or calls it off.
    public var subject: Ranked? { isNegated ? ranking.first : intent }

    /// A reading.
    public init(
        text: String, intent: Ranked?, ranking: [Ranked], entities: [Entity], command: Command? = nil,
        slots: [CapturedSlot] = [], template: String? = nil, calledOff: Range<Int>? = nil
    ) {
        self.text = text
        self.intent = intent
        self.ranking = ranking
        self.entities = entities
        self.command = command
        self.slots = slots
        self.template = template
        self.calledOff = calledOff
    }
}
