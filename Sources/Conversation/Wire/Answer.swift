/// What one message led to; as JSON, a line for programs.
public struct Answer: Hashable, Sendable {
    /// What the message was taken for.
    public struct Understood: Hashable, Sendable, Codable {
        /// Nil where a message only answers a question.
        public var intent: String?
        /// 0 to 1.
        public var confidence: Double
        /// What this message filled or corrected.
        public var slots: [String: Value]

        /// Takes what was understood; without arguments, a message that only answers.
        public init(intent: String? = nil, confidence: Double = 1, slots: [String: Value] = [:]) {
            self.intent = intent
            self.confidence = confidence
            self.slots = slots
        }

        /// Writes all three keys; `intent` is null where there is none.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(intent, forKey: .intent)
            try container.encode(confidence, forKey: .confidence)
            try container.encode(slots, forKey: .slots)
        }
    }

    /// What is under way after the message.
    public struct Flow: Hashable, Sendable, Codable {
        /// The intent that the person began, below those that it called.
        public var name: String
        /// The slot that is asked for, else the intent at the top of the stack.
        public var step: String
        /// How many flows are on the stack.
        public var depth: Int

        /// Takes the flow as a person sees it: where it began and what it now asks.
        public init(name: String, step: String, depth: Int) {
            self.name = name
            self.step = step
            self.depth = depth
        }
    }

    /// A fact that the turn wrote: `{"kind":"action.created","id":"A-11"}`.
    public struct Change: Hashable, Sendable, Codable {
        /// What it is about and what befell it, with a dot between: `action.created`.
        public var kind: String
        /// The id of the fact in the workspace: `A-11`.
        public var id: String

        /// Takes what was written and under which id.
        public init(kind: String, id: String) {
            self.kind = kind
            self.id = id
        }
    }

    /// The id of the message that it answers; nil where that had none.
    public var id: String?
    /// The conversation that the message came from.
    public var conversation: String
    /// What the bot says, in order; empty where it keeps silent.
    public var replies: [Reply]
    /// What the message was taken for, whether or not anything came of it.
    public var understood: Understood
    /// Nil where nothing is under way.
    public var flow: Flow?
    /// The workspace facts that the turn wrote, never the conversation's own state.
    public var changes: [Change]
    /// The places of the script that the turn came by; no part of the JSON.
    public var visits: [Visit] = []
    /// The message had been answered before, and this is that answer again; no part of the JSON.
    public var isRepeat = false
    /// Everybody where it was asked is to see it, because whoever asked said so; no part of the JSON.
    public var isShared = false

    /// Takes what one turn led to; all but the conversation and the replies may be left out.
    public init(
        id: String? = nil, conversation: String, replies: [Reply], understood: Understood = Understood(),
        flow: Flow? = nil, changes: [Change] = []
    ) {
        self.id = id
        self.conversation = conversation
        self.replies = replies
        self.understood = understood
        self.flow = flow
        self.changes = changes
    }
}

extension Answer: Codable {
    private enum CodingKeys: String, CodingKey {
        case v, id, conversation, replies, understood, flow, changes
    }

    /// Reads what ``encode(to:)`` writes; the version is not looked at.
    ///
    /// - Throws: `DecodingError` where a key but `id` or `flow` is missing.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(String.self, forKey: .id)
        conversation = try container.decode(String.self, forKey: .conversation)
        replies = try container.decode([Reply].self, forKey: .replies)
        understood = try container.decode(Understood.self, forKey: .understood)
        flow = try container.decodeIfPresent(Flow.self, forKey: .flow)
        changes = try container.decode([Change].self, forKey: .changes)
    }

    /// Writes version 1: `id` only where there is one, `flow` as null where nothing is under way.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(1, forKey: .v)
        try container.encodeIfPresent(id, forKey: .id)
        try container.encode(conversation, forKey: .conversation)
        try container.encode(replies, forKey: .replies)
        try container.encode(understood, forKey: .understood)
        try container.encode(flow, forKey: .flow)
        try container.encode(changes, forKey: .changes)
    }
}
