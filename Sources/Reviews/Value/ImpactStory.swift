package import Days

/// The value as a story of six parts; a part without facts stays empty, and is named as missing.
///
/// S2 The IMPACT Value Story Framework. Every part comes from what is on file: their own metrics, before and after.
package struct ImpactStory: Hashable, Sendable {
    package enum Part: String, CaseIterable, Sendable {
        case identify, measure, present, articulate, calculate, tie
    }

    /// Their problem, in their words.
    package let identify: [String]
    /// `Resolution 48 h`: where it began.
    package let measure: [String]
    /// What they got of us, and what was done with it.
    package let present: [String]
    /// `Resolution 48 h → 18 h (62.5% less)`.
    package let articulate: [String]
    /// The quarter's value with what it is worth; nil where nobody gave a figure.
    package let calculate: ValueSummary?
    /// What it is for: the day that counts, a goal of the year, where they want to be.
    package let tie: [String]
    package let angles: [StoryAngle]

    package init(
        _ file: AccountFile, plan: SuccessPlan?, quarter: Quarter, tickets: Int? = nil, playbook: Playbook, today: Day
    ) {
        let spiced = file.spiced.max { $0.version < $1.version }
        let open = file.goals.filter(\.isOpen)
        let scores = Dictionary(open.compactMap { ValueImpact($0) }.map { ($0.goal, $0.score) }) { first, _ in first }
        let goals = open.filter { $0.baseline != nil && $0.current != nil && $0.baseline != $0.current }.sorted {
            let (first, second) = (scores[$0.id] ?? 0, scores[$1.id] ?? 0)
            return first == second ? ($0.rank, $0.id) < ($1.rank, $1.id) : first > second
        }
        identify = spiced?.pain ?? []
        measure = goals.prefix(3).map { "\($0.label ?? $0.statement) \($0.figure($0.baseline ?? 0))" }
        let since = quarter.adding(-1).days.start
        let done = file.actions.filter { action in
            action.linkedTo.goal != nil && action.completionDate.map { $0 >= since } == true
        }.sorted { ($1.completionDate ?? today, $0.id) < ($0.completionDate ?? today, $1.id) }
        present = (file.contract?.modules ?? []) + done.prefix(2).map { $0.short ?? $0.action }
        articulate = goals.prefix(3).map(ImpactStory.improvement)
        let summary = ValueSummary(
            file.values, contract: file.contract, quarter: quarter, tickets: tickets, rates: file.rates,
            playbook: playbook)
        calculate = summary.entries.isEmpty ? nil : summary
        let event = spiced?.criticalEvent.map { event in
            [event.what, event.date?.dayAndMonth].compactMap(\.self).joined(separator: " ")
        }
        let annual = open.filter { $0.horizon != .quarter }.map(\.statement)
        tie = [event, annual.first, plan?.answer(.vision)?.text].compactMap(\.self)
        angles = StoryAngle.find(goals, summary, file: file, playbook: playbook)
    }

    /// Parts of which nothing is on file.
    package var missing: [Part] {
        Part.allCases.filter { part in
            switch part {
            case .identify: identify.isEmpty
            case .measure: measure.isEmpty
            case .present: present.isEmpty
            case .articulate: articulate.isEmpty
            case .calculate: calculate == nil
            case .tie: tie.isEmpty
            }
        }
    }

    /// `Resolution 48 h → 18 h (62.5% less)`; shares are apart by points (domain.md 1.2).
    private static func improvement(_ goal: Goal) -> String {
        guard let from = goal.baseline, let now = goal.current else { return "" }
        let words = "\(goal.label ?? goal.statement) \(goal.figure(from)) → \(goal.figure(now))"
        let more = now > from
        if goal.unit == "%" { return "\(words) (\(goal.distance(abs(now - from))) \(more ? "more" : "less"))" }
        guard from > 0 else { return words }
        return "\(words) (\(Figures.percent(abs(now - from) / from, places: 1)) \(more ? "more" : "less"))"
    }
}
