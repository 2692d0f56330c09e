extension Playbook {
    /// What may be told of what is not built yet, and by whom.
    ///
    /// S2 Roadmap Discussion Rules, Roadmap Governance and Roadmap Presentation Template.
    package struct RoadmapPlan: Decodable, Hashable, Sendable {
        /// What each role may tell and may not; those who may only look tell nothing.
        package var governance: [Governance]
        /// Ways to say how sure something is.
        package var states: [RoadmapState: [String]]
        /// Words of a promise that nobody in a review can make.
        package var promises: [String]
        /// Words that run somebody down.
        package var bashing: [String]
        /// Words for rivals in general.
        package var rivals: [String]
        /// So long something counts as shipped lately.
        package var recentDays: Int
        /// The horizons, in months.
        package var horizons: [Int]
        /// Reviews that a request may lie without a word from product (L50).
        package var silentReviews: Int
        /// Words that say nothing of what something is about.
        package var commonWords: [String]

        private enum CodingKeys: String, CodingKey {
            case governance, states, promises, bashing, rivals
            case recentDays = "recent_days"
            case horizons
            case silentReviews = "silent_reviews"
            case commonWords = "common_words"
        }
    }

    /// One line of the governance table.
    package struct Governance: Decodable, Hashable, Sendable {
        package var role: Person.Role
        package var may: String
        package var mayNot: String

        private enum CodingKeys: String, CodingKey {
            case role, may
            case mayNot = "may_not"
        }
    }
}

extension Playbook.RoadmapPlan {
    /// What somebody in a role may tell; the nearest role below counts where it has no line of its own.
    package func governance(of role: Person.Role) -> Playbook.Governance? {
        governance.filter { $0.role <= role }.max { $0.role < $1.role }
    }

    /// How sure a sentence says that something is, and the words that say so; the longest of them count.
    package func state(in text: String) -> (state: RoadmapState, words: String)? {
        let said = text.lowercased().words
        let ways = RoadmapState.allCases.flatMap { state in (states[state] ?? []).map { (state: state, words: $0) } }
        return ways.filter { said.range(of: $0.words.lowercased().words) != nil }
            .max { $0.words.words.count < $1.words.words.count }
    }

    /// The words of a text that say what it is about, in lower case.
    package func subject(of text: String) -> Set<String> {
        let common = Set(commonWords)
        return Set(text.lowercased().words.map(Self.stem).filter { $0.count > 2 && !common.contains($0) })
    }

    /// `reports` → `report`.
    private static func stem(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}
