extension Playbook {
    /// In which ways an account may grow, and when its seats say so.
    ///
    /// S2 Opportunity Categories and Opportunity Discovery Questions.
    package struct OpportunityPlan: Decodable, Hashable, Sendable {
        package var types: [OpportunityTopic]
        /// From this share of its seats on an account is full.
        package var fullFromPct: Double
        /// Below this share there are seats to spare, and more of them help nobody.
        package var spareBelowPct: Double

        private enum CodingKeys: String, CodingKey {
            case types
            case fullFromPct = "full_from_pct"
            case spareBelowPct = "spare_below_pct"
        }
    }

    /// One way to grow.
    package struct OpportunityTopic: Decodable, Hashable, Sendable {
        package var id: Opportunity.Kind
        /// Words and phrases that tell it, in lower case.
        package var words: [String]
        /// What to ask the customer.
        package var ask: [String]
    }
}

extension Playbook.OpportunityPlan {
    /// The way to grow that a sentence speaks of by the most of its words; of equal ones the first.
    package func type(of text: String) -> Opportunity.Kind? {
        let said = text.lowercased().words
        var best: (type: Opportunity.Kind, hits: Int)?
        for topic in types {
            let hits = topic.words.count { said.range(of: $0.words) != nil }
            if hits > best?.hits ?? 0 { best = (topic.id, hits) }
        }
        return best?.type
    }

    package func topic(_ type: Opportunity.Kind) -> Playbook.OpportunityTopic? { types.first { $0.id == type } }
}
