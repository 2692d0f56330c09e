import Conversation
import Reviews
import Understanding
import Workspace

/// Finds a message that is a new figure of a goal as a whole: "csat target is 4.7"; of the account that it names, else of
/// the one that is talked about.
struct GoalFigureResolver: SlotResolver {
    static let kind = "goal-figure"

    private let goals: [String: [Goal]]
    private let names: [String: String]
    private let focus: String?
    private let book: Phrasebook
    private let entities: @Sendable (String, DateSense) -> [Understanding.Entity]

    /// - Parameter text: The whole message; without a figure in it nothing is looked up.
    init(_ desk: Desk, focus: String?, text: String) throws {
        self.focus = focus
        book = desk.phrasebook
        entities = desk.entities
        var goals: [String: [Goal]] = [:]
        var names: [String: String] = [:]
        if text.contains(where: \.isNumber) {
            for id in GoalFigureResolver.accounts(desk.entities(text, .due)) + [focus].compactMap(\.self) {
                goals[id] = try desk.turn.all(Goal.self, account: id).filter(\.isOpen)
                names[id] = try desk.turn.find(Account.self, id)?.name
            }
        }
        (self.goals, self.names) = (goals, names)
    }

    private static func accounts(_ entities: [Understanding.Entity]) -> [String] {
        entities.compactMap { if case .account(let id, _)? = $0.value { id } else { nil } }
    }

    func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch] {
        guard kind == GoalFigureResolver.kind, !goals.isEmpty, text.contains(where: \.isNumber) else { return [] }
        let entities = entities(text, .due)
        let named = GoalFigureResolver.accounts(entities)
        guard named.count < 2, let account = named.first ?? focus, let goals = goals[account],
            let figure = GoalFigure(text, goals: goals, book: book, entities: entities)
        else { return [] }
        let value: Value = [
            "id": .string(figure.goal), "part": .string(figure.part.rawValue), "figure": .number(figure.value),
            "account": ["id": .string(account), "name": .string(names[account] ?? account)],
        ]
        return [SlotMatch(value: value, label: text, range: 0..<text.unicodeScalars.count)]
    }
}
