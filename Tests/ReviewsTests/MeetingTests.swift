import Days
import Reviews
import Testing

@Suite struct MeetingTests {
    private let hour: Agenda

    init() throws {
        hour = try Agenda.draft(minutes: 60, playbook: try TheBook.playbook(), csm: "Maya", customer: "Dana")
    }

    private func pace(_ place: Int, at elapsed: Int) -> MeetingClock.Pace {
        MeetingClock(agenda: hour, place: place, elapsed: elapsed).pace
    }

    @Test func aSectionEndsWhenTheAgendaHasItEnd() {
        let results = MeetingClock(agenda: hour, place: 2, elapsed: 22)
        #expect(results.section?.section == .valueReview)
        #expect(results.end == 30)
        #expect(results.left == 8)
    }

    @Test func theTimeIsWorthAWordNearTheEndOfASection() {
        #expect(pace(2, at: 24) == .fine)
        #expect(pace(2, at: 25) == .closing(minutes: 5))
        #expect(pace(2, at: 31) == .behind(minutes: 1))
    }

    @Test func whatTheActionsNeedIsKeptForThem() {
        #expect(pace(3, at: 49) == .closing(minutes: 1))
        #expect(pace(3, at: 50) == .wrapUp(needed: 10))
        #expect(pace(4, at: 52) == .fine)
        #expect(MeetingClock(agenda: hour, place: 3, elapsed: 50).wrapUpPlace == 4)
    }

    @Test func aMeetingThatRunsOverOrShortSaysSo() {
        #expect(pace(3, at: 63) == .overtime(minutes: 3))
        #expect(pace(5, at: 50) == .short(minutes: 10))
        #expect(pace(5, at: 58) == .fine)
    }

    @Test func aPlaceBeyondTheAgendaIsItsLast() {
        #expect(MeetingClock(agenda: hour, place: 9, elapsed: -3).section?.section == .close)
        #expect(MeetingClock(agenda: Agenda(items: []), place: 0, elapsed: 5).section == nil)
    }

    @Test func eachSectionBelongsToAStateOfTheReview() {
        let states = hour.items.map { $0.section.state }
        #expect(states == [.open, .open, .review, .plan, .commit, .commit])
    }

    @Test func anotherCallOfItsKindTakesThePlaceOfTheFirst() {
        var review = Review(id: "r", account: "acme", quarter: .init(containing: TheBook.today), type: .qbr)
        review.book(.init(kind: .championCall, day: TheBook.day("2026-03-20"), minutes: 20))
        review.book(.init(kind: .debrief, day: TheBook.day("2026-03-27"), minutes: 30))
        review.book(.init(kind: .championCall, day: TheBook.day("2026-03-19"), minutes: 15))
        #expect(review.bookings?.count == 2)
        #expect(review.booking(.championCall)?.day == TheBook.day("2026-03-19"))
    }
}
