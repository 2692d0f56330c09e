import Days
import Reviews
import Testing

/// What may be told of the roadmap: to whom, how finely, and in which words.
@Suite struct RoadmapTests {
    private let playbook: Playbook
    private var plan: Playbook.RoadmapPlan { playbook.roadmap }

    init() throws { playbook = try TheBook.playbook() }

    private func item(
        _ what: String = "SSO federation", solves: [String] = [], _ state: RoadmapState = .planned,
        from: String? = nil, to: String? = nil, shipped: String? = nil, announced: Bool = true
    ) -> RoadmapItem {
        let expected = from.flatMap { from in to.map { DayRange(TheBook.day(from), TheBook.day($0)) } }
        return RoadmapItem(
            id: "roadmap-\(what)", what: what, solves: solves, state: state, expected: expected,
            shippedOn: shipped.map(TheBook.day), isAnnounced: announced, provenance: TheBook.provenance)
    }

    private func wish(
        _ what: String = "SSO federation", account: String = "acme", item: String? = nil, state: RoadmapState? = nil,
        asked: String = "2025-10-20"
    ) -> FeatureRequest {
        FeatureRequest(
            id: "\(account)-F1", account: account, what: what, state: state, roadmapItem: item,
            askedOn: TheBook.day(asked), provenance: TheBook.provenance)
    }

    // MARK: Timing language

