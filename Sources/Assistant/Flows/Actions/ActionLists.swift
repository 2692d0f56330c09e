import Conversation
import Days
import Reviews
import Workspace

/// Lists of actions, numbered, so that "3 is done" means something; and what our side could do.
enum ActionLists {
    static let handlers: [String: Handler] = ["actions.list": list, "help.take": takeHelp, "help.rest": takeRest]

    /// "Mine" is what I own and what customers owe on my accounts (domain.md part 4).
    private static func list(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let side = effect["side"]?.string.flatMap(Action.Side.init)
        let account = try effect["account.id"]?.string ?? (side == nil ? nil : effect.memory["account"]?["id"]?.string)
            .flatMap { try desk.turn.find(Account.self, $0)?.id }
        let status = effect["status"]?.string ?? "open"
        let found = try actions(account, effect["owner.id"]?.string, desk).filter { action in
            matches(action, status, desk) && (side == nil || action.side == side)
        }
        let accounts = try Dictionary(
            Set(found.map(\.linkedTo.account)).compactMap { try desk.turn.find(Account.self, $0) }.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        let shown = found.prefix(10)
        var outcome = Outcome(facts: [
            "list": [
                "count": .number(Double(found.count)), "count-word": .string(Phrasing.sentence(Phrasing.word(found.count))),
                "is-one": .bool(found.count == 1), "none": .bool(found.isEmpty), "late": .bool(status == "overdue"),
                "lines": .list(
                    shown.enumerated().map { index, action in
                        var facts = ActionValue.facts(action, account: accounts[action.linkedTo.account] ?? "", desk)
                        facts["number"] = .number(Double(index + 1))
                        return .object(facts)
                    }),
                "more": found.count > shown.count ? .number(Double(found.count - shown.count)) : .null,
            ]
        ])
        if let account, side != nil, found.isEmpty { outcome.facts["sides"] = try sides(of: account, desk) }
        outcome.offered = shown.map(ActionValue.reference)
        return outcome
    }

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
        case "overdue": action.isOverdue(on: desk.today) && !action.isSnoozed(on: desk.today) && action.status != .blocked
        case "blocked": action.status == .blocked
        case "done": action.status == .complete
        case "due-soon": action.isOpen && (0...7).contains(action.dueDate - desk.today)
        default: action.isOpen
        }
    }

    /// Where nothing is on one side: how many the other has, and whom help would help.
    private static func sides(of id: String, _ desk: Desk) throws -> Value {
        let open = try desk.turn.actions(ActionFilter(account: id, openOnly: true))
        guard let account = try desk.turn.find(Account.self, id), ActionBalance(open).idleSide == .ours else { return .null }
        let newest = open.max { ($0.createdOn, $0.id) < ($1.createdOn, $1.id) }
        return [
            "account": .string(account.name), "count": .string(Phrasing.word(open.count)),
            "whom": .string(newest?.owner.firstName ?? account.name), "action": .string(newest?.shortLabel ?? ""),
        ]
    }

    // MARK: Our part

    /// "me, list by fri. kim runs the sessions": an action for each sentence; what lacks its day is asked for.
    private static func takeHelp(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let text = effect["who"]?.string, let id = effect.memory["account"]?["id"]?.string,
            let account = try desk.turn.find(Account.self, id)
        else { return Outcome() }
        var saved: [Value] = []
        var pending: Value = .null
        for part in HelpOffer.parts(text) {
            var draft = try HelpOffer.draft(part, account, desk)
            draft.side = .ours
            if let action = try desk.create(draft, for: account) {
                _ = try desk.tell(action, of: account)
                saved.append(.object(ActionValue.facts(action, account: account.name, desk)))
            } else if draft.ownerID != nil, pending == .null {
                pending = [
                    "owner": .string(draft.ownerID ?? ""), "name": .string(draft.ownerName ?? ""),
                    "text": .string(draft.text ?? ""),
                    "sentence": .string(ActionSentence(draft.text ?? "").told(of: draft.ownerName ?? "")),
                ]
            }
        }
        return Outcome(facts: ["help-made": ["saved": .list(saved), "pending": pending, "none": .bool(saved.isEmpty && pending == .null)]])
    }

    /// The action that lacked its day, now that it has one.
    private static func takeRest(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let due = desk.day(effect, "due"), let id = effect.memory["account"]?["id"]?.string,
            let account = try desk.turn.find(Account.self, id), let owner = effect["help-made.pending.owner"]?.string
        else { return Outcome() }
        var draft = ActionDraft(
            account: account.id, text: effect["help-made.pending.text"]?.string, ownerID: owner,
            ownerName: effect["help-made.pending.name"]?.string, side: .ours, due: due,
            doneCriterion: effect["measure"]?.string)
        draft.goal = try HelpOffer.goal(account, desk)
        guard let action = try desk.create(draft, for: account) else { return Outcome() }
        _ = try desk.tell(action, of: account)
        let balance = ActionBalance(try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)))
        var facts = ActionValue.facts(action, account: account.name, desk)
        facts["ours"] = .number(Double(balance.ours))
        facts["theirs"] = .number(Double(balance.theirs))
        return Outcome(facts: ["rest": .object(facts)])
    }
}
