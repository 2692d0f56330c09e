extension Playbook {
    /// What risks are about, and the words that tell.
    ///
    /// S2 Risk Categories and Risk Discovery Questions.
    package struct RiskPlan: Decodable, Hashable, Sendable {
        package var categories: [RiskTopic]
        /// Ways to say how likely something is.
        package var likely: [Risk.Rating: [String]]
        /// Ways to say how bad it would be.
        package var grave: [Risk.Rating: [String]]
        /// After so many days without a word somebody is quiet.
        package var quietAfterDays: Int
        /// Below this, on a scale of 1 to 10, an answer to "how happy are you?" is a warning.
        package var satisfactionWarnsBelow: Int

        private enum CodingKeys: String, CodingKey {
            case categories, likely, grave
            case quietAfterDays = "quiet_after_days"
            case satisfactionWarnsBelow = "satisfaction_warns_below"
        }
    }

    /// One kind of risk.
    package struct RiskTopic: Decodable, Hashable, Sendable {
        package var id: Risk.Category
        /// Words and phrases that tell it, in lower case.
        package var words: [String]
        /// What to ask the customer.
        package var ask: String
        /// What to listen for in the answer.
        package var listen: String
        /// A first step against it, as an example.
        package var step: String
    }
}

extension Playbook.RiskPlan {
    /// The kind that a sentence speaks of by the most of its words; of equal ones the first.
    package func category(of text: String) -> Risk.Category? {
        let said = text.lowercased().words
        var best: (category: Risk.Category, hits: Int)?
        for topic in categories {
            let hits = topic.words.count { said.range(of: $0.words) != nil }
            if hits > best?.hits ?? 0 { best = (topic.id, hits) }
        }
        return best?.category
    }

    package func topic(_ category: Risk.Category) -> Playbook.RiskTopic? { categories.first { $0.id == category } }
}
