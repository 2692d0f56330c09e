import Conversation
import Days
import Reviews
import Workspace

/// What our side does where only the customer has actions (S0 part 5: both sides; L01).
enum OurPart {
    static let handlers: [String: Handler] = ["help.sides": sides, "help.take": take, "help.rest": takeRest]

    /// How much the customer has to do, and whom help would help.
    private static func sides(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let open = try desk.turn.actions(ActionFilter(account: account.id, side: .theirs, openOnly: true))
        let newest = open.max { ($0.createdOn, $0.id) < ($1.createdOn, $1.id) }
        return Outcome(facts: [
            "sides": [
                "account": .string(account.name),
                "count-word": .string(Phrasing.word(open.count)), "is-one": .bool(open.count == 1),
                "whom": .string(newest?.owner.firstName ?? account.name), "action": .string(newest?.shortLabel ?? ""),
            ]
        ])
    }

    /// "me, list by fri. kim runs the sessions": an action for each sentence; what lacks its day is asked for.
    private static func take(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let text = effect["who"]?.string else { return Outcome() }
        let account = try desk.needAccount(effect)
        var saved: [Value] = []
        var pending: Value = .null
        for part in HelpOffer.parts(text) {
            var draft = try HelpOffer.draft(part, account, desk)
            draft.side = .ours
            if let action = try desk.create(draft, for: account) {
                try support(action, account, desk)
                saved.append(.object(ActionValue.facts(action, account: account.name, desk)))
            } else if draft.ownerID != nil, pending == .null {
                pending = [
                    "owner": .string(draft.ownerID ?? ""), "name": .string(draft.ownerName ?? ""),
                    "text": .string(draft.text ?? ""),
                    "sentence": .string(ActionSentence(draft.text ?? "").told(of: draft.ownerName ?? "")),
                ]
            }
        }
        return Outcome(facts: [
            "help-made": ["saved": .list(saved), "pending": pending, "none": .bool(saved.isEmpty && pending == .null)]
        ])
    }

    /// The action that lacked its day, now that it has one.
    private static func takeRest(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let due = desk.day(effect, "due"), let owner = effect["help-made.pending.owner"]?.string
        else { return Outcome() }
        var draft = ActionDraft(
            account: account.id,
            text: effect["help-made.pending.text"]?.string.map { HelpOffer.counted($0, effect["measure"]?.string) },
            ownerID: owner,
            ownerName: effect["help-made.pending.name"]?.string, side: .ours, due: due,
            doneCriterion: effect["measure"]?.string.map { desk.say(.helpDone, ["measure": $0]) })
        draft.goal = try HelpOffer.goal(account, desk)
        guard let action = try desk.create(draft, for: account) else { return Outcome() }
        try support(action, account, desk)
        let balance = ActionBalance(try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)))
        var facts = ActionValue.facts(action, account: account.name, desk)
        facts["ours"] = .number(Double(balance.ours))
        facts["theirs"] = .number(Double(balance.theirs))
        return Outcome(facts: ["rest": .object(facts)])
    }

    /// Tells the colleague who helps, and puts them down with the customer's action that they support.
    private static func support(_ action: Action, _ account: Account, _ desk: Desk) throws {
        guard try desk.tell(action, of: account), var helped = try HelpOffer.newest(account, desk) else { return }
        helped.support.append(action.owner.name)
        try desk.turn.save(helped, note: "supported by \(action.id)")
    }
}
