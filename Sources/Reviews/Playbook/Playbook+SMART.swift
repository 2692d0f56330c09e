extension Playbook {
    /// The words that give a vague action away, and what to suggest.
    ///
    /// S2 SMART Action Item Template, Bad Follow-up.
    package struct SMARTPlan: Decodable, Hashable, Sendable {
        package var vagueActions: [String]
        package var vagueWords: [String]
        package var vagueOwners: [String]
        package var vagueDates: [String]
        package var vagueCriteria: [String]
        package var suggestedTargetPct: Double
        package var carriedOverTooOften: Int
        package var asksMax: Int

        private enum CodingKeys: String, CodingKey {
            case vagueActions = "vague_actions"
            case vagueWords = "vague_words"
            case vagueOwners = "vague_owners"
            case vagueDates = "vague_dates"
            case vagueCriteria = "vague_criteria"
            case suggestedTargetPct = "suggested_target_pct"
            case carriedOverTooOften = "carried_over_too_often"
            case asksMax = "asks_max"
        }
    }
}
