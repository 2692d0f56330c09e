import Days
import Reviews
import Testing

@Suite struct PrepLintTests {
    private let playbook: Playbook
    /// Planned for Tuesday 24 March 2026: input request on Friday 13, call on Friday 20.
    private let review: Review

    init() throws {
        playbook = try TheBook.playbook()
        let day = TheBook.day("2026-03-24")
        review = Review(id: "r", account: "acme", quarter: Quarter(containing: day), type: .qbr, plannedAt: day)
    }

    private func goal(now: Double) -> Goal {
        Goal(
            id: "g", account: "acme", category: .quality, statement: "Happy customers", short: "CSAT 4.5",
            baseline: 3.2, target: 4.5, current: now, provenance: TheBook.provenance)
    }

    private func codes(_ review: Review, goals: [Goal] = [], on day: String) -> [String] {
        PrepLint.before(review, goals: goals, playbook: playbook, today: TheBook.day(day)).compactMap(\.code)
    }

    @Test func nobodyAskedOrCalledIsSaidOnceTheDayForItHasCome() {
        #expect(codes(review, on: "2026-03-12") == [])
        #expect(codes(review, on: "2026-03-13") == ["L48"])
        var asked = review
        asked.inputRequestedOn = TheBook.day("2026-03-13")
        #expect(codes(asked, on: "2026-03-16") == [])
        var called = review
        called.championCallOn = TheBook.day("2026-03-16")
        #expect(codes(called, on: "2026-03-16") == [])
    }

    @Test func badNewsReachesTheChampionBeforeTheRoom() {
        let red = goal(now: 3.4)
        #expect(!codes(review, goals: [red], on: "2026-03-19").contains("L16"))
        #expect(codes(review, goals: [red], on: "2026-03-20").contains("L16"))
        #expect(!codes(review, goals: [goal(now: 4.5)], on: "2026-03-20").contains("L16"))
        var called = review
        called.championCallOn = TheBook.day("2026-03-19")
        #expect(codes(called, goals: [red], on: "2026-03-20") == [])
    }

    @Test func aCallThatIsBookedEarlierIsTheDayForIt() {
        var booked = review
        booked.book(.init(kind: .championCall, day: TheBook.day("2026-03-17"), minutes: 20))
        #expect(codes(booked, goals: [goal(now: 3.4)], on: "2026-03-17").contains("L16"))
    }

    @Test func lessThanTwoWeeksAreShortNotice() {
        func notice(_ day: String) -> PrepLint? {
            PrepLint.notice(TheBook.day(day), playbook: playbook, today: TheBook.today)
        }
        #expect(notice("2026-03-22") == .shortNotice(days: 13, wanted: 14))
        #expect(notice("2026-03-23") == nil)
    }

    @Test func aSummaryAfterMoreThanADayIsLate() {
        var held = review
        held.heldAt = TheBook.day("2026-03-24")
        func codes(_ sent: String?, on day: String) -> [String] {
            held.summarySentAt = sent.map(TheBook.day)
            return PrepLint.after(held, actions: [], playbook: playbook, today: TheBook.day(day)).compactMap(\.code)
        }
        #expect(codes(nil, on: "2026-03-25") == [])
        #expect(codes(nil, on: "2026-03-26") == ["L23"])
        #expect(codes("2026-03-25", on: "2026-04-10") == [])
        #expect(codes("2026-03-27", on: "2026-04-10") == ["L23"])
    }

    @Test func whatIsLateWithoutAWordIsASilentMiss() {
        func codes(_ action: Action) -> [String] {
            PrepLint.after(review, actions: [action], playbook: playbook, today: TheBook.day("2026-03-25"))
                .compactMap(\.code)
        }
        var late = TheBook.action(due: "2026-03-20", side: .ours)
        #expect(codes(late) == ["L38"])
        late.toldOn = TheBook.day("2026-03-21")
        #expect(codes(late) == [])
        #expect(codes(TheBook.action(due: "2026-03-20", side: .theirs)) == [])
        #expect(codes(TheBook.action(due: "2026-03-25", side: .ours)) == [])
    }
}
