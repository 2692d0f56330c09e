/// How much a goal has moved for how much it matters: what ranks goals, and no return.
///
/// S2 Value Demonstration Formula: (outcome − baseline) / time × business weight; where less is better the sign turns
/// (domain.md C36). The weight is the customer's own order: 1 for their first goal, a half for the second.
package struct ValueImpact: Hashable, Sendable {
    package let goal: String
    /// Share of the way from baseline to target, times the weight; the time is the same for all that are ranked, so it
    /// changes no order and is left out.
    package let score: Double

    /// Nil where a figure of the goal is missing.
    package init?(_ goal: Goal) {
        guard let way = goal.ofTheWay else { return nil }
        self.goal = goal.id
        score = way / Double(max(1, goal.rank))
    }

    /// The formula as the source has it, in the metric's own unit.
    package static func plain(
        outcome: Double, baseline: Double, months: Double, weight: Double, better: Goal.Direction
    ) -> Double? {
        guard months > 0 else { return nil }
        let moved = better == .up ? outcome - baseline : baseline - outcome
        return moved / months * weight
    }
}
