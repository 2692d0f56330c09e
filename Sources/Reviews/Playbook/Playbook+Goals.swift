extension Playbook {
    /// How goals are held against their figures, how many fit a quarter, and which are none of theirs.
    package struct GoalPlan: Decodable, Hashable, Sendable {
        package var greenFromPct: Double
        package var yellowFromPct: Double
        package var perQuarterMax: Int
        /// What a goal begins with that is a feature to use.
        package var featureVerbs: [String]
        /// What makes a goal ours to sell.
        package var salesWords: [String]
        /// Words of each kind of goal.
        package var kinds: [Goal.Category: [String]]
        /// Older confirmations are asked for again.
        package var oldAfterDays: Int

        private enum CodingKeys: String, CodingKey {
            case greenFromPct = "green_from_pct"
            case yellowFromPct = "yellow_from_pct"
            case perQuarterMax = "per_quarter_max"
            case featureVerbs = "feature_verbs"
            case salesWords = "sales_words"
            case kinds
            case oldAfterDays = "old_after_days"
        }
    }

    /// Lists that leave a rule without words.
    var goalFaults: [String] {
        var faults: [String] = []
        if goals.perQuarterMax < 1 { faults.append("goals.per_quarter_max: write 1 or more.") }
        if goals.featureVerbs.isEmpty {
            faults.append("goals.feature_verbs: the list is empty, so no feature is ever taken for one; keep one.")
        }
        return faults
    }
}
