package import Days

/// One metric of an account, quarter by quarter: a trend, where there are two figures at least.
///
/// S2 Good Metrics Presentation, "Trend over snapshot".
package struct MetricSeries: Hashable, Sendable, Identifiable {
    /// The last figure of a quarter.
    package struct Point: Hashable, Sendable {
        package var quarter: Quarter
        /// A share stands in per cent.
        package var value: Double
        package var asOf: Day
        package var source: String
    }

    /// The name of the series: `nps_score`.
    package let id: String
    package let label: String
    /// `h`, `%`, `$`, `x`; nil for a plain count.
    package let unit: String?
    /// 1 outcome, 2 leading, 3 operational, 4 technical.
    package let level: Int
    package let better: Goal.Direction
    package let use: MetricKind.Use
    /// The open goal that it measures.
    package let goal: Goal?
    package let kind: MetricKind?
    /// Oldest first, one a quarter; never empty.
    package let points: [Point]

    /// - Parameter points: Of any order; of several in a quarter the last one counts.
    /// - Returns: Nil where there is no point.
    init?(_ id: String, _ points: [Point], unit: String? = nil, level: Int = 3, goal: Goal? = nil, kind: MetricKind?) {
        guard !points.isEmpty else { return nil }
        var last: [Quarter: Point] = [:]
        for point in points where last[point.quarter].map({ $0.asOf <= point.asOf }) ?? true {
            last[point.quarter] = point
        }
        self.id = id
        self.points = last.values.sorted { $0.quarter < $1.quarter }
        label = goal?.label ?? kind?.label ?? MetricSeries.label(of: id)
        self.unit = goal?.unit ?? kind?.unit ?? unit
        self.level = goal == nil ? kind?.level ?? level : 1
        better = goal?.direction ?? kind?.better ?? .up
        use = goal == nil ? kind?.use ?? .headline : .headline
        self.goal = goal
        self.kind = kind
    }

    /// `Missed appointments` of `missed_appointments`.
    private static func label(of id: String) -> String {
        let words = id.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Its last figure.
    package var last: Point { points[points.count - 1] }

    /// The same with the last quarters alone.
    package func last(_ quarters: Int) -> ArraySlice<Point> { points.suffix(quarters) }

    /// From the first to the last of the quarters shown; nil where there is one figure alone.
    package func change(over quarters: Int) -> Double? {
        let shown = last(quarters)
        guard shown.count > 1, let first = shown.first else { return nil }
        return last.value - first.value
    }

    /// Whether it went the right way over the quarters shown; nil where it did not move, or nobody can tell.
    package func isBetter(over quarters: Int) -> Bool? {
        guard let change = change(over: quarters), change != 0 else { return nil }
        return (change > 0) == (better == .up)
    }

    /// `48 h`, `35%`, `$42,000`, `1.7x`, `4.4`.
    package func figure(_ value: Double) -> String {
        let number = number(value)
        return switch unit {
        case nil, "": number
        case "%", "x": number + (unit ?? "")
        case "$": "$\(number)"
        case let unit?: "\(number) \(unit)"
        }
    }

    /// A difference: shares are apart by points, and all else by its own unit.
    package func distance(_ value: Double) -> String {
        let amount = abs(value)
        return unit == "%" ? "\(Figures.plain(amount)) \(amount == 1 ? "point" : "points")" : figure(amount)
    }

    /// `22 → 29 → 35%`: the figures in their order, the unit once.
    package func words(over quarters: Int) -> String {
        let shown = last(quarters)
        let before = shown.dropLast().map { number($0.value) }
        return (before + [figure(last.value)]).joined(separator: " → ")
    }

    private func number(_ value: Double) -> String { Figures.plain(value, places: unit == "%" ? 1 : 2) }
}
