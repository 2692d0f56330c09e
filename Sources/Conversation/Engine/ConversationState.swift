public import Days

/// Where a conversation stands; all of it, so that it can be stored and picked up elsewhere.
public struct ConversationState: Hashable, Sendable, Codable {
    /// The question that waits for an answer.
    public struct Question: Hashable, Sendable, Codable {
        /// The name of the slot that the answer fills.
        public var slot: String
        /// The question in short, as it is asked again.
        public var text: String
        /// What may be chosen in answer, in the order shown; empty for an open question.
        public var choices: [Choice]
    }

    /// A message that may mean one of several requests.
    public struct Unclear: Hashable, Sendable, Codable {
        /// As it was typed.
        public var text: String
        /// The requests, each with the name of its intent as the value.
        public var choices: [Choice]
    }

    /// Flows under way, the current one last.
    public var stack: [Frame]
    /// Slots that outlive their flow, such as the account that is talked about.
    public var memory: [String: Value]
    /// The list that was shown last: what "3" means.
    public var offered: [Value]
    /// Nil where nothing is asked.
    public var question: Question?
    /// How often in a row the question was not answered.
    public var tries: Int
    /// The bot's last words, for `again`.
    public var lastWords: String
    /// Flows that were put aside, to be gone on with at `resume`, the latest last; nil where there are none.
    public var paused: [Frame]?
    /// The day of the last message; nil before the first.
    public var lastDay: Day?
    /// The message of which it was asked what it means; nil where none was.
    public var unclear: Unclear?

    /// A conversation in which nothing has been said yet.
    public init() {
        stack = []
        memory = [:]
        offered = []
        question = nil
        tries = 0
        lastWords = ""
    }
}
