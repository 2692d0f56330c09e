package import Days

/// The renewals of a period, by the months that are left (S2 Connecting Plan to Renewal).
package struct RenewalBook: Hashable, Sendable {
    /// Those that share a band, the nearest first.
    package struct Group: Hashable, Sendable {
        package let band: Playbook.RenewalBand?
        package let renewals: [Renewal]
    }

    /// The nearest first.
    package let renewals: [Renewal]
    package let groups: [RenewalBook.Group]
    /// What they pay a year together, in the playbook's currency; those in another currency count where a rate is known.
    package let arr: Money
    /// How many are not in the sum: their ARR, or a rate for it, is unknown.
    package let uncounted: Int

    package init(_ all: [Renewal], in period: DayRange, rates: [ExchangeRate], playbook: Playbook) {
        renewals = all.filter { period.contains($0.day) }.sorted {
            ($0.day, $0.account.name, $0.account.id) < ($1.day, $1.account.name, $1.account.id)
        }
        groups = renewals.reduce(into: []) { groups, renewal in
            let open = groups.last.flatMap { $0.band == renewal.band ? groups.popLast()?.renewals : nil } ?? []
            groups.append(Group(band: renewal.band, renewals: open + [renewal]))
        }
        let amounts = renewals.compactMap { renewal in
            renewal.contract.arr?.converted(to: playbook.currency, by: rates)?.amount.minor
        }
        arr = Money(minor: amounts.reduce(0, +), currency: playbook.currency)
        uncounted = renewals.count - amounts.count
    }

    package var withoutReview: [Renewal] { renewals.filter { $0.review == nil } }
}
