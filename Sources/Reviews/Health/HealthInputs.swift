package import Days

/// What is known about an account that health can be read from.
///
/// Each figure counts once, with its newest value; a trend compares it with the value about a quarter earlier.
package struct HealthInputs: Hashable, Sendable {
    package var latest: [HealthFigure: HealthReading]
    /// The value of 28 to 183 days before the latest, the one nearest to 91 days.
    package var earlier: [HealthFigure: HealthReading]
    package var lastContact: Day?
    package var customerSince: Day?

    package init(
        latest: [HealthFigure: HealthReading] = [:], earlier: [HealthFigure: HealthReading] = [:],
        lastContact: Day? = nil, customerSince: Day? = nil
    ) {
        self.latest = latest
        self.earlier = earlier
        self.lastContact = lastContact
        self.customerSince = customerSince
    }

    /// Gathers them from an account's records.
    ///
    /// - Parameters:
    ///   - metrics: All series; names that ``HealthFigure`` does not know are passed over, as is what lies after `today`.
    ///   - tickets: Roll-ups; the newest counts, brought to 90 days where its period is known.
    ///   - contract: Its licensed seats stand in for a missing count of seats.
    ///   - reviews: A review that was held is a contact.
    ///   - contacts: Those who are still there; the latest touch is the last contact.
    package init(
        metrics: [MetricPoint], tickets: [TicketRollup] = [], contract: Contract? = nil, account: Account? = nil,
        reviews: [Review] = [], contacts: [Contact] = [], today: Day
    ) {
        self.init()
        let known = metrics.filter { $0.date <= today }
        for (figure, points) in Dictionary(grouping: known, by: { HealthFigure(metric: $0.metric) }) {
            if let figure { take(figure, from: points) }
        }
        if let rollup = tickets.filter({ $0.provenance.asOf <= today }).max(by: HealthInputs.isOlder) {
            take(rollup)
        }
        if latest[.totalSeats] == nil, let contract, let seats = contract.seatsLicensed {
            latest[.totalSeats] = HealthReading(
                Double(seats), asOf: contract.provenance.asOf, source: contract.provenance.source)
        }
        let touches = contacts.filter(\.isActive).compactMap(\.lastTouch) + reviews.compactMap(\.heldAt)
        lastContact = touches.filter { $0 <= today }.max()
        customerSince = account?.customerSince ?? contract?.start
    }

    private static func isOlder(_ a: TicketRollup, _ b: TicketRollup) -> Bool {
        let (first, second) = (a.period?.end ?? a.provenance.asOf, b.period?.end ?? b.provenance.asOf)
        return first == second ? a.id < b.id : first < second
    }

    private mutating func take(_ figure: HealthFigure, from points: [MetricPoint]) {
        let ordered = points.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        guard let newest = ordered.last else { return }
        latest[figure] = HealthInputs.reading(of: newest, as: figure)
        if figure == .nps { latest[figure]?.scale = NPSScale(ordered.map(\.value), unit: newest.unit) }
        let candidates = ordered.filter { (28...183).contains(newest.date - $0.date) }
        let nearest = candidates.min { abs(newest.date - $0.date - 91) < abs(newest.date - $1.date - 91) }
        earlier[figure] = nearest.map { HealthInputs.reading(of: $0, as: figure) }
    }

    private mutating func take(_ rollup: TicketRollup) {
        let asOf = rollup.period?.end ?? rollup.provenance.asOf
        let scale = rollup.period.map { 90 / Double($0.count) } ?? 1
        func reading(_ count: Int?) -> HealthReading? {
            count.map { HealthReading(Double($0) * scale, asOf: asOf, source: rollup.provenance.source) }
        }
        latest[.tickets] = reading(rollup.opened)
        latest[.escalations] = reading(rollup.escalated)
        if latest[.csat] == nil, let csat = rollup.csat {
            latest[.csat] = HealthReading(csat, asOf: asOf, source: rollup.provenance.source)
        }
    }

    private static func reading(of point: MetricPoint, as figure: HealthFigure) -> HealthReading {
        let inPercent = figure.isShare && (point.unit == "%" || point.value > 1)
        return HealthReading(
            inPercent ? point.value / 100 : point.value, asOf: point.date, source: point.provenance.source)
    }
}
