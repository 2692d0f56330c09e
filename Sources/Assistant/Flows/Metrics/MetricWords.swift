import Conversation
import Days
import Reviews

/// Series as the facts that words are filled from.
struct MetricWords {
    private let desk: Desk
    private let quarters: Int

    /// - Parameter quarters: How many a trend has.
    init(_ desk: Desk, quarters: Int) {
        self.desk = desk
        self.quarters = quarters
    }

    /// A line of a list.
    func line(_ series: MetricSeries) -> Value { .object(facts(of: series)) }

    func facts(of series: MetricSeries) -> [String: Value] {
        let shown = series.last(quarters)
        let change = series.change(over: quarters)
        let kind = HealthFigure(metric: series.id)?.freshness ?? (series.level == 1 ? .sentiment : .usage)
        var facts: [String: Value] = [
            "name": .string(series.label), "mark": .string(mark(series)),
            "blocks": .string(Sparkline.blocks(shown.map(\.value))),
            "values": .string(series.words(over: quarters)), "now": .string(series.figure(series.last.value)),
            "trend": .bool(shown.count > 1), "source": .string(series.last.source),
            "day": .string(desk.short(series.last.asOf)),
            "old": .bool(desk.playbook.isStale(kind, asOf: series.last.asOf, on: desk.today)),
            "age": .string(Phrasing.days(desk.today - series.last.asOf)),
            "period": .string(period(of: [series])), "worse": .bool(series.isBetter(over: quarters) == false),
        ]
        if let change, change != 0 {
            facts["change"] = .string(series.distance(change))
            facts["up"] = .bool(change > 0)
        }
        if let goal = series.goal, let target = goal.target {
            facts["target"] = .string(goal.figure(target))
            if goal.isMet == false, let gap = goal.gap { facts["to-go"] = .string(goal.distance(gap)) }
        }
        return facts
    }

    /// ✅ or a colour against a target, an arrow without one.
    private func mark(_ series: MetricSeries) -> String {
        if let goal = series.goal, goal.target != nil {
            return goal.isMet == true ? "✅" : goal.colour(desk.playbook)?.symbol ?? "⚪"
        }
        guard let change = series.change(over: quarters) else { return "" }
        return change > 0 ? "↑" : change < 0 ? "↓" : "→"
    }

    /// `Q3 to Q1`, with the years where they are far apart: the quarters that the trends have.
    func period(of series: [MetricSeries]) -> String {
        let all = series.flatMap { $0.last(quarters).map(\.quarter) }
        guard let first = all.min(), let last = all.max(), first != last else { return "" }
        return desk.say(.goalsPeriod, ["first": String(first.number), "last": String(last.number)])
    }

    /// `demo, 8 Mar`: where the figures come from, and the oldest day of those that are the newest of their series.
    func sources(of series: [MetricSeries]) -> String {
        let names = Set(series.map(\.last.source)).sorted()
        guard let day = series.map(\.last.asOf).max() else { return "" }
        return (names.prefix(3) + [desk.short(day)]).joined(separator: ", ")
    }

    /// What could be better about the figures, under the id of its rule.
    func lint(_ lint: MetricLint) -> Value {
        switch lint {
        case .vanityFirst(let labels): ["vanity": .string(Phrasing.list(labels))]
        case .tooMany(let count, let most):
            ["many": .number(Double(count)), "most": .number(Double(most))]
        case .mixedPeriods(let older, let quarter):
            ["mixed": .string(Phrasing.list(older)), "quarter": .string(quarter.description)]
        case .noTrend(let labels): ["snapshot": .string(Phrasing.list(Array(labels.prefix(4))))]
        case .noBaseline(let labels): ["baseline": .string(Phrasing.list(labels))]
        case .technical(let label, _): ["label": .string(label)]
        }
    }
}
