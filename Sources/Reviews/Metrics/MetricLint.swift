package import Days

/// What figures that are shown could do better, in facts; the content has the words and the fix.
package enum MetricLint: Hashable, Sendable {
    /// L11: nothing but what counts clicks.
    case vanityFirst(labels: [String])
    /// L08: more would qualify than are shown.
    case tooMany(count: Int, most: Int)
    /// L14: the last figures are of different quarters.
    case mixedPeriods(older: [String], quarter: Quarter)
    /// L12: fewer than two figures.
    case noTrend(labels: [String])
    /// L13: nobody has said where it began.
    case noBaseline(labels: [String])
    /// L25: a technical figure for a VP or above.
    case technical(label: String, audience: Contact.Level)

    /// The id of the rule, as in the list of lints.
    package var code: String {
        switch self {
        case .vanityFirst: "L11"
        case .tooMany: "L08"
        case .mixedPeriods: "L14"
        case .noTrend: "L12"
        case .noBaseline: "L13"
        case .technical: "L25"
        }
    }
}

extension MetricLint {
    /// S2 Common Metrics Mistakes, Bad Metrics Presentation; the gravest first.
    ///
    /// - Parameter count: How many figures would have qualified.
    static func find(_ shown: [MetricSeries], of count: Int, playbook: Playbook) -> [MetricLint] {
        var lints: [MetricLint] = []
        if let first = shown.first, first.use == .vanity {
            lints.append(.vanityFirst(labels: shown.map(\.label)))
        }
        if let newest = shown.map(\.last.quarter).max() {
            let older = shown.filter { $0.last.quarter < newest }.map(\.label)
            if !older.isEmpty { lints.append(.mixedPeriods(older: older, quarter: newest)) }
        }
        let single = shown.filter { $0.points.count < 2 }.map(\.label)
        if !single.isEmpty { lints.append(.noTrend(labels: single)) }
        let begun = shown.filter { $0.goal != nil && $0.goal?.baseline == nil }.map(\.label)
        if !begun.isEmpty { lints.append(.noBaseline(labels: begun)) }
        if count > playbook.targets.headlineMetricsMax {
            lints.append(.tooMany(count: count, most: playbook.targets.headlineMetricsMax))
        }
        return lints
    }

    /// L25 where a technical figure is meant for executives: uptime is not what a CEO comes for.
    package static func technical(_ series: MetricSeries, for audience: Contact.Level) -> MetricLint? {
        guard series.level == 4, [.cSuite, .vp].contains(audience) else { return nil }
        return .technical(label: series.label, audience: audience)
    }
}
