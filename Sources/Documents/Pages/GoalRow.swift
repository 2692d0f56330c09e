import Days

/// A goal as a page shows it.
struct GoalRow: Sendable {
    let statement: String
    /// `48 h → 18 h`, or `not measured yet`.
    let progress: String
    /// `24 h`, or `to be agreed`.
    let target: String
    /// `✅ reached`, `0.1 to go`, or nil where a number is missing.
    let state: String?
    /// The target and its day: `24 h by Tue 30 Jun`.
    let success: String
    let owner: String

    init(_ goal: CustomerFacts.CustomerGoal, customer: String, today: Day) {
        statement = goal.statement
        progress = goal.progress.map { goal.isEstimate ? $0 + " (estimate)" : $0 } ?? "not measured yet"
        target = goal.target ?? "to be agreed"
        state = goal.isMet.map { $0 ? "✅ reached" : (goal.gap ?? "some way") + " to go" }
        success = target + (goal.due.map { " by \($0.words(on: today))" } ?? "")
        owner = goal.owner ?? customer
    }

    static let sample = GoalRow(statement: "s", progress: "p", target: "t", state: "s", success: "s", owner: "o")

    private init(statement: String, progress: String, target: String, state: String?, success: String, owner: String) {
        self.statement = statement
        self.progress = progress
        self.target = target
        self.state = state
        self.success = success
        self.owner = owner
    }
}
