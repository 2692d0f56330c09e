import Days
import Reviews

/// A goal as a customer's page shows it.
struct GoalRow: Sendable {
    let statement: String
    /// `48 h → 18 h`, or `not measured yet`.
    let progress: String
    /// `24 h`, or `to be agreed`.
    let target: String
    /// `✅ reached`, `0.1 to go`, or nil where the numbers are not known.
    let state: String?
    /// The target and its day: `24 h by Tue 30 Jun`.
    let success: String
    let owner: String

    init(_ goal: CustomerFacts.CustomerGoal, customer: String, today: Day) {
        statement = goal.statement
        let words = FigureWords.movement(from: goal.baseline, to: goal.current, unit: goal.unit)
        progress = words.map { goal.isEstimate ? $0 + " (estimate)" : $0 } ?? "not measured yet"
        target = goal.target.map { FigureWords.words($0, unit: goal.unit) } ?? "to be agreed"
        state = GoalRow.state(goal)
        success = target + (goal.due.map { " by \($0.words(on: today))" } ?? "")
        owner = goal.owner ?? customer
    }

    static let sample = GoalRow(
        statement: "s", progress: "p", target: "t", state: "s", success: "s", owner: "o")

    private init(statement: String, progress: String, target: String, state: String?, success: String, owner: String) {
        self.statement = statement
        self.progress = progress
        self.target = target
        self.state = state
        self.success = success
        self.owner = owner
    }

    private static func state(_ goal: CustomerFacts.CustomerGoal) -> String? {
        guard let target = goal.target, let current = goal.current else { return nil }
        if goal.isReached { return "✅ reached" }
        return FigureWords.words(abs(target - current), unit: goal.unit) + " to go"
    }
}

extension CustomerFacts.CustomerGoal {
    /// Whether the target is met, in the goal's own direction.
    var isReached: Bool {
        guard let target, let current else { return false }
        return direction == .up ? current >= target : current <= target
    }
}
