import Days
import Reviews
import Testing

@Suite struct CalendarTests {
    let playbook: Playbook
    let today = TheBook.today

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func account(
        _ id: String, _ segment: Segment.ID?, renews: String? = nil, fiscal: Int? = nil, planned: [String] = [],
        held: [String] = []
    ) -> ProgramAccount {
        var account = TheBook.account(id)
        account.fiscalYearEndMonth = fiscal
        let days = held.map { ($0, true) } + planned.map { ($0, false) }
        let reviews = days.map { iso, isHeld in
            let day = TheBook.day(iso)
            return Review(
                id: "\(id)-\(iso)", account: id, quarter: Quarter(containing: day), type: .qbr, plannedAt: day,
                heldAt: isHeld ? day : nil)
        }
        return ProgramAccount(
            account: account, contract: TheBook.contract(arr: 100_000, renews: renews),
            segment: playbook.segments.first { $0.id == segment },
            owner: Person(id: "maya", name: "Maya", role: .csm), reviews: reviews)
    }

    private func calendar(_ accounts: [ProgramAccount], year: Int = 2027) -> ReviewCalendar {
        ReviewCalendar(accounts, year: year, today: today, playbook: playbook)
    }

    private func months(_ account: ProgramAccount, year: Int = 2027) -> [Int] {
        calendar([account], year: year).slots.map(\.day.month)
    }

    @Test func windowsFollowTheSegment() {
        #expect(months(account("a", .strategic)).allSatisfy { [1, 2, 4, 5, 7, 8, 9, 10, 11].contains($0) })
        #expect(months(account("a", .strategic)).count == 4)
        #expect(months(account("a", .enterprise)).count == 4)
        #expect(months(account("a", .midMarket)).count == 2)
        #expect(months(account("a", .smb)).count == 1)
        #expect(months(account("a", .techTouch)).isEmpty)
    }

    @Test func summerGivesWayToSeptember() {
        #expect(months(account("a", .strategic)).contains(9))
        #expect(!months(account("a", .strategic)).contains(7))
    }

    @Test func aCohortIsTheOneNearestToTheRenewal() {
        // 90 to 120 days ahead of 1 September is May, of 1 March is November, of 1 June is February.
        #expect(months(account("a", .midMarket, renews: "2027-09-01")) == [5, 11])
        #expect(months(account("a", .midMarket, renews: "2027-06-01")) == [2, 8])
        #expect(months(account("a", .smb, renews: "2028-02-20")) == [11])
    }

    @Test func cohortsShareTheLoad() {
        let slots = calendar((1...8).map { account("a\($0)", .smb) }).slots
        let quarters = Dictionary(grouping: slots) { Quarter(containing: $0.day).number }
        #expect(quarters.mapValues(\.count) == [1: 2, 2: 2, 3: 2, 4: 2])
    }

    @Test func theDaysBeforeTheRenewalAreWorthAnotherMonth() throws {
        let acme = account("a", .enterprise, renews: "2026-09-30", planned: ["2026-03-24"])
        let june = try #require(calendar([acme], year: 2026).slots.first { $0.day.month == 6 })
        #expect((90...120).contains(TheBook.day("2026-09-30") - june.day))
        #expect(june.reasons == [.beforeRenewal(days: TheBook.day("2026-09-30") - june.day)])
    }

    @Test func neverInDecemberNorInTheirLastFiscalMonth() {
        for month in 1...12 {
            for segment in [Segment.ID.strategic, .enterprise, .midMarket, .smb] {
                let days = calendar([account("a", segment, fiscal: month)]).slots.map(\.day)
                #expect(!days.isEmpty)
                #expect(days.allSatisfy { $0.month != month && $0.month != 12 && $0.isWorkday })
            }
        }
    }

    @Test func whereOnlyDecemberIsLeftNothingIsProposed() {
        let november = TheBook.day("2026-11-10")
        let late = ReviewCalendar(
            [account("a", .enterprise, fiscal: 11)], year: 2026, today: november, playbook: playbook)
        #expect(late.slots.isEmpty)
        let open = ReviewCalendar([account("a", .enterprise)], year: 2026, today: november, playbook: playbook)
        #expect(open.slots.map(\.day.month) == [11])
    }

    @Test func noWeekHasMoreThanTwoAndEveryProposalLeavesTimeToPrepare() {
        let accounts = (1...20).map { account("a\($0)", .enterprise) }
        let slots = calendar(accounts, year: 2026).slots
        #expect(slots.allSatisfy { $0.day >= today + 14 })
        let later = calendar((1...12).map { account("a\($0)", .enterprise) }).slots
        let weeks = Dictionary(grouping: later, by: \.day.startOfWeek)
        #expect(weeks.values.allSatisfy { $0.count <= 2 })
    }

