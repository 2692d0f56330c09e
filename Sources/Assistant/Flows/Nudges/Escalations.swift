import Conversation
import Reviews
import Workspace

/// What was taken up to whom, and waits for their word.
enum Escalations {
    /// The open actions that were taken up to a person and are not answered yet, the latest last.
    static func waiting(for person: Person, _ facts: any Facts) throws -> [Action] {
        try ids(of: person.id, facts).compactMap { try facts.find(Action.self, $0) }.filter {
            $0.isOpen && $0.escalation?.to.id == person.id && $0.escalation?.answer == nil
        }
    }

    /// Remembers by whom an action waits for a word, so that it is found without a look at all actions.
    static func remember(_ action: Action, _ turn: Turn) throws {
        guard let person = action.escalation?.to.id else { return }
        let open = try ids(of: person, turn).filter { id in
            guard id != action.id, let other = try turn.find(Action.self, id) else { return false }
            return other.isOpen && other.escalation?.answer == nil
        }
        try turn.setProperty(property(person), to: (open + [action.id]).joined(separator: " "))
    }

    private static func ids(of person: String, _ facts: any Facts) throws -> [String] {
        try facts.property(property(person))?.split(separator: " ").map(String.init) ?? []
    }

    private static func property(_ person: String) -> String { "taken up to \(person)" }
}
