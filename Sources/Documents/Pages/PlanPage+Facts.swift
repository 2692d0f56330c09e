import Charts
import Days
import Reviews

extension PlanPage {
    init(_ facts: InternalFacts, charts: [String: Chart], _ words: DocumentWords) {
        let open = facts.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        let objectives = open.filter { $0.horizon == .annual }
        let quarter = open.filter { $0.horizon == .quarter }
        let measured = open.filter { $0.target != nil }
        let said = facts.plan?.answers.first { $0.question == .vision }?.text
        let vision = said ?? open.first { $0.horizon == .vision }?.statement ?? facts.spiced?.impact.first
        let milestones = Milestone.list(facts, words)
        let resources = facts.plan?.resources ?? []
        func aims(_ goals: [Goal]) -> [Aim] { goals.map { Aim($0, facts, words) } }
        self.init(
            account: facts.account.name, preparedBy: facts.csm.name,
            today: "\(facts.today.weekday.short) \(facts.today.full)", summary: Fact.list(facts, words),
            vision: vision, visionFrom: facts.spiced?.confirmedBy, hasObjectives: !objectives.isEmpty,
            objectives: aims(objectives), hasGoals: !quarter.isEmpty, goals: aims(quarter),
            hasTargets: !measured.isEmpty, targets: aims(measured),
            progressChart: ChartFence.markdown("progress", charts["progress"]), growth: facts.growth,
            hasGrowth: !facts.growth.isEmpty, logged: facts.risks, hasLogged: !facts.risks.isEmpty,
            risks: facts.flags,
            hasRisks: !facts.flags.isEmpty, milestones: milestones, hasMilestones: !milestones.isEmpty,
            hasResources: !resources.isEmpty, resources: resources)
    }
}

extension PlanPage.Fact {
    /// ARR, term, people and health; what is unknown is left out.
    static func list(_ facts: InternalFacts, _ words: DocumentWords) -> [PlanPage.Fact] {
        func name(_ contact: Contact?) -> String? {
            contact.map { [$0.name, $0.title].compactMap(\.self).joined(separator: ", ") }
        }
        let active = facts.contacts.filter(\.isActive)
        let term = facts.contract.flatMap { contract in
            contract.renewalDate.map { end in
                [contract.start?.full, end.full].compactMap(\.self).joined(separator: " – ")
            }
        }
        let arr = facts.contract.flatMap { contract in
            contract.arr.map { "\($0) (\(facts.source(contract.provenance, .commercial, words)))" }
        }
        let health = facts.health.flatMap { health in
            facts.healthColour.map {
                BriefPage.Factor.headline(health, previous: facts.previousHealth, colour: $0, words)
            }
        }
        let rows: [(String, String?)] = [
            ("arr", arr), ("term", term), ("contact", name(active.champion)),
            ("sponsor", name(active.first { $0.roles.contains(.execSponsor) })), ("csm", facts.csm.name),
            ("health", health),
        ]
        return rows.compactMap { key, value in
            value.map { PlanPage.Fact(what: words.say(.planFact, [key: "yes"]), value: $0) }
        }
    }
}

extension PlanPage.Aim {
    init(_ goal: Goal, _ facts: InternalFacts, _ words: DocumentWords) {
        let row = GoalRow(CustomerFacts.CustomerGoal(goal), customer: facts.account.name, today: facts.today, words)
        let owner = goal.ownerCustomer.flatMap { id in facts.contacts.first { $0.id == id }?.name }
        self.init(
            statement: goal.statement, metric: goal.label ?? goal.metric?.replacing("_", with: " ") ?? "",
            target: row.target, status: row.state ?? words.say(.progress), owner: owner ?? facts.account.name,
            due: goal.due?.words(on: facts.today) ?? "",
            progress: goal.ofTheWay.map { Figures.percent(max(0, $0)) } ?? "",
            baseline: goal.baseline.map(goal.figure) ?? "", current: goal.current.map(goal.figure) ?? "",
            gap: goal.gap.map(goal.distance) ?? "", source: row.source)
    }
}

extension PlanPage.Milestone {
    /// The day that counts for them, goals, reviews and the renewal, within twelve months, by day.
    static func list(_ facts: InternalFacts, _ words: DocumentWords) -> [PlanPage.Milestone] {
        var days: [(day: Day, what: String, owner: String)] = []
        if let event = facts.spiced?.criticalEvent, let day = event.date {
            days.append((day, event.what, facts.account.name))
        }
        if let review = facts.review, let day = review.plannedAt {
            days.append((day, review.type.words, facts.csm.name))
        }
        for goal in facts.goals where goal.isOpen {
            if let due = goal.due { days.append((due, goal.statement, facts.account.name)) }
        }
        if let renewal = facts.contract?.renewalDate { days.append((renewal, words.say(.planRenewal), facts.csm.name)) }
        for milestone in facts.plan?.milestones ?? [] where milestone.doneOn == nil {
            let after = milestone.dependsOn.map { words.say(.planAfter, ["what": $0]) }
            days.append(
                (
                    milestone.due, [milestone.what, after].compactMap(\.self).joined(separator: " "),
                    milestone.owner ?? ""
                ))
        }
        return days.filter { $0.day >= facts.today && $0.day <= facts.today + 365 }
            .sorted { ($0.day, $0.what) < ($1.day, $1.what) }
            .map { PlanPage.Milestone(what: $0.what, day: "\($0.day.weekday.short) \($0.day.full)", owner: $0.owner) }
    }
}

extension InternalFacts {
    /// The charts for ourselves.
    func charts(_ words: DocumentWords) -> [String: Chart] {
        let charts = DocumentCharts(words, today: today)
        let goals = goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
            .map { CustomerFacts.CustomerGoal($0) }
        let drawn: [(DocumentCharts.Kind, Chart?)] = [
            (.progress, charts.progress(goals)),
            (.value, charts.value(CustomerFacts.QuarterValue.list(valueHistory))),
            (.health, charts.health(healthHistory, greenFrom: healthGreenFrom)),
            (.status, charts.status(statusCounts(words), asOf: today)),
        ]
        return Dictionary(
            drawn.compactMap { kind, chart in chart.map { (kind.rawValue, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// How many actions stand how; an open one that is late counts as late alone (domain.md C20).
    func statusCounts(_ words: DocumentWords) -> [(name: String, count: Int)] {
        let late = actions.count { $0.isOverdue(on: today) }
        let rest = Action.Status.allCases.filter { $0 != .cancelled }.map { status in
            (status.rawValue, actions.count { $0.status == status && !$0.isOverdue(on: today) })
        }
        return (rest + [("overdue", late)]).map { (words.say(.statusName, [$0.0: "yes"]), $0.1) }
    }
}
