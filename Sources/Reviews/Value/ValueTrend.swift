import Days

/// The value of each quarter that has some, oldest first.
///
/// S2 ROI Presentation Template, Value Trend.
package struct ValueTrend: Hashable, Sendable {
    package let quarters: [ValueSummary]

    /// - Parameter entries: All of an account.
    package init(
        _ entries: [ValueEntry], contract: Contract?, rates: [ExchangeRate] = [], playbook: Playbook
    ) {
        let found = Set(entries.filter(\.countedIn).map(\.period)).sorted()
        quarters = found.map {
            ValueSummary(entries, contract: contract, quarter: $0, rates: rates, playbook: playbook)
        }
    }

    /// What a year of such quarters would come to; nil where the last one has no sum.
    package var annualised: Money? {
        quarters.last?.total.map { Money(minor: $0.minor * 4, currency: $0.currency) }
    }

    /// Whether each quarter added more money than the one before did: "accelerating" is true of money here, and says
    /// nothing of per cent (domain.md 1.2).
    package var isAccelerating: Bool {
        let sums = quarters.compactMap(\.total?.minor)
        guard sums.count > 2, sums.count == quarters.count else { return false }
        let steps = zip(sums.dropFirst(), sums).map { $0 - $1 }
        return steps.allSatisfy { $0 > 0 } && zip(steps.dropFirst(), steps).allSatisfy { $0 > $1 }
    }

    /// The quarters of one year put together: the value to date; nil where they have several currencies.
    package func toDate(in year: Int) -> Money? {
        let sums = quarters.filter { $0.quarter.year == year }.map(\.total)
        guard let currency = sums.compactMap(\.self).first?.currency, !sums.contains(nil),
            sums.allSatisfy({ $0?.currency == currency })
        else { return nil }
        return Money(minor: sums.reduce(0) { $0 + ($1?.minor ?? 0) }, currency: currency)
    }
}