    @Test func whatIsPlannedStandsAndIsNotProposedAgain() {
        var acme = account("a", .enterprise, planned: ["2026-05-20"], held: ["2026-02-17"])
        acme.reviews[0].nextReviewDate = TheBook.day("2026-09-02")
        let slots = calendar([acme], year: 2026).slots
        #expect(slots.map(\.standing) == [.held, .planned, .planned, .proposed])
        #expect(slots.last?.day.month == 11 || slots.last?.day.month == 10)
    }

    @Test func whoseSegmentIsUnknownIsNamedAndNotPlaced() {
        let calendar = calendar([account("a", nil), account("b", .techTouch)])
        #expect(calendar.withoutSegment == ["A"])
        #expect(calendar.automated == 1)
        #expect(calendar.slots.isEmpty)
    }

    @Test func theSameAccountsGiveTheSameYear() {
        let accounts = (1...9).map { account("a\($0)", $0.isMultiple(of: 2) ? .smb : .midMarket) }
        #expect(calendar(accounts) == calendar(accounts))
    }

    // MARK: L39

    @Test func aCrowdedQuarterEndIsNamedWithAWayOut() throws {
        let accounts = ["2026-06-25", "2026-06-29", "2026-06-30", "2026-05-12"].enumerated().map {
            account("a\($0.offset)", .enterprise, planned: [$0.element])
        }
        let crammed = try #require(calendar(accounts, year: 2026).crammed.only)
        #expect(crammed.code == "L39")
        #expect(crammed.quarter.description == "2026Q2")
        #expect(crammed.share == Share(3, of: 4))
        let move = try #require(crammed.move)
        #expect(move.name == "A2" && move.from == TheBook.day("2026-06-30"))
        #expect(Quarter(containing: move.to) != crammed.quarter || crammed.quarter.days.end - move.to >= 7)
    }

    @Test(
        "a quarter is not crammed by two, by a few of many, or once it is over",
        arguments: [
            ["2026-06-29", "2026-06-30"],
            ["2026-06-25", "2026-06-29", "2026-06-30"] + (11...16).map { "2026-05-\($0)" },
            ["2025-12-29", "2025-12-30", "2025-12-31"], ["2026-06-23", "2026-06-22", "2026-06-24"],
        ])
    func notCrammed(days: [String]) {
        let accounts = days.enumerated().map { account("a\($0.offset)", .enterprise, planned: [$0.element]) }
        for year in [2025, 2026] { #expect(calendar(accounts, year: year).crammed.isEmpty) }
    }

    // MARK: Timing

    @Test func whatSpeaksForADayIsSaid() {
        let facts = TimingFacts(
            renewal: TheBook.day("2026-09-30"), fiscalYearEndMonth: 7,
            goals: [.init(name: "faster answers", day: TheBook.day("2026-06-10"))],
            launches: [.init(name: "peak", day: TheBook.day("2026-05-15"))],
            newExecutives: [.init(name: "Tom Okafor", day: TheBook.day("2026-06-01"))])
        #expect(
            facts.reasons(for: TheBook.day("2026-06-16"), playbook: playbook) == [
                .beforeRenewal(days: 106), .newExecutive(name: "Tom Okafor"),
                .afterGoal(name: "faster answers", days: 6), .afterLaunch(name: "peak", days: 32),
                .beforeBudget(month: 7),
            ])
        // 128 days ahead, before the executive and the goal, 10 days after peak, 67 before the fiscal year ends.
        #expect(facts.reasons(for: TheBook.day("2026-05-25"), playbook: playbook) == [])
    }

    // MARK: L46

    @Test func aDigitalReviewIsNoneForAnAccountThatMeets() throws {
        let enterprise = try #require(playbook.segments.first { $0.id == .enterprise })
        let small = try #require(playbook.segments.first { $0.id == .smb })
        var review = Review(id: "r", account: "a", quarter: Quarter(containing: today), type: .digital)
        #expect(SegmentMismatch(review, in: enterprise)?.code == "L46")
        #expect(SegmentMismatch(review, in: enterprise)?.segment == enterprise)
        #expect(SegmentMismatch(review, in: small) == nil)
        #expect(SegmentMismatch(review, in: nil) == nil)
        review.type = .qbr
        #expect(SegmentMismatch(review, in: enterprise) == nil)
        #expect(SegmentMismatch(review, in: small) == nil)
    }
}

extension Collection {
    fileprivate var only: Element? { count == 1 ? first : nil }
}
