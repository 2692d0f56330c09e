import Days
import Reviews
import Testing

/// What renews, by the months that are left, and what would help it most next.
@Suite struct RenewalTests {
    private let playbook: Playbook

    init() throws { playbook = try TheBook.playbook() }

    private func review(_ day: String, held: Bool = false) -> Review {
        let day = TheBook.day(day)
        return Review(
            id: "acme-\(day)", account: "acme", quarter: Quarter(containing: day), type: .qbr, plannedAt: day,
            heldAt: held ? day : nil)
    }

    private func renewal(
        _ day: String, _ id: String = "acme", arr: Int? = 100_000, reviews: [Review] = []
    ) throws -> Renewal {
        try #require(
            Renewal(
                TheBook.account(id), TheBook.contract(arr: arr, renews: day), reviews: reviews, playbook: playbook,
                today: TheBook.today))
    }

    @Test(
        "half-open bands: six months to the day are 6 to 9",
        arguments: [
            ("2026-03-10", "renewal"), ("2026-06-08", "renewal"), ("2026-06-09", "renewal justification"),
            ("2026-09-08", "renewal justification"), ("2026-09-09", "success plan completion"),
            ("2026-12-08", "success plan completion"), ("2026-12-09", "value acceleration"),
            ("2027-03-08", "value acceleration"), ("2027-03-09", "long-term value"),
        ])
    func theMonthsThatAreLeftSettleTheFocus(day: String, focus: String) throws {
        #expect(try renewal(day).band?.focus == focus)
    }

    @Test func whatIsPastOrUnknownRenewsNot() {
        for contract in [TheBook.contract(arr: 1, renews: "2026-03-08"), TheBook.contract(arr: 1)] {
            let made = Renewal(TheBook.account(), contract, reviews: [], playbook: playbook, today: TheBook.today)
            #expect(made == nil)
        }
    }

    @Test func onlyAPlannedReviewBeforeItCounts() throws {
        let day = "2026-06-30"
        #expect(try renewal(day, reviews: [review("2026-02-02", held: true), review("2026-07-07")]).review == nil)
        #expect(
            try renewal(day, reviews: [review("2026-05-12"), review("2026-04-14")]).review == TheBook.day("2026-04-14"))
    }

    @Test func theBookSumsWhatIsKnownAndCountsTheRest() throws {
        let all = [
            try renewal("2026-05-08", "initech", arr: 62_000), try renewal("2026-04-01", "hooli", arr: nil),
            try renewal("2026-06-30", "globex", arr: 18_000), try renewal("2026-07-01", "late", arr: 5),
        ]
        let period = DayRange(TheBook.day("2026-03-09"), TheBook.day("2026-06-30"))
        let book = RenewalBook(all, in: period, rates: [], playbook: playbook)
        #expect(book.renewals.map(\.account.id) == ["hooli", "initech", "globex"])
        #expect(book.arr == Money(80_000))
        #expect(book.uncounted == 1)
        #expect(book.groups.map { $0.renewals.count } == [2, 1])
        #expect(book.withoutReview.count == 3)
    }

    private func step(
        _ day: String, reviews: [Review] = [], touched: String = "2026-03-01", confirmed: String? = "2026-02-01",
        values: [ValueEntry] = []
    ) throws -> RenewalStep {
        let spiced = confirmed.map {
            SPICEDVersion(
                id: "s", account: "acme", version: 1, situation: [], pain: [], impact: [], criticalEvent: nil,
                decision: [], status: [:], confirmedOn: TheBook.day($0), recordedOn: TheBook.day($0), source: "test")
        }
        let file = AccountFile(
            account: TheBook.account(), contract: TheBook.contract(arr: 100_000, renews: day),
            contacts: [TheBook.contact("Dana", roles: [.champion], touched: touched)], reviews: reviews,
            spiced: [spiced].compactMap(\.self), values: values)
        return RenewalStep(try renewal(day, reviews: reviews), file, playbook: playbook, today: TheBook.today)
    }

    @Test func whatWouldHelpMostComesFirst() throws {
        let ahead = review("2026-04-14")
        #expect(try step("2026-08-28") == .planReview)
        #expect(try step("2026-08-28", reviews: [ahead], touched: "2026-01-20") == .reachOut(name: "Dana", days: 48))
        #expect(
            try step("2026-08-28", reviews: [ahead], confirmed: "2025-08-11")
                == .checkGoals(last: TheBook.day("2025-08-11")))
        #expect(try step("2026-08-28", reviews: [ahead], confirmed: nil) == .checkGoals(last: nil))
        #expect(try step("2026-08-28", reviews: [ahead]) == .confirmValue)
        let value = ValueEntry(
            id: "v", account: "acme", category: .time, inputs: [:], amount: Money(1),
            period: Quarter(year: 2026, number: 1),
            validation: .yes, provenance: TheBook.provenance)
        #expect(try step("2026-08-28", reviews: [ahead], values: [value]) == .focus)
        // A year ahead nothing is missing yet.
        #expect(try step("2027-09-30") == .focus)
    }
}
