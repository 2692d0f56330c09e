package import Days

extension Playbook {
    /// What a customer reached, public and with their consent: the one case in which a customer is named to another
    /// (S0 3. Benchmark with peers; domain.md C29).
    package struct Story: Decodable, Hashable, Sendable {
        package var title: String
        package var link: String
        /// Of whom it is; nil where it is told by use case alone.
        package var industry: String?
        package var useCase: String?
        /// Since when the customer agrees to be named.
        package var consentOn: Day

        private enum CodingKeys: String, CodingKey {
            case title, link, industry
            case useCase = "use_case"
            case consentOn = "consent_on"
        }
    }

    /// Those of somebody in the same industry or with the same use case; both come first.
    package func stories(for account: Account) -> [Story] {
        let uses = Set(account.useCases.map { $0.lowercased() })
        func likeness(_ story: Story) -> Int {
            let isIndustry = story.industry != nil && story.industry?.lowercased() == account.industry?.lowercased()
            return (isIndustry ? 1 : 0) + (story.useCase.map { uses.contains($0.lowercased()) } == true ? 1 : 0)
        }
        return stories.filter { likeness($0) > 0 }.sorted { (likeness($1), $0.title) < (likeness($0), $1.title) }
    }

    /// Stories that nobody can open, and stories of nobody in particular.
    var storyFaults: [String] {
        stories.flatMap { story in
            var faults: [String] = []
            if !story.link.hasPrefix("https://") {
                faults.append("stories.\(story.title).link: '\(story.link)' is no public page; begin with https://.")
            }
            if story.industry == nil && story.useCase == nil {
                faults.append("stories.\(story.title): say of which industry or use_case it is.")
            }
            return faults
        }
    }
}
