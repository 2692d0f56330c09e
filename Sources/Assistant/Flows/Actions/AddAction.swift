import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// Adding an action: what is vague is named and repaired, one question at a time (S2 SMART Action Item Template).
enum AddAction {
    static let handlers: [String: Handler] = [
        "action.shape": shape, "action.due": checkDue, "action.create": create, "action.others": others,
    ]

    // MARK: Shape

    /// The draft as it stands, what it lacks, and what may be suggested for it.
    private static func shape(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let draft = try ActionShape(effect, account, desk)
        var facts: [String: Value] = [
            "said": .string(draft.said), "vague": .string(draft.vagueWords ?? ""),
            "suggestions": .list(draft.isVague ? try suggestions(account, desk) : []),
            "people": .string(Phrasing.list(draft.people)), "is-theirs": .bool(draft.side == .theirs),
            "needs-group": .bool(draft.needsGroup), "needs-measure": .bool(draft.needsMeasure),
            "is-ours": .bool(draft.side == .ours), "told": .string(told(draft)),
            "owner-first": .string(draft.ownerFirst ?? ""),
            "goal": .string(draft.goal?.short ?? draft.goal?.statement ?? ""),
            "now": .string(draft.standing), "task": .string(draft.task), "crowd": .bool(draft.isCrowd),
        ]
        if let population = draft.population {
            let target = SMARTSuggestion.target(ofPopulation: population, playbook: desk.playbook) ?? population
            facts["target-choices"] = [
                [
                    "label": .string(
                        desk.say(.addTarget, ["target": String(target), "population": String(population)])),
                    "value": .string(String(target)),
                ]
            ]
            facts["population"] = .number(Double(population))
            facts["suggested"] = .number(Double(target))
        }
        if draft.draft.due != nil, draft.draft.ownerID != nil {
            facts.merge(try preview(draft, account, desk)) { _, new in new }
        }
        return Outcome(facts: ["a": .object(facts)])
    }

    /// `Ravi fixes the sync`, once it says who and what.
    private static func told(_ shape: ActionShape) -> String {
        guard let owner = shape.ownerFirst, let text = shape.draft.text, !shape.needsGroup else { return "" }
        return ActionSentence(text).told(of: owner)
    }

    private static func preview(_ shape: ActionShape, _ account: Account, _ desk: Desk) throws -> [String: Value] {
        let draft = shape.draft
        let text = draft.text ?? ""
        let next = try desk.reviewAhead(account.id)
        let check = SMARTCheck(draft, playbook: desk.playbook, today: desk.today, nextReview: next)
        return [
            "id": .string(try desk.turn.nextActionID(in: desk.quarter)),
            "sentence": .string(ActionSentence(text).told(of: draft.ownerName ?? "")),
            "done-when": .string(draft.doneCriterion ?? ""), "due": .string(draft.due?.words(on: desk.today) ?? ""),
            "marks": .string(check.marks),
            "after-review": .bool(
                check.findings.contains { if case .afterNextReview = $0.fault { true } else { false } }),
        ]
    }

    /// What was done before for the same goal: a start that has worked here.
    private static func suggestions(_ account: Account, _ desk: Desk) throws -> [Value] {
        let done = try desk.turn.actions(ActionFilter(account: account.id)).filter { $0.status == .complete }
        let goals = Set(try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen).map(\.id))
        let useful = done.filter { $0.linkedTo.goal.map(goals.contains) ?? false }.suffix(2)
        guard !useful.isEmpty else { return [] }
        return useful.map { ["label": .string(Phrasing.sentence($0.shortLabel)), "value": .string($0.shortLabel)] }
            + [["label": .string(desk.say(.addSomethingElse)), "value": "something-else"]]
    }

    // MARK: Due

    /// A due date is a day; a quarter is asked for again with a day that would do.
    private static func checkDue(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let account = try desk.account(effect), let day = desk.day(effect, "due") else { return Outcome() }
        let next = try desk.reviewAhead(account.id)
        let grain = effect["due.grain"]?.string ?? "day"
        if day < desk.today {
            return .refuse("due-past", ["day": .string(day.words(on: desk.today))])
        }
        guard grain != "day", grain != "week" else { return Outcome(facts: ["due-suggestions": .list([])]) }
        let suggestion =
            grain == "month" ? day.orWorkdayBefore : SMARTSuggestion.due(nextReview: next, today: desk.today)
        var facts: [String: Value] = ["due-suggestions": .list([])]
        if let suggestion {
            let words = suggestion.words(on: desk.today)
            facts["suggestion"] = .string(words)
            facts["due-suggestions"] = [["label": .string(words), "value": .string(suggestion.description)]]
            if let review = next, grain != "month" { facts["review"] = .string(review.dayAndMonth) }
        }
        return .refuse("due-vague", facts)
    }

    // MARK: Saving

    private static func create(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let shape = try ActionShape(effect, account, desk)
        guard let action = try desk.create(shape.draft, short: shape.short, for: account) else {
            return Outcome(facts: ["created": .null])
        }
        var facts = ActionValue.facts(action, account: account.name, desk)
        facts["queued"] = .bool(try desk.tell(action, of: account))
        let balance = ActionBalance(try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)))
        facts["ours"] = .number(Double(balance.ours))
        facts["theirs"] = .number(Double(balance.theirs))
        var outcome = Outcome(facts: ["created": .object(facts)])
        outcome.remember = [ActionResolver.lastAction: ActionValue.reference(action)]
        return outcome
    }

    /// Late ones that were shown a moment ago and still wait: worth a word while she is here.
    private static func others(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let shown = effect.offered.enumerated().compactMap { index, value -> (Int, Action)? in
            guard let id = value["id"]?.string, let action = try? desk.turn.find(Action.self, id),
                action.isOverdue(on: desk.today), !action.isSnoozed(on: desk.today)
            else { return nil }
            return (index + 1, action)
        }
        // Asked once: whoever asks for something else instead has passed it over.
        let isPassed = effect["late-ones.any"] == true && effect["others"] == nil
        // Nor while the customer is in the room.
        let isInRoom = try desk.account(effect).flatMap { try desk.nextReview(of: $0.id) }?.meeting != nil
        let weekday = desk.playbook.checkIn.weekday
        return Outcome(facts: [
            "late-ones": [
                "any": .bool(!shown.isEmpty && !isPassed && !isInRoom),
                "numbers": .string(Phrasing.list(shown.map { String($0.0) })),
                "check-in": .string(weekday.name),
            ]
        ])
    }
}
