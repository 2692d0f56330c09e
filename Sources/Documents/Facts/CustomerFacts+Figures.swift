package import Days
package import Reviews

extension CustomerFacts {
    /// What a quarter was worth to them, in one currency.
    package struct QuarterValue: Codable, Hashable, Sendable {
        package let quarter: Quarter
        package let confirmed: Money
        package let unconfirmed: Money
        package let sources: [String]
        /// The newest day of its lines.
        package let asOf: Day

        /// Oldest first; of lines in several currencies in one quarter, those of the first alone, since no sum of the
        /// others would be true.
        static func list(_ entries: [ValueEntry]) -> [QuarterValue] {
            Dictionary(grouping: entries.filter(\.countedIn), by: \.period).sorted { $0.key < $1.key }
                .compactMap { quarter, lines in QuarterValue(quarter, lines.sorted { $0.id < $1.id }) }
        }

        private init?(_ quarter: Quarter, _ lines: [ValueEntry]) {
            guard let currency = lines.first?.amount.currency,
                let newest = lines.map(\.provenance.asOf).max()
            else { return nil }
            func sum(_ isConfirmed: Bool) -> Money {
                let counted = lines.filter {
                    $0.amount.currency == currency && ($0.validation == .yes) == isConfirmed
                }
                return Money(minor: counted.reduce(0) { $0 + $1.amount.minor }, currency: currency)
            }
            self.quarter = quarter
            (confirmed, unconfirmed) = (sum(true), sum(false))
            sources = Set(lines.map(\.provenance.source)).sorted()
            asOf = newest
        }
    }

    /// A figure of how they use us, with the one before it.
    package struct Figure: Codable, Hashable, Sendable {
        package let label: String
        /// `83%`, `220`.
        package let figure: String
        /// `200 on 8 Dec`; nil where there is none.
        package let before: String?
        package let source: String
        package let asOf: Day
        /// The days of its age where that is more than its kind may have; nil where it is fresh.
        package let staleDays: Int?

        /// How their tickets fared, without those that were taken up.
        static func support(
            _ rollup: TicketRollup, playbook: Playbook?, _ words: DocumentWords, today: Day
        ) -> [Figure] {
            let stamp = rollup.provenance
            let isStale = playbook?.isStale(.support, asOf: stamp.asOf, on: today) ?? false
            let rows: [(String, String?)] = [
                ("opened", rollup.opened.map { Figures.grouped($0) }),
                ("open", rollup.stillOpen.map { Figures.grouped($0) }),
                ("response", rollup.averageFirstResponseHours.map { Figures.plain($0) + " h" }),
                ("resolution", rollup.averageResolutionHours.map { Figures.plain($0) + " h" }),
                ("csat", rollup.csat.map { Figures.plain($0, places: 2) }),
            ]
            return rows.compactMap { key, figure in
                figure.map {
                    Figure(
                        label: words.say(.supportFigure, [key: "yes"]), figure: $0, before: nil, source: stamp.source,
                        asOf: stamp.asOf, staleDays: isStale ? today - stamp.asOf : nil)
                }
            }
        }

        /// The newest of each series that may be shown, in the order of `shown`.
        static func list(
            _ points: [MetricPoint], shown: [DocumentStyle.Metric], playbook: Playbook?, today: Day
        ) -> [Figure] {
            let series = Dictionary(grouping: points.filter { $0.date <= today }) { $0.metric }
            return shown.compactMap { metric in
                let dated = series[metric.metric, default: []].sorted { ($0.date, $0.id) < ($1.date, $1.id) }
                guard let last = dated.last else { return nil }
                let kind = HealthFigure(metric: metric.metric)?.freshness ?? .usage
                let isStale = playbook?.isStale(kind, asOf: last.provenance.asOf, on: today) ?? false
                return Figure(
                    label: metric.label, figure: metric.words(last),
                    before: dated.dropLast().last.map { "\(metric.words($0)) on \($0.date.shortWords(on: today))" },
                    source: last.provenance.source, asOf: last.provenance.asOf,
                    staleDays: isStale ? today - last.provenance.asOf : nil)
            }
        }
    }
}

extension DocumentStyle.Metric {
    /// `83%` of 0.83 where it is a share, else the figure in its unit.
    fileprivate func words(_ point: MetricPoint) -> String {
        isShare == true ? point.share : point.figure
    }
}
