package import Days

/// What makes a day a good one for a review with a customer.
///
/// S2 QBR Timing Considerations.
package enum TimingReason: Hashable, Sendable {
    /// 90 to 120 days ahead of the renewal: it still can be influenced.
    case beforeRenewal(days: Int)
    /// Within 60 days of a new fiscal year: it can influence what is spent in it.
    case beforeBudget(month: Int)
    /// Within two weeks of a goal that is due: celebrate and document.
    case afterGoal(name: String, days: Int)
    /// About 30 days after something that was launched: there is value to discuss.
    case afterLaunch(name: String, days: Int)
    /// Within 30 days of a new executive's start.
    case newExecutive(name: String)
}

/// What is known about a customer that a day can be good for.
package struct TimingFacts: Hashable, Sendable {
    package var renewal: Day?
    /// 1 to 12.
    package var fiscalYearEndMonth: Int?
    package var goals: [ReviewDates.Event]
    package var launches: [ReviewDates.Event]
    /// Those who have begun and whom nobody has met yet.
    package var newExecutives: [ReviewDates.Event]

    package init(
        renewal: Day? = nil, fiscalYearEndMonth: Int? = nil, goals: [ReviewDates.Event] = [],
        launches: [ReviewDates.Event] = [], newExecutives: [ReviewDates.Event] = []
    ) {
        self.renewal = renewal
        self.fiscalYearEndMonth = fiscalYearEndMonth
        self.goals = goals
        self.launches = launches
        self.newExecutives = newExecutives
    }

    /// What speaks for a day, the weightiest first.
    package func reasons(for day: Day, playbook: Playbook) -> [TimingReason] {
        let timing = playbook.timing
        var reasons: [TimingReason] = []
        if let window = renewalWindow(playbook), window.contains(day), let renewal {
            reasons.append(.beforeRenewal(days: renewal - day))
        }
        reasons += newExecutives.filter { (0...timing.newExecWithinDays).contains(day - $0.day) }
            .map { .newExecutive(name: $0.name) }
        reasons += goals.filter { (0...timing.milestoneWithinDays).contains(day - $0.day) }
            .map { .afterGoal(name: $0.name, days: day - $0.day) }
        reasons += launches.filter { abs(day - $0.day - timing.afterLaunchDays) <= timing.milestoneWithinDays }
            .map { .afterLaunch(name: $0.name, days: day - $0.day) }
        if let month = fiscalYearEndMonth, let end = fiscalYearEnd(after: day, month),
            (0...timing.budgetDaysBefore).contains(end - day)
        {
            reasons.append(.beforeBudget(month: month))
        }
        return reasons
    }

    /// The days that lie 90 to 120 days ahead of the renewal.
    func renewalWindow(_ playbook: Playbook) -> DayRange? {
        guard let renewal, let fewest = playbook.timing.renewalDaysBefore.first,
            let most = playbook.timing.renewalDaysBefore.last
        else { return nil }
        return DayRange(renewal - most, renewal - fewest)
    }

    private func fiscalYearEnd(after day: Day, _ month: Int) -> Day? {
        [day.year, day.year + 1].compactMap { Day(year: $0, month: month, day: 1)?.endOfMonth }.first { $0 >= day }
    }
}
