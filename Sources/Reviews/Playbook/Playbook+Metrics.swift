extension Playbook {
    /// Which figures are shown, to whom, and what they are called.
    package struct MetricPlan: Decodable, Hashable, Sendable {
        /// How many quarters a trend has (S2 "Show 4 quarters, not just this quarter").
        package var quarters: Int
        /// Headline figures and appendix together (domain.md C08).
        package var appendixMax: Int
        /// A customer whose last figure is older is no peer (ours).
        package var peersWithinDays: Int
        package var audiences: [Audience]
        /// In the order in which they are shown within their level.
        package var kinds: [MetricKind]

        private enum CodingKeys: String, CodingKey {
            case quarters
            case appendixMax = "appendix_max"
            case peersWithinDays = "peers_within_days"
            case audiences, kinds
        }
    }

    /// What somebody of a level is shown (S2 Metrics Selection by Executive Level).
    package struct Audience: Decodable, Hashable, Sendable {
        package var level: Contact.Level
        /// Levels of the metrics' hierarchy.
        package var levels: [Int]
        /// Whether they are shown how an industry does.
        package var industry: Bool
    }
}

extension Playbook.MetricPlan {
    /// What is known of a series, by its name with or without `_pct`.
    package func kind(of metric: String) -> MetricKind? {
        let name = metric.hasSuffix("_pct") ? String(metric.dropLast(4)) : metric
        return kinds.first { $0.id == name }
    }

    /// What somebody is shown; somebody below a manager sees what managers see.
    package func audience(_ level: Contact.Level) -> Playbook.Audience? {
        audiences.first { $0.level == level } ?? audiences.last
    }
}

extension Playbook {
    /// A list of figures that contradicts itself.
    var metricFaults: [String] {
        var faults: [String] = []
        let counts = Dictionary(grouping: metrics.kinds, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
        faults += counts.map { "metrics.kinds: '\($0)' stands there twice; keep one of them." }
        faults += metrics.kinds.filter { !(1...4).contains($0.level) }.map {
            "metrics.kinds.\($0.id).level: \($0.level) is no level; write 1 to 4."
        }
        faults += metrics.audiences.filter { audience in
            audience.levels.isEmpty || !audience.levels.allSatisfy((1...4).contains)
        }.map { "metrics.audiences.\($0.level.rawValue).levels: write at least one of 1 to 4." }
        if metrics.audiences.isEmpty { faults.append("metrics.audiences: nobody is shown anything; add a level.") }
        if metrics.quarters < 2 { faults.append("metrics.quarters: a trend has at least 2; write 2 or more.") }
        if metrics.appendixMax < targets.headlineMetricsMax {
            faults.append("metrics.appendix_max: it is below targets.headline_metrics_max; write at least that.")
        }
        if metrics.peersWithinDays < 1 { faults.append("metrics.peers_within_days: write 1 or more.") }
        return faults
    }
}
