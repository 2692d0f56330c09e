import Conversation
import Reviews
import Workspace

/// Who may do what from a chat: somebody whom nobody knows gets help and nothing else, a viewer looks and changes
/// nothing.
///
/// A terminal has no doorkeeper: whoever can run the program on the workspace is admin.
struct Doorkeeper {
    /// A chat user's turn wrote what their role may not; nothing of it stays.
    struct Denied: Error {}

    let brain: Brain

    /// Whether a user is one of a chat platform's, `slack:U123`, rather than a name that a program gave.
    static func stands(before user: String?) -> Bool {
        guard let parts = user?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) else {
            return false
        }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }

    /// What somebody unknown gets: help; with a code that counts, their own place.
    func receive(_ incoming: Incoming, _ turn: Turn) throws -> Answer {
        guard let user = incoming.user, case .text(let text) = incoming.body, let code = LinkCode(in: text) else {
            try turn.deny("unknown")
            return answer(.doorUnknown, [:], incoming)
        }
        guard let id = try turn.redeem(code: code.text), var person = try turn.find(Person.self, id) else {
            try turn.deny("code")
            return answer(.doorCode, [:], incoming)
        }
        person.chatIDs.append(user)
        try turn.save(person, note: "linked by code")
        return answer(.doorWelcome, ["name": person.firstName], incoming, turn.changes)
    }

    /// What somebody gets whose role does not allow what they wanted.
    func refuse(_ incoming: Incoming, _ turn: Turn) throws -> Answer {
        try turn.deny("role")
        return answer(.doorRole, [:], incoming)
    }

    /// Looks at what a turn did.
    ///
    /// - Throws: ``Denied`` where the person may only look and the turn changed facts.
    static func check(_ turn: Turn, by person: Person?) throws {
        if person?.role == .viewer, !turn.changes.isEmpty { throw Denied() }
    }

    private func answer(
        _ phrase: Phrase, _ filling: [String: String?], _ incoming: Incoming, _ changes: [Change] = []
    ) -> Answer {
        Answer(
            id: incoming.id, conversation: incoming.conversation,
            replies: [Reply(brain.script.phrasebook.say(phrase, filling))],
            changes: changes.map { Answer.Change(kind: $0.kind, id: $0.id) })
    }
}
