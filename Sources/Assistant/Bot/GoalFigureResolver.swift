import Conversation
import Foundation
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
        entities = desk.message.entities
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
        let whole = text.unicodeScalars.count
        let (text, source) = parted(text)
        let entities = entities(text, .due)
        let named = GoalFigureResolver.accounts(entities)
        guard named.count < 2, let account = named.first ?? focus, let goals = goals[account],
            let figure = GoalFigure(text, goals: goals, book: book, entities: entities)
        else { return [] }
        let value: Value = [
            "id": .string(figure.goal), "part": .string(figure.part.rawValue), "figure": .number(figure.value),
            "account": ["id": .string(account), "name": .string(names[account] ?? account)],
            "source": source.map(Value.string) ?? .null,
        ]
        return [SlotMatch(value: value, label: text, range: 0..<whole)]
    }

    /// A text without the words at its edge that tell who said it, and who that is: "…, dana told me", "per dana …".
    private func parted(_ text: String) -> (text: String, source: String?) {
        let tokens = Tokenizer.tokens(in: text).filter { $0.kind != .symbol }
        let cues = book.cues(.goalsFigureSource)
        for entity in entities(text, .due) {
            guard case .person(_, let name)? = entity.value,
                let first = tokens.firstIndex(where: { $0.range.overlaps(entity.range) }),
                let last = tokens.lastIndex(where: { $0.range.overlaps(entity.range) })
            else { continue }
            let before = tokens[..<first].reversed().prefix { cues.contains($0.text) }.count
            let after = tokens[(last + 1)...].prefix { cues.contains($0.text) }.count
            let (start, end) = (first - before, last + after)
            guard before + after > 0, start == 0 || end == tokens.count - 1 else { continue }
            var scalars = Array(text.unicodeScalars)
            scalars.removeSubrange(tokens[start].range.lowerBound..<tokens[end].range.upperBound)
            var rest = String.UnicodeScalarView()
            rest.append(contentsOf: scalars)
            return (String(rest).trimmingCharacters(in: CharacterSet(charactersIn: " ,;:-–—.")), name)
        }
        return (text, nil)
    }
}
