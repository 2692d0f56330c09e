/// What one message led to; as JSON, the line that `qbr chat --json` prints.
public struct Answer: Hashable, Sendable {
    /// What the message was taken for.
    public struct Understood: Hashable, Sendable, Codable {
        /// Nil where a message only answers a question.
        public var intent: String?
        /// 0 to 1.
        public var confidence: Double
        /// What this message filled or corrected.
        public var slots: [String: Value]

        public init(intent: String? = nil, confidence: Double = 1, slots: [String: Value] = [:]) {
            self.intent = intent
            self.confidence = confidence
            self.slots = slots
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(intent, forKey: .intent)
            try container.encode(confidence, forKey: .confidence)
            try container.encode(slots, forKey: .slots)
        }
    }

    /// What is under way after the message.
    public struct Flow: Hashable, Sendable, Codable {
        public var name: String
        public var step: String
        /// How many flows are on the stack.
        public var depth: Int

        public init(name: String, step: String, depth: Int) {
            self.name = name
            self.step = step
            self.depth = depth
        }
    }

    /// A fact that the turn wrote: `{"kind":"action.created","id":"QBR-2026Q1-011"}`.
    public struct Change: Hashable, Sendable, Codable {
        public var kind: String
        public var id: String

        public init(kind: String, id: String) {
            self.kind = kind
            self.id = id
        }
    }

    public var id: String?
    public var conversation: String
    public var replies: [Reply]
    public var understood: Understood
    public var flow: Flow?
    public var changes: [Change]

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

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(String.self, forKey: .id)
        conversation = try container.decode(String.self, forKey: .conversation)
        replies = try container.decode([Reply].self, forKey: .replies)
        understood = try container.decode(Understood.self, forKey: .understood)
        flow = try container.decodeIfPresent(Flow.self, forKey: .flow)
        changes = try container.decode([Change].self, forKey: .changes)
    }

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
