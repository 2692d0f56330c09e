import Conversation
import Days
import Reviews
import Workspace

/// The success plan: what they expect, goals with their figures, what changes for their people, milestones of a year.
///
/// S3 Success Plan, S2 Strategic Account Planning; gone through after each review (S4 Follow Up).
enum PlanFlow {
    static let handlers: [String: Handler] = [
        "plan.read": read, "plan.keep": keep, "plan.goal": goal, "plan.add-goal": addGoal,
        "plan.change-goal": changeGoal, "plan.milestone": milestone, "plan.add-milestone": addMilestone,
        "plan.reach": reach, "plan.unused": unused, "plan.seen": seen, "plan.look": look,
    ]

    // MARK: Reading

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        var outcome = Outcome(facts: ["plan": .object(try PlanWords(account, desk).facts())])
        if effect["next"] != nil { outcome.fill["shown"] = "yes" }
        guard effect["direct"] == nil else { return outcome }
        let request = PlanRequest(effect.text, desk)
        outcome.fill["direct"] = .string(request == nil ? "no" : "yes")
        if let request {
            outcome.fill["next"] = .string(request.part.isFirst ? request.part.rawValue : "more")
            if !request.part.isFirst { outcome.fill["part"] = .string(request.part.rawValue) }
            if let text = request.text, effect["goal"] == nil {
                outcome.fill[request.part == .milestone ? "milestone" : "goal"] = .string(text)
            }
        }
        return outcome
    }

    // MARK: Questions

    /// Keeps what was answered so far, whichever of the questions were passed over.
    private static func keep(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let before = try plan(of: account, desk)
        var plan = before
        var count = 0
        for question in PlanQuestion.allCases {
            guard let text = effect[question.rawValue.replacing("_", with: "-")]?.string else { continue }
            let next = plan.answering(question, text, by: desk.who, on: desk.today)
            count += next == plan ? 0 : 1
            plan = next
        }
        if plan != before { try desk.turn.save(plan) }
        return Outcome(facts: ["kept": ["count": .number(Double(count)), "any": .bool(count > 0)]])
    }

    // MARK: Goals

    private static func goal(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard effect["goal"] != nil else { return Outcome(facts: ["draft": .null]) }
        return Outcome(facts: ["draft": try PlanGoal(effect, account, desk).facts])
    }

    private static func addGoal(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let draft = try PlanGoal(effect, account, desk)
        let goals = try desk.turn.all(Goal.self, account: account.id)
        let rank = (goals.map(\.rank).max() ?? 0) + 1
        var id = "\(account.id)-G\(rank)"
        while goals.contains(where: { $0.id == id }) { id += "a" }
        let horizon: Goal.Horizon? = effect["keep-goal"]?.string == "year" ? .annual : nil
        let goal = draft.proposal.goal(
            id: id, account: account.id, horizon: horizon, rank: rank, provenance: desk.provenance, today: desk.today,
            desk.playbook)
        try desk.turn.save(goal, note: effect["goal"]?.string)
        try desk.turn.save(try plan(of: account, desk).touched(on: desk.today))
        return Outcome(facts: [
            "added": ["id": .string(goal.id), "annual": .bool(goal.horizon == .annual)]
        ])
    }

    /// A goal's new day, target or words, or its end.
    private static func changeGoal(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let id = effect["which"]?.string, var goal = try desk.turn.find(Goal.self, id),
            let said = effect["change-to"]?.string
        else { return Outcome(facts: ["changed": .null]) }
        let reading = GoalReading(said, desk)
        if said == "drop" {
            goal.closedOn = desk.today
        } else if let target = reading.target(insteadOf: goal) {
            goal = goal.aiming(at: target, by: desk.provenance)
            goal.due = reading.due ?? goal.due
        } else if let due = reading.due {
            goal.due = due
        } else {
            goal.statement = reading.statement
            (goal.short, goal.label) = (nil, nil)
        }
        if !goal.hasFigure { goal.provenance = desk.provenance }
        try desk.turn.save(goal, note: said)
        try desk.turn.save(try plan(of: account, desk).touched(on: desk.today))
        return Outcome(facts: [
            "changed": [
                "line": .string(GoalWords.line(goal, goal.colour(desk.playbook), desk)),
                "due": .string(goal.due.map(desk.short) ?? ""), "dropped": .bool(!goal.isOpen),
            ]
        ])
    }

    // MARK: Milestones

    private static func milestone(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let draft = MilestoneReading(effect, desk) else { return Outcome(facts: ["step": .null]) }
        return Outcome(facts: [
            "step": [
                "what": .string(draft.what), "due": .string(draft.due?.words(on: desk.today) ?? ""),
                "past": .bool(draft.due.map { $0 < desk.today } ?? false),
                "owner": .string(draft.owner ?? ""), "after": .string(draft.dependsOn ?? ""),
            ]
        ])
    }

    private static func addMilestone(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let draft = MilestoneReading(effect, desk), let due = draft.due else { return Outcome() }
        let plan = try plan(of: account, desk)
        let milestone = SuccessPlan.Milestone(
            what: draft.what, due: due, owner: draft.owner, dependsOn: draft.dependsOn)
        try desk.turn.save(plan.adding(milestone, on: desk.today), note: effect["milestone"]?.string)
        return Outcome(facts: ["placed": ["late": .bool(due > plan.end)]])
    }

    private static func reach(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let what = effect["reached"]?.string else { return Outcome() }
        try desk.turn.save(try plan(of: account, desk).reaching(what, on: desk.today))
        return Outcome()
    }

    // MARK: The rest

    /// What is paid for and unused lowers what they think it is worth (S3 part 3).
    private static func unused(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let said = effect["unused"]?.string ?? ""
        let modules = try desk.contract(of: account.id)?.modules ?? []
        let words = said.lowercased()
        let meant = said == "none" ? [] : modules.filter { words.contains($0.lowercased()) }
        let parts = meant.isEmpty && said != "none" ? [said] : meant
        let before = try plan(of: account, desk)
        let plan = before.leavingUnused(parts.filter { !$0.isEmpty }, on: desk.today)
        if plan != before { try desk.turn.save(plan) }
        return Outcome(facts: ["unused-now": .string(Phrasing.list(plan.unused))])
    }

    private static func seen(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let reader = effect["seen"]?.string.flatMap(SuccessPlan.Reader.init(rawValue:)) else { return Outcome() }
        try desk.turn.save(try plan(of: account, desk).seen(by: reader, on: desk.today))
        return Outcome()
    }

    /// Somebody went through it, after the review that was held last.
    private static func look(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let plan = try plan(of: account, desk)
        try desk.turn.save(plan.looked(at: desk.today, by: desk.who, after: try desk.lastReview(of: account.id)))
        return Outcome()
    }

    /// The plan on file, else one that begins today and is not saved yet.
    static func plan(of account: Account, _ desk: Desk) throws -> SuccessPlan {
        try desk.turn.all(SuccessPlan.self, account: account.id).first
            ?? SuccessPlan(
                id: "\(account.id)-plan", account: account.id, version: 0, start: desk.today, updatedOn: desk.today,
                provenance: desk.provenance)
    }
}
