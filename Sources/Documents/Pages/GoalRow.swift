import Days
import Reviews

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
    /// `demo, 8 Mar`.
    let source: String

    init(_ goal: CustomerFacts.CustomerGoal, customer: String, today: Day, _ words: DocumentWords) {
        statement = goal.statement
        progress = words.say(
            .progress, ["progress": goal.progress, "estimate": goal.isEstimate ? "yes" : nil])
        target = words.say(.target, ["target": goal.target])
        state = goal.isMet.map { words.say(.goalState, ["met": $0 ? "yes" : nil, "gap": goal.gap]) }
        success = words.say(
            .success,
            ["target": target, "by": goal.due?.words(on: today), "changed": goal.changedOn?.shortWords(on: today)])
        owner = goal.owner ?? customer
        source = Provenance(source: goal.source, asOf: goal.asOf).words(on: today)
    }

    static let sample = GoalRow(
        statement: "s", progress: "p", target: "t", state: "s", success: "s", owner: "o", source: "s")

    private init(
        statement: String, progress: String, target: String, state: String?, success: String, owner: String,
        source: String
    ) {
        self.statement = statement
        self.progress = progress
        self.target = target
        self.state = state
        self.success = success
        self.owner = owner
        self.source = source
    }
}
