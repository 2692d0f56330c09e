import Days
import Reviews
import Testing

@testable import Documents

@Suite struct DigitalReviewTests {
    let fixture = Fixture()

    @Test func theMailBeginsWithTheGoalsAndEndsWithTwoQuestions() throws {
        let roadmap = CustomerFacts.Roadmap(shipped: [.init(what: "bulk import", reason: "you asked for it")])
        let text = try Fixture.library().digital(fixture.customer(roadmap: roadmap)).markdown
        let order = [
            "## Still right?", "## Your impact", "## Your usage", "## What works well", "## What is left to gain",
            "## What is new", "## Your turn",
        ]
        let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
        #expect(text.contains("- Value that you confirmed: $42,000"))
        #expect(text.contains("- bulk import (you asked for it)"))
        #expect(text.contains("2. How was this review for you, from 1 to 5"))
        #expect(!text.uppercased().contains(Fixture.poison))
    }

    @Test func theRoadmapSlideTellsInTheWordsThatMayBeTold() throws {
        let roadmap = CustomerFacts.Roadmap(
            shipped: [.init(what: "bulk import", reason: "you asked for it on 9 Sep")],
            ahead: [.init(what: "SSO federation", timing: "Targeting Q2", reason: "tickets pile up")],
            requests: [.init(what: "dark mode", timing: "we are looking at it", reason: "")],
            caveat: "our current plan, and it may change")
        let text = try Fixture.library().deck(fixture.customer(roadmap: roadmap), for: .strategic).document.markdown
        #expect(text.contains("- Out now: **bulk import** (you asked for it on 9 Sep)"))
        #expect(text.contains("- Targeting Q2: **SSO federation** (tickets pile up)"))
        #expect(text.contains("- You asked for dark mode: we are looking at it"))
        #expect(text.contains("- About the dates: our current plan, and it may change"))
        let bare = try Fixture.library().deck(fixture.customer(), for: .strategic).document.markdown
        #expect(bare.contains("Missing: anything announced that answers a problem of theirs."))
    }

    @Test func ticketsStandInTheAppendixAlone() throws {
        let rollup = TicketRollup(
            id: "t", account: "acme", opened: 8, stillOpen: 1, escalated: 77, averageResolutionHours: 11, csat: 4.2,
            provenance: Provenance(source: "zendesk.csv", asOf: Fixture.today - 4))
        let text = try Fixture.library().deck(
            fixture.customer(playbook: Fixture.playbook(), tickets: [rollup]), for: .enterprise
        ).document.markdown
        let appendix = try #require(text.firstRange(of: "## Appendix: support"))
        #expect(text.contains("| Tickets opened | 8 | zendesk.csv, 5 Mar; 4 days old |"))
        #expect(!text[..<appendix.lowerBound].contains("zendesk") && !text.contains("77"))
    }
}
