/// The figures that somebody is shown, at most seven, and what is for the appendix.
///
/// S2 The Metrics Hierarchy, Metrics Selection by Executive Level, Common Metrics Mistakes ("Curate to 5-7 key
/// metrics"); domain.md C08.
package struct MetricBoard: Hashable, Sendable {
    package let audience: Contact.Level
    package let headline: [MetricSeries]
    /// Outcomes, leading and operational figures that are not among the first.
    package let appendix: [MetricSeries]
    /// Shown only where somebody asks.
    package let technical: [MetricSeries]
    package let lints: [MetricLint]

    package init(_ book: MetricBook, for audience: Contact.Level, playbook: Playbook) {
        let most = playbook.targets.headlineMetricsMax
        let levels = playbook.metrics.audience(audience)?.levels ?? [1]
        let mine = book.series.filter { $0.use != .internal }
        let telling = mine.filter { $0.use == .headline && levels.contains($0.level) }
        let next = mine.filter { $0.use == .headline && $0.level < 4 }
        let shown = telling.isEmpty ? (next.isEmpty ? mine.filter { $0.use == .vanity } : next) : telling
        self.audience = audience
        headline = Array(shown.prefix(most))
        let ids = Set(headline.map(\.id))
        technical = mine.filter { $0.level == 4 && !ids.contains($0.id) }
        let rest = mine.filter { $0.level < 4 && !ids.contains($0.id) }
        appendix = Array(rest.prefix(max(0, playbook.metrics.appendixMax - headline.count)))
        lints = MetricLint.find(headline, of: shown.count, playbook: playbook)
    }
}
