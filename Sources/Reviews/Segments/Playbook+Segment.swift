extension Playbook {
    /// The band that an account's ARR lies in, or the one that somebody set by hand.
    ///
    /// S2 QBR Cadence by Segment; half-open bands, so $100,000 is Enterprise (domain.md C19).
    ///
    /// - Parameters:
    ///   - arr: What the account pays a year, not what it earns.
    ///   - override: Wins over ARR.
    ///   - rates: For ARR in another currency than the playbook's.
    /// - Returns: Nil where ARR is unknown, negative, or in a currency without a rate: then it is asked for.
    package func segment(
        forARR arr: Money?, override: Segment.ID? = nil, rates: [ExchangeRate] = []
    ) -> Segment? {
        if let override { return segments.first { $0.id == override } }
        guard let amount = arr?.converted(to: currency, by: rates)?.amount else { return nil }
        let bands = segments.sorted { $0.arrMin > $1.arrMin }
        return bands.first { amount.minor >= Money($0.arrMin, currency).minor }
    }

    /// The band of an account with its contract.
    package func segment(of account: Account, contract: Contract?, rates: [ExchangeRate] = []) -> Segment? {
        segment(forARR: contract?.arr, override: account.segmentOverride, rates: rates)
    }

    /// The focus of a review by the months until the renewal; the last band from the day of renewal on.
    ///
    /// S2 Connecting Plan to Renewal.
    package func renewalBand(monthsLeft: Int) -> RenewalBand? {
        let bands = renewalFocus.sorted { $0.fromMonths > $1.fromMonths }
        return bands.first { monthsLeft >= $0.fromMonths } ?? bands.last
    }
}
