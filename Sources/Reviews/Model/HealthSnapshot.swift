package import Days

/// A customer health index of one day, with how it came about.
///
/// S1 CHI; clamped to 1...99 (domain.md C37).
package struct HealthSnapshot: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var date: Day
    package var score: Int
    /// How many of the eight factors were known.
    package var coverage: Int
    package var factors: [HealthSnapshot.Factor]
    package var csmSentiment: Int?

    package init(
        id: String, account: String, date: Day, score: Int, coverage: Int, factors: [HealthSnapshot.Factor] = [],
        csmSentiment: Int? = nil
    ) {
        self.id = id
        self.account = account
        self.date = date
        self.score = score
        self.coverage = coverage
        self.factors = factors
        self.csmSentiment = csmSentiment
    }
}

extension HealthSnapshot {
    /// One of S1's eight factors, as it entered the score.
    package struct Factor: Codable, Hashable, Sendable {
        package var id: String
        /// 0 to 100; nil where it is missing.
        package var score: Double?
        package var weight: Double
        /// After the missing factors' weight was shared out; 0 where missing.
        package var effectiveWeight: Double
        package var raw: String?
        package var asOf: Day?

        package init(
            id: String, score: Double?, weight: Double, effectiveWeight: Double = 0, raw: String? = nil,
            asOf: Day? = nil
        ) {
            self.id = id
            self.score = score
            self.weight = weight
            self.effectiveWeight = effectiveWeight
            self.raw = raw
            self.asOf = asOf
        }
    }
}
