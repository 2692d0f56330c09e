import Conversation
import Days
import Reviews
import Workspace

/// Lists of actions, numbered, so that "3 is done" means something.
enum ActionLists {
    static let handlers: [String: Handler] = ["actions.list": list]

    /// "Mine" is what I own and what customers owe on my accounts (domain.md part 4).
    private static func list(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let side = effect["side"]?.string.flatMap(Action.Side.init)
        let account =
            try effect["account.id"]?.string
            ?? (side == nil ? nil : effect.memory["account"]?["id"]?.string)
            .flatMap { try desk.turn.find(Account.self, $0)?.id }
        let status = effect["status"]?.string ?? "open"
        let owner = effect["owner.id"]?.string
        let found = try actions(account, owner, desk).filter { action in
            matches(action, status, desk) && (side == nil || action.side == side)
                && (owner == nil || action.owner.id == owner)
        }
        let accounts = try Dictionary(
            Set(found.map(\.linkedTo.account)).compactMap { try desk.turn.find(Account.self, $0) }.map {
                ($0.id, $0.name)
            },
            uniquingKeysWith: { first, _ in first })
        let shown = found.prefix(10)
        var outcome = Outcome(facts: [
            "list": [
                "count": .number(Double(found.count)),
                "count-word": .string(Phrasing.sentence(Phrasing.word(found.count))),
                "is-one": .bool(found.count == 1), "none": .bool(found.isEmpty), "late": .bool(status == "overdue"),
                "status": [status: true], "of": .string(effect["owner.name"]?.string.map(firstWord) ?? ""),
                "at": .string(try account.flatMap { try desk.turn.find(Account.self, $0)?.name } ?? ""),
                "lines": .list(
                    shown.enumerated().map { index, action in
                        var facts = ActionValue.facts(action, account: accounts[action.linkedTo.account] ?? "", desk)
                        facts["number"] = .number(Double(index + 1))
                        return .object(facts)
                    }),
                "others": .string(
                    account == nil && owner == nil && side == nil && status == "overdue" ? try colleagues(desk) : ""),
                "more": found.count > shown.count ? .number(Double(found.count - shown.count)) : .null,
            ]
        ])
        if let account, side == .ours, owner == nil, found.isEmpty, try isIdle(account, desk) {
            outcome.facts["list"] = ["idle-side": true, "account": try desk.reference(account)]
        }
        outcome.offered = shown.map(ActionValue.reference)
        if let only = shown.only { outcome.remember = [ActionResolver.lastAction: ActionValue.reference(only)] }
        return outcome
    }

    /// What is late with colleagues on somebody's accounts: it is not theirs to do, and theirs to know.
    private static func colleagues(_ desk: Desk) throws -> String {
        guard let me = desk.me else { return "" }
        let late = try desk.turn.actions(
            ActionFilter(csm: me.id, side: .ours, openOnly: true, dueBefore: desk.today)
        ).filter { $0.owner.id != me.id && matches($0, "overdue", desk) }
        return late.map { "\(firstWord($0.owner.name)), \($0.short ?? $0.action)" }.joined(separator: "; ")
    }

    private static func firstWord(_ name: String) -> String { String(name.prefix { $0 != " " }) }

    private static func actions(_ account: String?, _ owner: String?, _ desk: Desk) throws -> [Action] {
        if let account { return try desk.turn.actions(ActionFilter(account: account)) }
        if let owner { return try desk.turn.actions(ActionFilter(owners: [owner])) }
        guard let me = desk.me else { return try desk.turn.actions(ActionFilter(openOnly: true)) }
        let own = try desk.turn.actions(ActionFilter(owners: [me.id]))
        let owed = try desk.turn.actions(ActionFilter(csm: me.id, side: .theirs))
        let known = Set(own.map(\.id))
        return (own + owed.filter { !known.contains($0.id) }).sorted { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }
    }

    private static func matches(_ action: Action, _ status: String, _ desk: Desk) -> Bool {
        switch status {
        case "overdue":
            action.isOverdue(on: desk.today) && !action.isSnoozed(on: desk.today) && action.status != .blocked
        case "blocked": action.status == .blocked
        case "done": action.status == .complete
        case "due-soon": action.isOpen && (0...7).contains(action.dueDate - desk.today)
        default: action.isOpen
        }
    }

    /// Whether all that is open is on the customer's side.
    private static func isIdle(_ account: String, _ desk: Desk) throws -> Bool {
        ActionBalance(try desk.turn.actions(ActionFilter(account: account, openOnly: true))).idleSide == .ours
    }
}
