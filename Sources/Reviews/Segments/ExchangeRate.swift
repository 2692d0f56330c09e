package import Days

/// A rate that somebody entered, and the day that it held.
///
/// Amounts in another currency than the playbook's are converted by one of these or not at all: a rate is never guessed.
package struct ExchangeRate: Codable, Hashable, Sendable {
    /// ISO 4217.
    package var from: String
    package var to: String
    /// Units of `to` for one unit of `from`.
    package var rate: Double
    package var asOf: Day

    package init(from: String, to: String, rate: Double, asOf: Day) {
        self.from = from
        self.to = to
        self.rate = rate
        self.asOf = asOf
    }
}

extension Money {
    /// The amount in another currency, with the rate that was used (nil where none was needed).
    ///
    /// The newest rate for the pair counts. Nil where there is none.
    package func converted(to currency: String, by rates: [ExchangeRate]) -> (amount: Money, rate: ExchangeRate?)? {
        if self.currency == currency { return (self, nil) }
        let usable = rates.filter { $0.from == self.currency && $0.to == currency && $0.rate > 0 }
        guard let newest = usable.max(by: { $0.asOf < $1.asOf }) else { return nil }
        let units = Double(Money.minorUnits(of: currency)) / Double(Money.minorUnits(of: self.currency))
        let minor = (Double(minor) * newest.rate * units).rounded()
        guard abs(minor) < 9e15 else { return nil }
        return (Money(minor: Int(minor), currency: currency), newest)
    }
}
