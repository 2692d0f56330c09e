import Charts
import Days
import Reviews

/// The internal list of what both sides owe (S2 Action Tracking System; QBR Action Tracking Dashboard).
struct ActionsPage: DocumentPage {
    /// How many stand how.
    struct Count: Sendable {
        let status: String
        let count: Int
        let share: String
    }

    /// An action that wants a look, and why, or what became of it.
    struct Look: Sendable {
        let action: String
        let owner: String
        let day: String
        let note: String
    }

    static let file = "actions.md.mustache"

    let account: String
    let today: String
    let open: Int
    let late: Int
    let hasTheirs: Bool
    let theirs: [ActionRow]
    let hasOurs: Bool
    let ours: [ActionRow]
    let total: Int
    let hasCounts: Bool
    let counts: [Count]
    let statusChart: String?
    let hasOverdue: Bool
    /// With the days that they are late.
    let overdue: [Look]
    let hasAtRisk: Bool
    /// With the reason.
    let atRisk: [Look]
    let hasCompleted: Bool
    /// Since the last review, with what came of them.
    let completed: [Look]

    static let sample = ActionsPage(
        account: "a", today: "t", open: 1, late: 1, hasTheirs: true, theirs: [.sample], hasOurs: true, ours: [.sample],
        total: 1,
        hasCounts: true, counts: [Count(status: "s", count: 1, share: "s")], statusChart: "s", hasOverdue: true,
        overdue: [sampleLook], hasAtRisk: true, atRisk: [sampleLook], hasCompleted: true, completed: [sampleLook])

    private static let sampleLook = Look(action: "a", owner: "o", day: "d", note: "n")
}

extension ActionsPage {
    init(_ facts: InternalFacts, charts: [String: Chart], _ words: DocumentWords) {
        let counts = facts.statusCounts(words).filter { $0.count > 0 }
        let total = counts.reduce(0) { $0 + $1.count }
        let overdue = facts.actions.filter { $0.isOverdue(on: facts.today) }.sorted { $0.dueDate < $1.dueDate }
        let atRisk = facts.actions.filter { $0.status == .atRisk || $0.status == .blocked }
        let completed = facts.actions.filter { $0.status == .complete }
            .sorted { ($0.completionDate ?? $0.dueDate, $0.id) < ($1.completionDate ?? $1.dueDate, $1.id) }
        func look(_ action: Action, _ day: Day, _ note: String) -> Look {
            Look(action: action.action, owner: action.owner.name, day: day.words(on: facts.today), note: note)
        }
        let theirs = facts.actions.filter { $0.side == .theirs }
        let ours = facts.actions.filter { $0.side == .ours }
        self.init(
            account: facts.account.name, today: "\(facts.today.weekday.short) \(facts.today.full)",
            open: facts.actions.count(where: \.isOpen),
            late: facts.actions.count { $0.isOverdue(on: facts.today) }, hasTheirs: !theirs.isEmpty,
            theirs: ActionRow.list(theirs, goals: facts.goals, today: facts.today, words), hasOurs: !ours.isEmpty,
            ours: ActionRow.list(ours, goals: facts.goals, today: facts.today, words),
            total: total, hasCounts: total > 0,
            counts: counts.map {
                Count(status: $0.name, count: $0.count, share: Figures.percent(Double($0.count) / Double(total)))
            },
            statusChart: ChartFence.markdown("status", charts["status"]), hasOverdue: !overdue.isEmpty,
            overdue: overdue.map {
                look($0, $0.dueHistory.first ?? $0.dueDate, Figures.count($0.daysOverdue(on: facts.today), "day"))
            }, hasAtRisk: !atRisk.isEmpty,
            atRisk: atRisk.map { look($0, $0.dueDate, $0.blockedReason ?? $0.notes.last ?? "") },
            hasCompleted: !completed.isEmpty,
            completed: completed.map {
                look($0, $0.completionDate ?? $0.dueDate, $0.evidence ?? $0.doneCriterion ?? "")
            }
        )
    }
}
