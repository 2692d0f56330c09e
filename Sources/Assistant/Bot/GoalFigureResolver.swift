import Conversation
import Reviews
import Understanding
import Workspace

/// Finds a message that is a new figure of a goal of the account that is talked about, as a whole: "csat target is 4.7".
struct GoalFigureResolver: SlotResolver {
    static let kind = "goal-figure"

    private let goals: [Goal]
    private let names: [String]
    private let book: Phrasebook
    private let entities: @Sendable (String, DateSense) -> [Understanding.Entity]

    init(_ desk: Desk, focus: String?) throws {
        goals = try focus.map { try desk.turn.all(Goal.self, account: $0).filter(\.isOpen) } ?? []
        names = try focus.flatMap { try desk.turn.find(Account.self, $0)?.name }.map { [$0] } ?? []
        book = desk.phrasebook
        entities = desk.entities
    }

    func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch] {
        guard kind == GoalFigureResolver.kind, !goals.isEmpty, text.contains(where: \.isNumber),
            let figure = GoalFigure(
                text, goals: goals, names: names, book: book, entities: entities(text, .due))
        else { return [] }
        let value: Value = [
            "id": .string(figure.goal), "part": .string(figure.part.rawValue), "figure": .number(figure.value),
        ]
        return [SlotMatch(value: value, label: text, range: 0..<text.unicodeScalars.count)]
    }
}
