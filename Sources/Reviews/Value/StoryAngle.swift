/// A way to tell a value, where the file has the facts for it.
///
/// S2 Value Storytelling Techniques; peer comparison has a flow of its own, with groups of five or more.
package enum StoryAngle: Hashable, Sendable {
    /// Before and after.
    case contrast(before: String, after: String)
    /// The exact figure: 3,427 hours and not "thousands".
    case specificity(hours: Double)
    /// Hours for each of their people.
    case personal(hoursEach: Double, people: Int)
    /// The quarters' sums, rising.
    case momentum([Money])
    /// What did not happen.
    case risk(incidents: Double, cost: Money)

    /// - Parameter goals: With baseline and figure, the best first.
    static func find(
        _ goals: [Goal], _ summary: ValueSummary, file: AccountFile, playbook: Playbook
    ) -> [StoryAngle] {
        var angles: [StoryAngle] = []
        if let goal = goals.first, let from = goal.baseline, let now = goal.current {
            angles.append(.contrast(before: goal.figure(from), after: goal.figure(now)))
        }
        let hours = summary.entries.compactMap { $0.category == .time ? $0.inputs["hours"] : nil }.reduce(0, +)
        if hours > 0 {
            angles.append(.specificity(hours: hours))
            let people = file.metrics.filter { $0.metric == "active_seats" }.max { $0.date < $1.date }?.value ?? 0
            if people >= 1 { angles.append(.personal(hoursEach: hours / people, people: Int(people))) }
        }
        let sums = ValueTrend(file.values, contract: file.contract, rates: file.rates, playbook: playbook)
            .quarters.compactMap(\.total)
        if sums.count > 1, zip(sums.dropFirst(), sums).allSatisfy({ $0.minor > $1.minor }) {
            angles.append(.momentum(sums))
        }
        for entry in summary.entries where entry.category == .risk {
            guard let cost = entry.inputs["incident_cost"], let count = entry.inputs["incidents"] else { continue }
            angles.append(.risk(incidents: count, cost: Money(rounding: cost, entry.amount.currency)))
        }
        return angles
    }
}
