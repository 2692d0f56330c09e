import Conversation
import Days
import Foundation
import Reviews
import Workspace

/// A success plan as the facts that words are filled from.
struct PlanWords {
    private let account: Account
    private let desk: Desk
    private let plan: SuccessPlan?
    private let file: AccountFile

    init(_ account: Account, _ desk: Desk) throws {
        self.account = account
        self.desk = desk
        plan = try desk.turn.all(SuccessPlan.self, account: account.id).first
        file = try AccountFile(account, desk.turn)
    }

    func facts() throws -> [String: Value] {
        let goals = file.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        let (near, far) = (goals.filter { $0.horizon == .quarter }, goals.filter { $0.horizon != .quarter })
        let lints = PlanLint.find(
            plan, goals: file.goals, reviews: file.reviews, playbook: desk.playbook, today: desk.today)
        let held = file.reviews.last(on: desk.today)?.heldAt
        var facts: [String: Value] = [
            "exists": .bool(plan != nil), "goals": .bool(!goals.isEmpty),
            "quarter": .list(near.map(line)), "year": .list(far.map(line)), "lints": .list(lints.prefix(2).map(lint)),
            "goal-choices": .list(goals.map { choice($0.label ?? $0.short ?? $0.statement, $0.id) }),
            "modules": .string(Phrasing.list(file.contract?.modules ?? [])),
            "held": .string(held.map(desk.short) ?? ""),
        ]
        facts.merge(seats) { _, new in new }
        facts.merge(checklist(goals)) { _, new in new }
        guard let plan else { return facts }
        facts["version"] = .number(Double(plan.version))
        facts["from"] = .string("\(plan.start.dayAndMonth) \(plan.start.year)")
        facts["until"] = .string("\(plan.end.dayAndMonth) \(plan.end.year)")
        facts["looked"] = .string(plan.looks.last.map { desk.short($0.on) } ?? "")
        facts["answers"] = .object(
            Dictionary(
                uniqueKeysWithValues: plan.answers.map { answer in
                    (answer.question.rawValue.replacing("_", with: "-"), Value.string(answer.text))
                }))
        facts["milestones"] = .list(plan.ordered.map(line))
        facts["milestone"] = plan.ordered.first { $0.doneOn == nil }.map(line) ?? .null
        facts["open-milestones"] = .list(plan.ordered.filter { $0.doneOn == nil }.map { choice($0.what, $0.what) })
        facts["resources"] = .list(plan.resources.map(Value.string))
        facts["unused"] = .string(Phrasing.list(plan.unused))
        return facts
    }

    private func line(_ goal: Goal) -> Value {
        let owners = [goal.ownerCustomer, goal.ownerVendor].compactMap { id in id.flatMap { try? desk.name($0) } }
        return [
            "line": .string(
                GoalWords.line(goal, goal.colour(desk.playbook), desk).trimmingCharacters(in: .whitespaces)),
            "due": .string(goal.due.map(desk.short) ?? ""), "known": .string(goal.knownWhen ?? ""),
            "owners": .string(
                Phrasing.list(owners.map { $0.split(separator: " ").first.map(String.init) ?? $0 })),
        ]
    }

    private func line(_ milestone: SuccessPlan.Milestone) -> Value {
        [
            "what": .string(milestone.what), "due": .string(desk.short(milestone.due)),
            "owner": .string(milestone.owner ?? ""), "after": .string(milestone.dependsOn ?? ""),
            "done": .string(milestone.doneOn.map(desk.short) ?? ""),
            "late": .bool(milestone.doneOn == nil && milestone.due < desk.today),
        ]
    }

    /// Seats that are paid for and that nobody uses (S3 "Every feature that isn't being used").
    private var seats: [String: Value] {
        func last(_ metric: String) -> MetricPoint? {
            file.metrics.filter { $0.metric == metric && $0.date <= desk.today }.max { $0.date < $1.date }
        }
        guard let active = last("active_seats"),
            let paid = last("total_seats")?.value ?? file.contract?.seatsLicensed.map(Double.init), paid > active.value
        else { return [:] }
        return [
            "idle-seats": .string(Figures.plain(paid - active.value)), "paid-seats": .string(Figures.plain(paid)),
            "seats-day": .string("\(active.provenance.source), \(desk.short(active.date))"),
        ]
    }

    private func checklist(_ goals: [Goal]) -> [String: Value] {
        let list = PlanChecklist(
            plan, goals: goals, actions: file.actions, nextReview: file.reviews.next(on: desk.today)?.plannedAt,
            playbook: desk.playbook, today: desk.today)
        return [
            "ticked": .number(Double(list.ticked.count)),
            "boxes": .number(Double(PlanChecklist.Box.allCases.count)),
            "missing": .list(list.open.prefix(4).map { [$0.rawValue: .bool(true)] }),
            "missing-more": list.open.count > 4 ? .number(Double(list.open.count - 4)) : .null,
        ]
    }

    private func lint(_ lint: PlanLint) -> Value {
        switch lint {
        case .vendorGoals(let statements): ["vendor": .string(Phrasing.list(statements.map { "“\($0)”" }))]
        case .notLookedAt(let day): ["unlooked": .string(desk.short(day))]
        case .sameGoals(let count): ["same": .string(Phrasing.word(count)), "same-one": .bool(count == 1)]
        case .tooMany(let count, let most):
            ["many": .string(Phrasing.word(count)), "most": .string(Phrasing.word(most))]
        }
    }

    private func choice(_ label: String, _ value: String) -> Value {
        ["label": .string(label), "value": .string(value)]
    }
}
