import Conversation
import Reviews
import Workspace

/// What belongs to no flow: undo, resume, help.
enum Housekeeping {
    static let handlers: [String: Handler] = [
        "undo": undo, "resume": resume, "help": { _, _ in .say("help") },
    ]

    /// Reverts the last turn of this conversation that wrote something.
    private static func undo(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        do {
            guard let undone = try desk.turn.undoLast(in: desk.conversation) else { return .say("nothing") }
            let what = undone.entries.map { words(for: $0.kind, $0.entity, desk) }
            return .say(
                "undone", ["what": .string(Phrasing.list(Array(what.prefix(4)))), "by": .string(undone.author.name)])
        } catch let refusal as WorkspaceError {
            return .say("refused", ["why": .string(refusal.description)])
        }
    }

    /// `version 4 of the goals`, `action QBR-2026Q1-011`.
    private static func words(for kind: EntityKind, _ id: String, _ desk: Desk) -> String {
        let end = id.split(separator: "-").last.map(String.init) ?? id
        return switch kind {
        case .spiced: desk.say(.undoGoals, ["version": end])
        case .review: desk.say(.undoReview, ["quarter": end])
        case .value: desk.say(.undoValue, ["id": end])
        default: desk.say(.undoOther, ["kind": kind.rawValue.replacing("_", with: " "), "id": id])
        }
    }

    /// What is open in other conversations of the same person.
    private static func resume(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let user = try desk.turn.conversation(desk.conversation)?.user ?? ""
        let open = try desk.turn.openConversations(of: user).filter { $0.id != desk.conversation }
        let lines = open.compactMap { stored -> Value? in
            guard let state = try? ConversationShelf.decode(stored), let frame = state.stack.first else { return nil }
            return [
                "flow": .string(frame.intent), "account": frame.slots["account"]?["name"] ?? .null,
                "conversation": .string(stored.id),
            ]
        }
        return lines.isEmpty ? .say("nothing-open") : .say("open", ["lines": .list(lines)])
    }
}
