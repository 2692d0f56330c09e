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
            let what = undone.entries.map { words(for: $0.kind, $0.entity) }
            return .say(
                "undone", ["what": .string(Phrasing.list(Array(what.prefix(4)))), "by": .string(undone.author.name)])
        } catch let refusal as WorkspaceError {
            return .say("refused", ["why": .string(refusal.description)])
        }
    }

    /// `version 4 of the goals`, `action QBR-2026Q1-011`.
    private static func words(for kind: EntityKind, _ id: String) -> String {
        let end = id.split(separator: "-").last.map(String.init) ?? id
        return switch kind {
        case .spiced: "version \(end) of the goals"
        case .review: "what changed on the review of \(end)"
        case .value: "a line of value (\(end))"
        default: "\(kind.rawValue.split(separator: "_").joined(separator: " ")) \(id)"
        }
    }

    /// What is open in other conversations of the same person.
    private static func resume(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let user = try desk.turn.conversation(desk.conversation)?.user ?? ""
        let open = try desk.turn.openConversations(of: user).filter { $0.id != desk.conversation }
        let lines = open.compactMap { stored -> Value? in
            guard let state = try? ConversationShelf.decode(stored), let frame = state.stack.first else { return nil }
            let account = frame.slots["account"]?["name"]?.string.map { " \($0)" } ?? ""
            return .string("\(frame.intent)\(account), in “\(stored.id)”")
        }
        return lines.isEmpty ? .say("nothing-open") : .say("open", ["lines": .list(lines)])
    }
}
