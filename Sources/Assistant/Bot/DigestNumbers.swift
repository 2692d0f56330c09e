import Conversation
import Reviews
import Workspace

/// What "3" means below a digest of reminders: its third line, until another list is shown there.
enum DigestNumbers {
    /// Where a conversation remembers which digest it has seen.
    private static let seen = "digest"

    /// A conversation with the lines of the newest digest in sight, where that is newer than the list shown last.
    ///
    /// A digest counts from the first message after it; what is listed after that takes its place again. A digest that is
    /// edited is no newer one: its lines keep their numbers.
    static func inSight(of state: ConversationState, in conversation: String, _ facts: any Facts) throws
        -> ConversationState
    {
        guard let digest = try facts.digest(for: conversation), let last = digest.lines.map(\.number).max(), last > 0,
            state.memory[seen]?.string != digest.id
        else { return state }
        var state = state
        state.memory[seen] = .string(digest.id)
        state.offered = try (1...last).map { number in
            try reference(digest.line(number), facts)
        }
        return state
    }

    /// Whether something said to nobody in particular answers a digest of that channel all the same: "1 done" does.
    static func areAnswered(by incoming: Incoming, _ book: Phrasebook, _ facts: any Facts) throws -> Bool {
        guard case .text(let text) = incoming.body else { return false }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count > 1, let number = Int(words[0]), book.cues(.actionVerbs).contains(words[1]) else {
            return false
        }
        return try facts.digest(for: incoming.conversation)?.line(number) != nil
    }

    /// A line about no action is called by its account, and has no id.
    private static func reference(_ line: Digest.Line?, _ facts: any Facts) throws -> Value {
        if let action = try line?.action.flatMap({ try facts.find(Action.self, $0) }) {
            return ActionValue.reference(action)
        }
        let account = try line?.account.flatMap { try facts.find(Account.self, $0) }?.name
        return ["id": "", "name": .string(account ?? "")]
    }
}
