import Days
import Reviews
import Testing

@Suite struct DatesTests {
    let playbook: Playbook
    let today = TheBook.today
    let enterprise: Segment

    init() throws {
        playbook = try TheBook.playbook()
        enterprise = try #require(playbook.segments.first { $0.id == .enterprise })
    }

    private func dates(
        after: String, renewal: String? = nil, fiscal: Int? = nil, excluded: [DayRange] = [], segment: Segment? = nil
    ) -> ReviewDates {
        ReviewDates(
            after: TheBook.day(after), today: today, segment: segment ?? enterprise, renewal: renewal.map(TheBook.day),
            fiscalYearEndMonth: fiscal, excluded: excluded)
    }

    @Test func acmesNextReviewIsTheSixteenthOfJune() throws {
        var acme = dates(after: "2026-03-24", renewal: "2026-09-30")
        acme.event = ReviewDates.Event(name: "peak", day: TheBook.day("2026-05-15"))
        let next = try #require(NextReview.propose(acme, playbook: playbook))
        #expect(next.day == TheBook.day("2026-06-16"))
        #expect(
            next.reasons == [
                .cadence(weeks: 12), .afterEvent(name: "peak", days: 32), .beforeRenewal(days: 106, isTimely: true),
            ])
    }

    @Test func aDayThatDoesNotSuitGivesWayToTheNearest() throws {
        let june16 = DayRange(TheBook.day("2026-06-16"))
        let other = try #require(
            NextReview.propose(
                dates(after: "2026-03-24", renewal: "2026-09-30", excluded: [june16]), playbook: playbook))
        #expect(other.day == TheBook.day("2026-06-09"))
        #expect(
            other.reasons == [
                .cadence(weeks: 11), .moved(from: TheBook.day("2026-06-16"), because: .excluded),
                .beforeRenewal(days: 113, isTimely: true),
            ])
    }

    @Test func neverInDecember() throws {
        let next = try #require(NextReview.propose(dates(after: "2026-09-22"), playbook: playbook))
        #expect(next.day == TheBook.day("2026-11-24"))
        #expect(next.reasons.contains(.moved(from: TheBook.day("2026-12-15"), because: .avoidedMonth(12))))
    }

    @Test func neverInTheLastMonthOfTheirFiscalYear() throws {
        let next = try #require(NextReview.propose(dates(after: "2026-03-24", fiscal: 6), playbook: playbook))
        #expect(next.day.month != 6)
        #expect(next.day == TheBook.day("2026-05-26"))
    }

    @Test func theRenewalWindowIsWorthAMove() throws {
        // 12 weeks on is 16 June, 79 days before 3 September; 90 to 120 days before is 6 May to 5 June.
        let next = try #require(
            NextReview.propose(dates(after: "2026-03-24", renewal: "2026-09-03"), playbook: playbook))
        #expect(next.day == TheBook.day("2026-06-02"))
        #expect(next.reasons.contains(.beforeRenewal(days: 93, isTimely: true)))
    }

    @Test func everyProposalSuitsWhateverTheMonth() throws {
        for offset in 0..<365 {
            for month in 1...12 {
                var rule = ReviewDates(
                    after: today + offset, today: today, segment: enterprise, renewal: today + offset + 200,
                    fiscalYearEndMonth: month)
                rule.event = ReviewDates.Event(name: "launch", day: today + offset + 70)
                let next = try #require(NextReview.propose(rule, playbook: playbook))
                #expect(next.day.isWorkday && next.day.month != 12 && next.day.month != month)
                #expect(next.day >= today + 14)
            }
        }
    }

    @Test func anOldReviewLeavesTwoWeeksToPrepare() throws {
        let next = try #require(NextReview.propose(dates(after: "2025-03-04"), playbook: playbook))
        #expect(next.day == TheBook.day("2026-03-24"))
        #expect(next.day.weekday == .tuesday)
    }

    @Test func halfYearlyAndYearlyReviewsAreFurtherApart() throws {
        let midMarket = try #require(playbook.segments.first { $0.id == .midMarket })
        let rule = dates(after: "2026-03-24", segment: midMarket)
        #expect(rule.byCadence == TheBook.day("2026-09-08"))
    }

    @Test func newYearsDayIsNotProposed() throws {
        let dates = ReviewDates(after: TheBook.day("2026-10-09"), today: TheBook.day("2026-12-04"))
        func proposed(_ playbook: Playbook) throws -> Day {
            try #require(NextReview.propose(dates, playbook: playbook)).day
        }
        let without = try TheBook.playbook { $0.replacing("avoid_days: [\"01-01\"]", with: "avoid_days: []") }
        #expect(try proposed(without) == TheBook.day("2027-01-01"))
        #expect(try proposed(playbook) == TheBook.day("2027-01-08"))
    }

    @Test func aChosenDayIsObjectedToByName() {
        let rule = dates(after: "2026-03-24", fiscal: 6)
        func objections(_ iso: String) -> [DateObjection] { rule.objections(to: TheBook.day(iso), playbook: playbook) }
        #expect(objections("2026-05-19") == [])
        #expect(objections("2026-03-09") == [.past])
        #expect(objections("2026-05-16") == [.weekend(.saturday)])
        #expect(objections("2026-06-16") == [.customersLastFiscalMonth(6)])
        #expect(objections("2027-01-01").first == .holiday)
        #expect(objections("2026-12-15") == [.avoidedMonth(12), .long(weeks: 38, cadence: 12)])
    }

    @Test func acmesPreparationRollsBackToFridays() {
        let timeline = PrepTimeline(review: TheBook.day("2026-03-24"), playbook: playbook)
        let days = Dictionary(uniqueKeysWithValues: timeline.before.map { ($0.id, $0.day.words(on: today)) })
        #expect(days["input_request"] == "Fri 13 Mar")
        #expect(days["agenda"] == "Tue 17 Mar")
        #expect(days["champion_call"] == "Fri 20 Mar")
        #expect(days["materials"] == "Mon 23 Mar")
        #expect(timeline.before.map(\.day) == timeline.before.map(\.day).sorted())
        #expect(timeline.missed(on: today).isEmpty)
        #expect(timeline.missed(on: today + 5).map(\.id) == ["data_pull", "input_request"])
        #expect(timeline.ahead(on: TheBook.day("2026-03-23")).first?.id == "materials")
    }

    @Test func noPreparationFallsOnAWeekendAndTheSummaryDoesNotWait() {
        for offset in 0..<14 {
            let review = (today + offset).orWorkdayAfter
            let timeline = PrepTimeline(review: review, playbook: playbook)
            #expect(timeline.before.allSatisfy { $0.day.isWorkday && $0.day < review })
            #expect(timeline.after.allSatisfy { $0.day.isWorkday && $0.day >= review })
            #expect(timeline.after.first { $0.id == "summary" }.map { $0.day - review <= 1 } == true)
        }
    }

    @Test(
        "months to a renewal are whole months",
        arguments: [
            ("2026-09-09", 6), ("2026-09-08", 5), ("2026-03-09", 0), ("2026-03-08", -1), ("2027-03-09", 12),
            ("2026-05-08", 1),
        ])
    func months(renewal: String, months: Int) {
        #expect(TheBook.contract(arr: 1, renews: renewal).monthsToRenewal(on: today) == months)
    }

    @Test func theRenewalBandFollows() {
        let contract = TheBook.contract(arr: 62_000, renews: "2026-05-08")
        #expect(contract.daysToRenewal(on: today) == 60)
        #expect(contract.renewalBand(on: today, playbook: playbook)?.focus == "renewal")
        #expect(TheBook.contract(arr: 1).renewalBand(on: today, playbook: playbook) == nil)
    }
}
