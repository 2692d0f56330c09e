import Conversation
import Days
import Reviews
import Workspace

/// `/qbr-prep`: the briefing, what is planned, and the timeline at the end.
enum PrepFlow {
    static let handlers: [String: Handler] = [
        "prep.brief": brief, "prep.date": checkDate, "prep.plan": plan, "prep.results": results,
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
        return Outcome(facts: ["brief": .object(facts)])
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
        if review.plannedAt != day {
            if review.plannedAt != nil { review.rescheduleCount += 1 }
            review.plannedAt = day
            review.quarter = Quarter(containing: day)
        }
        review.isTentative = false
        try desk.turn.save(review, note: "planned")
        return Outcome(facts: ["planned": .string(day.words(on: desk.today))])
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
        let champion = try desk.contacts(of: account.id).champion?.firstName ?? "your contact"
        let shown: Set<String> = ["input_request", "agenda", "champion_call", "materials"]
        let steps = PrepTimeline(review: day, playbook: desk.playbook).before
            .filter { shown.contains($0.id) && $0.day >= desk.today }
        var lines = steps.map { step in
            let minutes = step.minutes.map { ", \($0) min" } ?? ""
            return step.day.words(on: desk.today) + ": " + step.label.replacing("the champion", with: champion)
                + minutes
        }
        lines.append("\(day.words(on: desk.today)): the \(review.type.rawValue); a summary draft for you that evening")
        return Outcome(facts: ["timeline": ["lines": .list(lines.map(Value.string))]])
    }
}

extension Contact {
    /// `Priya Shah (VP CX, sponsor)`.
    var withRole: String {
        let names: [(Role, String)] = [
            (.champion, "champion"), (.execSponsor, "sponsor"), (.economicBuyer, "economic buyer"),
            (.decider, "decides"),
        ]
        let role = names.first { roles.contains($0.0) }?.1
        let isPlain = role == "champion" || title == nil
        let notes = [isPlain ? nil : title, role].compactMap(\.self)
        return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
    }
}
