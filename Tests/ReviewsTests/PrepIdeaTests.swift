import Days
import Reviews
import Testing

/// What is worth bringing to a review (S0 Best Practices; 3. Benchmark with peers).
@Suite struct PrepIdeaTests {
    private let playbook: Playbook
    private var file: AccountFile

    init() throws {
        playbook = try TheBook.playbook()
        file = AccountFile(
            account: TheBook.account(), contract: TheBook.contract(arr: 100_000, seats: 50),
            goals: [
                Goal(
                    id: "G1", account: "acme", category: .quality, statement: "CSAT of 4.5", target: 4.5, current: 4.1,
                    rank: 1, provenance: TheBook.provenance)
            ],
            metrics: [
                TheBook.point("nps_score", 40, "2026-02-01"),
                TheBook.point("feature_adoption_score", 0.7, "2026-02-01"),
                TheBook.point("active_seats", 48, "2026-02-01"),
            ])
    }

    private func ideas(_ file: AccountFile, shipped: [RoadmapView.Line] = [], playbook edited: Playbook? = nil)
        -> [PrepIdea]
    {
        PrepIdea.list(
            file, comparisons: comparisons, unused: ["the API"], shipped: shipped, playbook: edited ?? playbook,
            today: TheBook.today)
    }

    /// NPS is 4 points from the best quarter, features 15 of 85: further away, by what it takes.
    private var comparisons: [PeerComparison] {
        let quartiles = ["nps_score": [18.0, 31, 44], "feature_adoption_score": [58, 74, 85]]
        return MetricBook(file, playbook: playbook, today: TheBook.today).series.compactMap { series in
            quartiles[series.id].map {
                PeerComparison(
                    series,
                    against: Benchmark(
                        id: series.id, metric: series.id, segment: .enterprise, n: 12, p25: $0[0], p50: $0[1],
                        p75: $0[2], provenance: TheBook.provenance))
            }
        }
    }

    private func shipped(_ state: RoadmapState = .shipped) -> [RoadmapView.Line] {
        let item = RoadmapItem(
            id: "r1", what: "scheduled reports", state: state, shippedOn: TheBook.today - 20,
            provenance: TheBook.provenance)
        let request = FeatureRequest(
            id: "acme-F1", account: "acme", what: "scheduled reports", askedOn: TheBook.day("2025-09-09"),
            provenance: TheBook.provenance)
        let match = RoadmapMatch(requests: [request], spiced: [], goals: [], plan: playbook.roadmap)
        return RoadmapView([item], match: match, plan: playbook.roadmap, today: TheBook.today).shipped
    }

    @Test func eachWayToGetMoreOutOfItIsFound() throws {
        let found = ideas(file, shipped: shipped())
        guard case .gap(let first, let path) = found[0], case .gap(let second, _) = found[1] else {
            Issue.record("\(found)")
            return
        }
        #expect((first.series.id, second.series.id) == ("feature_adoption_score", "nps_score"))
        #expect(path.hasPrefix("pick one unused feature"))
        #expect(found[2] == .idle(file.goals[0]))
        #expect(found[3] == .unused("the API"))
        guard case .live(let item, let asked) = found[4] else {
            Issue.record("\(found)")
            return
        }
        #expect(item.what == "scheduled reports" && asked == TheBook.day("2025-09-09"))
        #expect(found[5] == .full(active: 48, licensed: 50, asOf: TheBook.day("2026-02-01")))
        #expect(found.count == 6)
        #expect(found.map(\.isForCustomer) == [true, true, true, true, true, false])
    }

    @Test func whatIsInHandIsNoIdea() {
        var file = file
        var action = TheBook.action()
        action.linkedTo.goal = "G1"
        file.actions = [action]
        #expect(!ideas(file).contains(.idle(file.goals[0])))
        file.actions = []
        file.goals[0].current = 4.6
        #expect(!ideas(file).contains(.idle(file.goals[0])))
        file.metrics[2].value = 30
        #expect(ideas(file).map(\.isForCustomer).contains(false) == false)
    }

    private func withStories(_ lines: String) throws -> Playbook {
        try TheBook.playbook { $0.replacing("\nstories: []", with: "\nstories:\n\(lines)") }
    }

    @Test func aStoryIsOfSomebodyAlikeAndPublic() throws {
        let edited = try withStories(
            """
              - { title: Wine, link: "https://example.com/w", industry: Wine, consent_on: 2026-01-15 }
              - { title: Shops, link: "https://example.com/s", industry: retail, consent_on: 2026-01-15 }
              - { title: Desk, link: "https://example.com/d", industry: Retail, use_case: support, consent_on: 2026-01-15 }
            """)
        #expect(edited.faults().isEmpty)
        var file = file
        #expect(edited.stories(for: file.account).isEmpty)
        file.account.industry = "Retail"
        file.account.useCases = ["Support"]
        #expect(edited.stories(for: file.account).map(\.title) == ["Desk", "Shops"])
        let found = ideas(file, playbook: edited)
        #expect(found.contains { if case .story(let story) = $0 { story.title == "Desk" } else { false } })
    }

    @Test func aStoryThatNobodyCanOpenIsAFault() throws {
        let edited = try withStories(
            "  - { title: Wine, link: \"file:///wine.pdf\", consent_on: 2026-01-15 }")
        #expect(
            edited.faults() == [
                "stories.Wine.link: 'file:///wine.pdf' is no public page; begin with https://.",
                "stories.Wine: say of which industry or use_case it is.",
            ])
    }
}
