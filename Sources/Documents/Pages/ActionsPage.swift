import Charts
import Days
import Reviews

/// The internal list of what both sides owe (S2 Action Tracking System; QBR Action Tracking Dashboard).
struct ActionsPage: DocumentPage {
    /// An action that is done, and what became of it.
    struct Done: Sendable {
        let action: String
        let owner: String
        let day: String
        let outcome: String
    }

    static let file = "actions.md.mustache"

    let account: String
    let today: String
    let open: Int
    let late: Int
    /// How many stand how, with their shares; nil where there are none.
    let statusChart: String?
    /// What is open on either side, by the day on which it is due.
    let hasTheirs: Bool
    let theirs: [ActionRow]
    let hasOurs: Bool
    let ours: [ActionRow]
    let hasCompleted: Bool
    let completed: [Done]

    static let sample = ActionsPage(
        account: "a", today: "t", open: 1, late: 1, statusChart: "s", hasTheirs: true, theirs: [.sample], hasOurs: true,
        ours: [.sample], hasCompleted: true, completed: [Done(action: "a", owner: "o", day: "d", outcome: "o")])
}

extension ActionsPage {
    init(_ facts: InternalFacts, charts: [String: Chart], _ words: DocumentWords) {
        let open = facts.actions.filter(\.isOpen)
        let completed = facts.actions.filter { $0.status == .complete }
            .sorted { ($0.completionDate ?? $0.dueDate, $0.id) < ($1.completionDate ?? $1.dueDate, $1.id) }
        func rows(_ side: Action.Side) -> [ActionRow] {
            ActionRow.list(open.filter { $0.side == side }, goals: facts.goals, today: facts.today, words)
        }
        let (theirs, ours) = (rows(.theirs), rows(.ours))
        self.init(
            account: facts.account.name, today: "\(facts.today.weekday.short) \(facts.today.full)", open: open.count,
            late: open.count { $0.isOverdue(on: facts.today) },
            statusChart: ChartFence.markdown("status", charts["status"]), hasTheirs: !theirs.isEmpty, theirs: theirs,
            hasOurs: !ours.isEmpty, ours: ours, hasCompleted: !completed.isEmpty,
            completed: completed.map { action in
                Done(
                    action: action.action, owner: action.owner.name,
                    day: (action.completionDate ?? action.dueDate).words(on: facts.today),
                    outcome: action.evidence ?? action.doneCriterion ?? "")
            })
    }
}
