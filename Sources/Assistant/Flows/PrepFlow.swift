import Conversation
import Days
import Reviews
import Workspace

/// `/qbr-prep`: the briefing, what is planned, and the timeline at the end.
enum PrepFlow {
    static let handlers: [String: Handler] = [
        "prep.brief": brief, "prep.date": checkDate, "prep.plan": plan, "prep.plan-first": planFirst,
        "prep.results": results,
        "prep.timeline": timeline, "prep.open": open, "prep.more": more,
    ]

    // MARK: The briefing

    private static func brief(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let briefing = try desk.briefing(of: account)
        let nps = try desk.turn.series("nps_score", account: account.id).last?.date
        var facts = BriefingWords.facts(briefing, nps: nps, desk)
        if briefing.nextReview?.plannedAt == nil {
            let proposal = try NextReviewFlow.proposal(for: account, desk)
            facts["suggestions"] = .list(NextReviewFlow.choices(proposal, desk))
            facts["proposal"] = .string(proposal.day.words(on: desk.today))
        }
        let checked = try goalsChecked(account, desk)
        let before = effect["brief.checked-before"]?.string ?? checked
        facts["checked-before"] = .string(before)
        facts["goals-fresh"] = .bool(checked != before)
        return Outcome(facts: ["brief": .object(facts)])
    }

    /// Which check of the goals was the last: one that was made on the way need not be made again. A goal's new figure
    /// is no check.
    private static func goalsChecked(_ account: Account, _ desk: Desk) throws -> String {
        guard let check = try desk.nextReview(of: account.id)?.goalCheck else { return "-" }
        return "\(check.doneAt.full) \(check.version ?? 0)"
    }

    // MARK: Date

    /// A review is on a working day that lies ahead.
    private static func checkDate(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let day = desk.day(effect, "date") else { return Outcome() }
        if day < desk.today { return .refuse("date-past", ["day": .string(day.words(on: desk.today))]) }
        if !day.isWorkday { return .refuse("date-weekend", ["day": .string(day.words(on: desk.today))]) }
        return Outcome()
    }

    /// Sets the day of the next review; makes the review where there is none.
    private static func plan(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let day = desk.day(effect, "date") else { return Outcome() }
        var review = try desk.nextReview(of: account.id) ?? desk.newReview(for: account, on: day)
        review.plan(day, at: effect["time"]?.string, minutes: desk.minutes(effect))
        try desk.turn.save(review, note: "planned")
        return Outcome(facts: [
            "planned": .string(desk.when(day, review.plannedTime, desk.minutes(effect))),
            "planned-but": .string(try desk.dateNote(day, of: account)),
        ])
    }

    /// A day that is named with the request itself; one that cannot be is left to be asked for.
    private static func planFirst(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        if let day = desk.day(effect, "date"), day >= desk.today, day.isWorkday {
            _ = try plan(effect, desk)
        }
        return Outcome()
    }

    // MARK: Results

    /// Goals against their targets; only after the goals were checked (S0 Best Practices).
    private static func results(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let history = SPICEDHistory(try desk.turn.all(SPICEDVersion.self, account: account.id))
        let gate = GoalCheckGate(for: .review, review: try desk.nextReview(of: account.id), history: history)
        guard gate.isAllowed else { return Outcome(facts: ["reached": ["none": true]]) }
        return Outcome(facts: ["reached": .object(try GoalWords.results(of: account, desk))])
    }

    /// The open actions on both sides, and the one that is late the longest.
    private static func open(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let open = try desk.turn.actions(ActionFilter(account: account.id, openOnly: true))
        let late = open.filter { $0.isOverdue(on: desk.today) && !$0.isSnoozed(on: desk.today) }
        let theirs = open.count { $0.side == .theirs }
        var facts: [String: Value] = [
            "count": .number(Double(open.count)), "count-word": .string(Phrasing.word(open.count)),
            "theirs": .string(Phrasing.word(theirs)), "ours": .string(Phrasing.word(open.count - theirs)),
            "none-ours": .bool(open.count == theirs), "none-theirs": .bool(theirs == 0 && !open.isEmpty),
            "fresh": .string(Phrasing.list(open.filter { $0.createdOn == desk.today }.map(\.label))),
        ]
        if let first = late.first {
            facts["late"] = .object(ActionValue.facts(first, account: account.name, desk))
            facts["late-ref"] = ActionValue.reference(first)
        }
        return Outcome(facts: ["open": .object(facts)])
    }

    /// Whether to ask for another action: once after each that was saved; whoever speaks of something else passes on.
    private static func more(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let latest = effect["add-action.created.id"] ?? .null
        let isNew = latest != .null && latest != effect["more.after"]
        let after = effect["another"] == nil ? latest : effect["more.after"] ?? .null
        return Outcome(facts: ["more": ["wanted": .bool(isNew), "after": after]])
    }

    // MARK: Timeline

    /// What comes before the review, day by day (S2 Preparation Timeline).
    private static func timeline(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let review = try desk.nextReview(of: account.id), let day = review.plannedAt else { return Outcome() }
        let champion = try desk.contacts(of: account.id).champion?.firstName ?? desk.say(.prepYourContact)
        let shown: Set<String> = ["input_request", "agenda", "champion_call", "materials"]
        let steps = review.preparation(desk.playbook)
            .filter { shown.contains($0.id) && $0.day >= desk.today }
        var lines = steps.map { step in
            desk.say(
                .prepStep,
                [
                    "day": step.day.words(on: desk.today),
                    "step": step.label.replacing(desk.say(.prepTheChampion), with: champion),
                    "minutes": step.minutes.map(String.init),
                ])
        }
        let when = desk.when(day, review.plannedTime, nil)
        lines.append(desk.say(.prepReview, ["day": when, "kind": review.type.words]))
        return Outcome(facts: ["timeline": ["lines": .list(lines.map(Value.string))]])
    }
}

extension Contact {
    /// `Priya Shah (VP CX, sponsor)`.
    func withRole(_ desk: Desk) -> String {
        let role = telling
        let isPlain = role?.role == .champion || title == nil
        let notes = [isPlain ? nil : title, role.map { desk.say($0.phrase) }].compactMap(\.self)
        return desk.say(.personWithRole, ["name": name, "notes": notes.joined(separator: ", ")])
    }

    /// `Dana (champion)`: the first name where it is the only one, and the role, else the title.
    func inShort(among others: [Contact], _ desk: Desk) -> String {
        let isOnly = others.count { $0.firstName == firstName } < 2
        let note = telling.map { desk.say($0.phrase) } ?? title
        return desk.say(.personWithRole, ["name": isOnly ? firstName : name, "notes": note])
    }

    /// The role that says most of them.
    private var telling: (role: Role, phrase: Phrase)? {
        let names: [(Role, Phrase)] = [
            (.champion, .personChampion), (.execSponsor, .personSponsor), (.economicBuyer, .personBuyer),
            (.decider, .personDecides),
        ]
        return names.first { roles.contains($0.0) }
    }
}
