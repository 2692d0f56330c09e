import Days
import Reviews

/// An action with all its fields (S2 Action Tracking System), for our own lists.
struct ActionRow: Sendable {
    let id: String
    let action: String
    let owner: String
    let due: String
    let status: String
    /// The goal that it serves; nil where it serves none.
    let goal: String?
    let done: String
    /// Nil where nobody noted anything.
    let notes: String?

    static let sample = ActionRow(
        id: "i", action: "a", owner: "o", due: "d", status: "s", goal: "g", done: "d", notes: "n")

    /// Late ones first, then by due day.
    static func list(_ actions: [Action], goals: [Goal], today: Day, _ words: DocumentWords) -> [ActionRow] {
        let names = Dictionary(goals.map { ($0.id, $0.short ?? $0.statement) }, uniquingKeysWith: { first, _ in first })
        return actions.sorted { ($0.isOpen ? 0 : 1, $0.dueDate, $0.id) < ($1.isOpen ? 0 : 1, $1.dueDate, $1.id) }
            .map { ActionRow($0, goals: names, today: today, words) }
    }
}

extension ActionRow {
    private init(_ action: Action, goals: [String: String], today: Day, _ words: DocumentWords) {
        id = action.id
        self.action = action.action
        owner = words.say(
            .owner, ["name": action.owner.name, "support": action.support.joined(separator: ", ")])
        due = words.say(
            .due,
            ["day": action.dueDate.words(on: today), "was": action.dueHistory.first?.shortWords(on: today)])
        status = words.status(action, on: today)
        goal = action.linkedTo.goal.map { goals[$0] ?? $0 }
        done = action.doneCriterion ?? ""
        notes = action.notes.isEmpty ? nil : action.notes.joined(separator: "; ")
    }
}