    @Test func aMonthIsSaidOnlyOfWhatIsInReleaseAndOnlyWhereProductSetIt() {
        let april = item("surge", .inRelease, from: "2026-04-01", to: "2026-04-30")
        #expect(RoadmapTiming(april) == .shipping(month: TheBook.day("2026-04-30")))
        let quarter = item("surge", .inRelease, from: "2026-04-01", to: "2026-06-30")
        #expect(RoadmapTiming(quarter) == .shipping(month: nil))
        let planned = item("surge", .planned, from: "2026-04-01", to: "2026-04-30")
        #expect(RoadmapTiming(planned) == .targeting(Quarter(year: 2026, number: 2)))
        let roadmapped = item("surge", .roadmapped, from: "2026-04-01", to: "2026-04-30")
        #expect(RoadmapTiming(roadmapped) == .roadmapped(half: 1, year: 2026))
        #expect(RoadmapTiming(item("surge", .exploring)) == .exploring)
        #expect(RoadmapTiming(item("surge", .notPlanned)) == .notPlanned)
        #expect(
            RoadmapTiming(item("surge", .shipped, shipped: "2026-02-10")) == .live(since: TheBook.day("2026-02-10")))
    }

    @Test func whatIsNotOutYetNeedsItsCaveat() {
        let states: [RoadmapState] = [.inRelease, .planned, .roadmapped, .exploring]
        for state in states { #expect(RoadmapTiming(state).wantsCaveat) }
        #expect(!RoadmapTiming(.shipped).wantsCaveat)
        #expect(!RoadmapTiming(.notPlanned).wantsCaveat)
    }

    @Test func eachRoleHasWhatItMayTell() {
        #expect(plan.governance(of: .csm)?.mayNot.contains("not announced") == true)
        #expect(plan.governance(of: .lead)?.may.contains("strategic direction") == true)
        #expect(plan.governance(of: .admin)?.may.contains("vision") == true)
        #expect(plan.governance(of: .viewer) == nil)
    }

    @Test(
        "how sure a sentence says it is",
        arguments: [
            ("product says it is planned for Q3", RoadmapState.planned), ("that is not planned", .notPlanned),
            ("now in release", .inRelease), ("it is live", .shipped), ("on our roadmap", .roadmapped),
            ("under consideration", .exploring),
        ])
    func theLongestWordsTellTheState(text: String, state: RoadmapState) {
        #expect(plan.state(in: text)?.state == state)
    }

    // MARK: What matters to one customer

    private func match(_ requests: [FeatureRequest] = [], pain: [String] = []) -> RoadmapMatch {
        let spiced = SPICEDVersion(
            id: "s", account: "acme", version: 1, situation: [], pain: pain, impact: [], criticalEvent: nil,
            decision: [], status: [:], recordedOn: TheBook.today, source: "test")
        return RoadmapMatch(requests: requests, spiced: [spiced], goals: [], plan: plan)
    }

    @Test func anItemMattersForAWishOrAProblemAndElseNot() {
        let asked = wish()
        #expect(match([asked]).reason(for: item()) == .asked(asked))
        let named = wish("contractors sign in", item: "roadmap-SSO federation")
        #expect(match([named]).reason(for: item()) == .asked(named))
        let routing = item("surge routing", solves: ["ticket"])
        #expect(match(pain: ["tickets pile up"]).reason(for: routing) == .problem("tickets pile up"))
        #expect(match(pain: ["orders are chased by phone"]).reason(for: routing) == nil)
    }

    @Test func theViewHasThreeHorizonsAndLeavesOutWhatIsLinkedToNothing() {
        let items = [
            item("reports", solves: ["report"], .shipped, shipped: "2026-02-10"),
            item("old reports", solves: ["report"], .shipped, shipped: "2025-11-01"),
            item("near report", from: "2026-04-01", to: "2026-06-30"),
            item("half report", .roadmapped, from: "2026-07-01", to: "2026-09-30"),
            item("far report", .roadmapped, from: "2027-01-01", to: "2027-06-30"),
            item("some report", .exploring), item("mobile app", .exploring),
            item("secret report", announced: false), item("dropped report", .notPlanned),
        ]
        let view = RoadmapView(items, match: match(pain: ["every report is late"]), plan: plan, today: TheBook.today)
        #expect(view.shipped.map(\.item.what) == ["reports"])
        #expect(view.ahead.map(\.months) == [3, 6, 12])
        #expect(
            view.ahead.map { $0.lines.map(\.item.what) } == [
                ["near report"], ["half report"], ["far report", "some report"],
            ])
        #expect(view.unlinked.map(\.what) == ["mobile app"])
    }

    @Test func whatTheyWishedForComesFirstAmongWhatShipped() {
        let wished = wish("export")
        let items = [
            item("reports", solves: ["report"], .shipped, shipped: "2026-02-10"),
            item("export", .shipped, shipped: "2026-01-20"),
        ]
        let view = RoadmapView(
            items, match: match([wished], pain: ["report is late"]), plan: plan, today: TheBook.today)
        #expect(view.shipped.map(\.item.what) == ["export", "reports"])
        #expect(view.shipped.first?.reason == .asked(wished))
    }

    // MARK: Words for a customer

    private func lints(
        _ text: String, times: [(String, RoadmapGrain)] = [], _ item: RoadmapItem? = nil, rivals: [String] = []
    ) -> [String] {
        RoadmapLint.lints(
            text, times: times.map { (said: $0.0, grain: $0.1) }, timing: item.map { RoadmapTiming($0) },
            rivals: rivals,
            plan: plan
        ).map(\.code)
    }

    @Test func aTimeCloserThanProductStandsForIsNoticed() {
        let planned = item("sso", .planned, from: "2026-04-01", to: "2026-06-30")
        #expect(lints("sso ships in April", times: [("April", .month)], planned) == ["L26"])
        #expect(lints("we target Q2", times: [("Q2", .quarter)], planned) == [])
        let release = item("sso", .inRelease, from: "2026-04-01", to: "2026-04-30")
        #expect(lints("shipping in April", times: [("April", .month)], release) == [])
        #expect(lints("shipping on 14 April", times: [("14 April", .day)], release) == ["L26"])
        #expect(lints("maybe this year", times: [("this year", .year)], item("sso", .exploring)) == ["L26"])
        #expect(lints("we look into it", item("sso", .exploring)) == [])
    }

    @Test func aPromiseIsNoticed() {
        #expect(lints("we'll definitely build that for you") == ["L28"])
        #expect(lints("we guarantee it") == ["L28"])
        #expect(lints("we are looking into it") == [])
    }

    @Test func aRivalRunDownIsNoticedAndANameAloneIsNot() {
        #expect(lints("Initrode will never have that", rivals: ["Initrode"]) == ["L29"])
        #expect(lints("our competitors are terrible") == ["L29"])
        #expect(lints("Initrode has this too", rivals: ["Initrode"]) == [])
        #expect(lints("our first try was terrible", rivals: ["Initrode"]) == [])
    }

    @Test func itemsLinkedToNothingHaveALintOfTheirOwn() {
        #expect(RoadmapLint.unlinked(item: "mobile app").code == "L27")
    }

    // MARK: Wishes

    @Test func aWishThatLayThroughTwoReviewsWithoutAWordIsNamed() {
        func review(_ day: String) -> Review {
            let day = TheBook.day(day)
            return Review(
                id: "r-\(day)", account: "acme", quarter: Quarter(containing: day), type: .qbr, plannedAt: day,
                heldAt: day)
        }
        let reviews = [review("2025-09-01"), review("2025-11-04"), review("2026-03-03")]
        #expect(wish().silentReviews(reviews, on: TheBook.today, plan: plan) == 2)
        #expect(wish(asked: "2025-12-01").silentReviews(reviews, on: TheBook.today, plan: plan) == 0)
        #expect(wish(state: .exploring).silentReviews(reviews, on: TheBook.today, plan: plan) == 0)
        var shown = wish()
        shown.existsToday = true
        #expect(shown.silentReviews(reviews, on: TheBook.today, plan: plan) == 0)
    }

    @Test func theSameWishElsewhereIsTheSameByItsWordsOrItsItem() {
        #expect(wish("SSO").isAlike(wish("SSO federation", account: "hooli"), plan))
        #expect(wish("one login", item: "roadmap-1").isAlike(wish("directory", item: "roadmap-1"), plan))
        #expect(!wish("SSO").isAlike(wish("dark mode"), plan))
    }

    @Test func whatProductSaidHasToBeTold() {
        #expect(wish(state: .planned).isUntold)
        #expect(!wish().isUntold)
        var told = wish(state: .planned)
        told.lastToldCustomer = TheBook.today
        #expect(!told.isUntold)
    }

    @Test func aRivalsFeatureIsAGap() {
        var gap = wish()
        #expect(!gap.isCompetitiveGap)
        gap.competitor = "Initrode"
        #expect(gap.isCompetitiveGap)
    }

    // MARK: Early access

    @Test func earlyAccessIsForThoseWhoWantItCanAndSpeakUp() {
        func offer(
            _ metrics: [(String, Double)], _ id: Segment.ID, for reason: RoadmapReason? = .problem("logins")
        ) -> BetaOffer {
            let file = AccountFile(
                account: TheBook.account(), metrics: metrics.map { TheBook.point($0.0, $0.1, "2026-03-01") })
            return BetaOffer(reason, file, segment: playbook.segments.first { $0.id == id })
        }
        let able = [("integrations_enabled", 4.0), ("positive_feedback_count", 3.0)]
        #expect(offer(able, .enterprise).fits)
        #expect(offer([], .strategic).fits)
        #expect(!offer(able, .enterprise, for: nil).fits)
        #expect(!offer([("integrations_enabled", 0)], .enterprise).fits)
        #expect(!offer([("positive_feedback_count", 0)], .enterprise).fits)
        #expect(!offer(able, .smb).fits)
    }

    @Test func aPlaybookWithoutItsListsIsAtFault() throws {
        let faulty = try TheBook.playbook { $0.replacing("horizons: [3, 6, 12]", with: "horizons: [6, 3]") }
        #expect(
            faulty.faults() == ["roadmap.horizons: write months in rising order, such as [3, 6, 12]."])
        let silent = try TheBook.playbook {
            $0.replacing(
                "rivals: [competitor, competitors, rival, rivals, the competition, other vendor, other vendors]",
                with: "rivals: []")
        }
        #expect(silent.faults().first?.hasPrefix("roadmap.rivals: the list is empty") == true)
    }
}
