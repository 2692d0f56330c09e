import Conversation
import Days
import Testing

@testable import Assistant
@testable import Reviews

/// What the rules find and refuse, in the words of the shipped content.
@Suite struct RefusalWordsTests {
    private let book: Phrasebook
    private let today: Day

    init() throws {
        book = try ShippedContent.phrasebook()
        today = try #require(Day(iso: "2026-03-09"))
    }

    @Test func anActionsRefusalSaysWhatToDo() {
        #expect(
            ActionRefusal.needsProof(id: "QBR-2026Q1-003").words(on: today, book)
                == "QBR-2026Q1-003 needs a proof, or somebody who has seen it done, before it is complete.")
        #expect(
            ActionRefusal.dueInThePast(id: "QBR-2026Q1-003", day: today - 8).words(on: today, book)
                == "QBR-2026Q1-003 cannot be due on Sun 1 Mar, which is past. Give a day from today on.")
    }

    @Test func anAgendasRefusalSaysWhatToDo() {
        #expect(
            AgendaRefusal.noRoom(section: "Results", missing: 1).words(book)
                == "“Results” is 1 minute too long for the meeting. Shorten another section first.")
    }

    @Test func anAgendasRemarkNamesTheMatterAndTheMend() {
        func words(_ fact: AgendaLint.Fact) -> String { AgendaLint(fact: fact, severity: .note).words(book) }
        #expect(
            words(.littleSlack(spare: 0, wanted: 6, shorten: "Results"))
                == "No slack: shorten “Results” to have 6 minutes free.")
        #expect(words(.littleSlack(spare: 2, wanted: 6, shorten: nil)) == "2 minutes of slack: shorten something.")
        #expect(
            words(.tactical(sections: ["Bugs", "Tickets"]))
                == "“Bugs”, “Tickets” is day-to-day support: keep it in the briefing.")
    }

    @Test func aProposedDayTellsWhatSpeaksForIt() {
        let reasons: [NextReview.Reason] = [
            .cadence(weeks: 12), .afterEvent(name: "peak", days: 32), .beforeRenewal(days: 106, isTimely: true),
        ]
        #expect(
            NextReview(day: today + 99, reasons: reasons).words(on: today, book)
                == "12 weeks on, a month after peak, 106 days before renewal")
        let moved = NextReview(day: today, reasons: [.moved(from: today + 99, because: .excluded)])
        #expect(moved.words(on: today, book) == "instead of Tue 16 Jun, which does not suit")
        let onTheDay = NextReview(day: today, reasons: [.afterEvent(name: "peak", days: 0)])
        #expect(onTheDay.words(on: today, book) == "the day of peak")
    }

    @Test func anObjectionNamesItsMonth() {
        #expect(DateObjection.holiday.words(book) == "is a holiday")
        #expect(DateObjection.avoidedMonth(12).words(book) == "is in Dec, which suits nobody")
    }
}
