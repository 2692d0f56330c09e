extension Playbook {
    /// The words that give a vague action away, and what to suggest.
    ///
    /// S2 SMART Action Item Template, Bad Follow-up.
    package struct SMARTPlan: Decodable, Hashable, Sendable {
        /// Vague until a number comes with them.
        package var vagueVerbs: [String]
        /// Vague until something concrete follows.
        package var vagueActions: [String]
        package var vagueWords: [String]
        package var vagueOwners: [String]
        package var vagueDates: [String]
        package var vagueCriteria: [String]
        /// Verbs whose doing anybody can see.
        package var selfEvident: [String]
        package var suggestedTargetPct: Double
        package var carriedOverTooOften: Int
        package var asksMax: Int

        private enum CodingKeys: String, CodingKey {
            case vagueVerbs = "vague_verbs"
            case vagueActions = "vague_actions"
            case vagueWords = "vague_words"
            case vagueOwners = "vague_owners"
            case vagueDates = "vague_dates"
            case vagueCriteria = "vague_criteria"
            case selfEvident = "self_evident"
            case suggestedTargetPct = "suggested_target_pct"
            case carriedOverTooOften = "carried_over_too_often"
            case asksMax = "asks_max"
        }
    }
}
