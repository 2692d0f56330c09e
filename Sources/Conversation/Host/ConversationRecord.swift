/// What is kept of one conversation between turns.
public struct ConversationRecord: Hashable, Sendable, Codable {
    /// Where it stands.
    public var state: ConversationState
    /// The answers to the last messages that had an id, the newest last: a message that arrives again gets its own.
    public private(set) var answers: [Answer]

    /// A conversation in which nothing has been said yet.
    public init() {
        state = ConversationState()
        answers = []
    }

    /// How many answers are kept; a channel repeats a message within seconds.
    private static let kept = 50

    /// The answer that a message had already; nil for a new one, and for one without an id.
    func answer(to id: String?) -> Answer? {
        id.flatMap { id in answers.last { $0.id == id } }
    }

    mutating func remember(_ answer: Answer) {
        guard answer.id != nil else { return }
        answers.removeFirst(max(0, answers.count - ConversationRecord.kept + 1))
        answers.append(answer)
    }
}
