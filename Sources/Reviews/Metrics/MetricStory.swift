package import Days

/// The figures as a story: context, headline, what drove it, a bright spot, a gap, the next step.
///
/// S2 Metrics Storytelling Sequence, "Story, not spreadsheet". Every part may be missing; none is made up.
package struct MetricStory: Hashable, Sendable {
    /// The open goals, as they were set.
    package let goals: [Goal]
    /// How many of the goals with a figure and a target are reached, and of how many.
    package let met: Int
    package let measured: Int
    /// What was done for these goals since the quarter before, the newest first.
    package let behind: [Action]
    /// The goal that is reached by the furthest way from its baseline, else the figure that rose most.
    package let bright: MetricSeries?
    /// The goal that is furthest from its target, else a figure that went the wrong way.
    package let gap: MetricSeries?
    /// The open action for the gap's goal that is due first.
    package let next: Action?

    package init(_ board: MetricBoard, goals: [Goal], actions: [Action], playbook: Playbook, today: Day) {
        let open = goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        let known = open.filter { $0.isMet != nil }
        self.goals = open
        measured = known.count
        met = known.count { $0.isMet == true }
        let since = Quarter(containing: today).adding(-1).days.start
        let ids = Set(open.map(\.id))
        behind = actions.filter { action in
            action.linkedTo.goal.map(ids.contains) == true && action.completionDate.map { $0 >= since } == true
        }.sorted { ($1.completionDate ?? today, $0.id) < ($0.completionDate ?? today, $1.id) }
        let quarters = playbook.metrics.quarters
        bright =
            board.headline.filter { $0.goal?.isMet == true }.max { MetricStory.way($0) < MetricStory.way($1) }
            ?? board.headline.first { $0.isBetter(over: quarters) == true }
        gap =
            board.headline.filter { $0.goal?.isMet == false }
            .min { ($0.goal?.ofTarget ?? 0) < ($1.goal?.ofTarget ?? 0) }
            ?? board.headline.first { $0.isBetter(over: quarters) == false }
        let goal = gap?.goal?.id
        next = actions.filter { $0.isOpen && goal != nil && $0.linkedTo.goal == goal }
            .min { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }
    }

    /// How far a goal has come, as a share of where it began.
    private static func way(_ series: MetricSeries) -> Double {
        guard let goal = series.goal, let from = goal.baseline, let now = goal.current, from != 0 else { return 0 }
        return abs((now - from) / from)
    }
}
