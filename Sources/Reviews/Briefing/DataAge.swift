package import Days

/// How far one kind of data reaches.
package struct DataAge: Hashable, Sendable {
    package let kind: Playbook.Freshness
    /// The newest day that there is a figure of; nil where there is none.
    package let asOf: Day?
    package let source: String?
    package let isStale: Bool

    /// L47: from before the period under review.
    package let isBeforeReviewPeriod: Bool

    /// Days since its newest figure.
    package func days(on today: Day) -> Int? { asOf.map { today - $0 } }

    /// One line for each kind, in the playbook's order.
    package static func all(_ file: AccountFile, playbook: Playbook, today: Day) -> [DataAge] {
        Playbook.Freshness.allCases.map { kind in
            let newest = stamps(kind, file).filter { $0.asOf <= today }.max { $0.asOf < $1.asOf }
            return DataAge(
                kind: kind, asOf: newest?.asOf, source: newest?.source,
                isStale: newest.map { playbook.isStale(kind, asOf: $0.asOf, on: today) } ?? false,
                isBeforeReviewPeriod: newest.map { playbook.isBeforeReviewPeriod($0.asOf, on: today) } ?? false)
        }
    }

    private static func stamps(_ kind: Playbook.Freshness, _ file: AccountFile) -> [Provenance] {
        let points = file.metrics.filter { HealthFigure(metric: $0.metric)?.freshness == kind }
        let figures = points.map { Provenance(source: $0.provenance.source, asOf: $0.date) }
        switch kind {
        case .support:
            return figures
                + file.tickets.map {
                    Provenance(source: $0.provenance.source, asOf: $0.period?.end ?? $0.provenance.asOf)
                }
        case .commercial: return figures + (file.contract.map { [$0.provenance] } ?? [])
        case .engagement:
            let touches = file.contacts.filter(\.isActive).compactMap { contact in
                contact.lastTouch.map { Provenance(source: contact.provenance.source, asOf: $0) }
            }
            return figures + touches
        case .usage, .sentiment: return figures
        }
    }
}
