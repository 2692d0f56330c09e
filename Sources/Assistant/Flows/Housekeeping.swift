import Conversation
import Days
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
            guard let undone = try desk.turn.undoLast(in: desk.conversation) else { return .say(.nothingToUndo) }
            let hasGoal = undone.entries.contains { $0.kind == .goal }
            // A reminder goes with what it was made for.
            let entries = undone.entries.filter {
                $0.kind != .reminder && (!hasGoal || $0.kind != .metric && $0.kind != .plan)
            }
            let what = try book(entries, desk).map { [$0] } ?? entries.map { try words(for: $0, desk) }
            return .say(
                "undone", ["what": .string(Phrasing.list(Array(what.prefix(4)))), "by": .string(undone.author.name)])
        } catch let refusal as WorkspaceError {
            return .say("refused", ["why": .string(refusal.description)])
        }
    }

    /// `the move of 7 accounts (Maya's again)`; nil where no account changed hands.
    private static func book(_ entries: [JournalEntry], _ desk: Desk) throws -> String? {
        let moved = try entries.compactMap { entry -> String? in
            guard let before = try entry.before(as: Account.self), let after = try entry.after(as: Account.self),
                before.ownerCSM != after.ownerCSM
            else { return nil }
            return before.ownerCSM ?? ""
        }
        guard let owner = moved.first else { return nil }
        let name = try desk.turn.find(Person.self, owner)?.firstName
        return desk.say(.undoBook, ["count": Figures.count(moved.count, "account"), "owner": name])
    }

    /// `version 4 of the goals`, `the new date of ROI sheet to Ines (due Fri 6 Mar again)`.
    private static func words(for entry: JournalEntry, _ desk: Desk) throws -> String {
        let end = entry.entity.split(separator: "-").last.map(String.init) ?? entry.entity
        switch entry.kind {
        case .spiced: return desk.say(.undoGoals, ["version": end])
        case .review: return desk.say(.undoReview, ["quarter": end])
        case .plan:
            return desk.say(.undoOther, ["kind": entry.kind.name, "id": nil])
        case .goal:
            guard let goal = try entry.after(as: Goal.self) ?? entry.before(as: Goal.self) else { break }
            if try entry.before(as: Goal.self) == nil {
                return desk.say(.undoOther, ["kind": entry.kind.name, "id": "“\(goal.statement)”"])
            }
            return desk.say(.undoFigure, ["name": goal.label ?? goal.short ?? goal.statement])
        case .value: return desk.say(.undoValue, ["id": end])
        case .action:
            let (before, after) = (try entry.before(as: Action.self), try entry.after(as: Action.self))
            guard let label = (after ?? before).map({ $0.short ?? $0.action }) else { break }
            guard let before, let after else { return desk.say(.undoAction, ["id": entry.entity, "label": label]) }
            return desk.say(
                .undoChange,
                [
                    "label": label,
                    "due": before.dueDate == after.dueDate ? nil : before.dueDate.words(on: desk.today),
                    "owner": before.owner == after.owner ? nil : before.owner.name,
                    "open": before.isOpen && !after.isOpen ? "yes" : nil,
                    "asked": before.askCount < after.askCount ? "yes" : nil,
                    "up": before.escalation == nil ? after.escalation?.to.firstName : nil,
                ])
        case .person:
            guard let before = try entry.before(as: Person.self), let after = try entry.after(as: Person.self),
                before.wishes != after.wishes
            else { break }
            return desk.say(.undoWishes, ["name": before.id == desk.me?.id ? nil : before.firstName])
        case .maturity:
            let check = try entry.after(as: MaturityCheck.self) ?? entry.before(as: MaturityCheck.self)
            return desk.say(.undoMaturity, ["day": check.map { desk.short($0.date) }])
        default: break
        }
        return desk.say(.undoOther, ["kind": entry.kind.rawValue.replacing("_", with: " "), "id": entry.entity])
    }

    /// What is open in other conversations of the same person.
    private static func resume(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let user = try desk.turn.conversation(desk.conversation)?.user ?? ""
        let open = try desk.turn.openConversations(of: user).filter { $0.id != desk.conversation }
        let lines = open.compactMap { stored -> Value? in
            guard let state = try? ConversationShelf.decode(stored), let frame = state.stack.first,
                !state.mentions(desk.turn.hiddenAccounts)
            else { return nil }
            return [
                "flow": .string(frame.intent), "account": frame.slots["account"]?["name"] ?? .null,
                "conversation": .string(stored.id),
            ]
        }
        return lines.isEmpty ? .say("nothing-open") : .say("open", ["lines": .list(lines)])
    }
}
