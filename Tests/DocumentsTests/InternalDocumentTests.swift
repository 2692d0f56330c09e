import Days
import Reviews
import Testing

@testable import Documents

@Suite struct InternalDocumentTests {
    let fixture = Fixture()

    @Test func theBriefHasItsNineSections() throws {
        let text = try Fixture.library().brief(fixture.inside).markdown
        for section in [
            "Account overview", "In the room", "Business context", "Health", "Goals and value",
            "Risks and open actions",
            "Objectives", "Questions to expect", "Talking points",
        ] {
            #expect(text.contains("## \(section)\n"))
        }
        #expect(text.contains("**Internal: not for the customer.**"))
    }

    @Test func theBriefHasThreeObjectivesAndAPointForEachStakeholder() throws {
        let library = try Fixture.library()
        var facts = fixture.inside
        facts.review?.objectives = []
        let drawn = library.brief(facts).markdown
        #expect(drawn.contains("1. Agree on the way to “CSAT of 4.5”, with an owner on each side\n"))
        #expect(drawn.contains("1. Have them say whether $10,000 is right\n"))
        #expect(drawn.contains("- **Dana Ruiz"))
        facts.review?.objectives = ["one", "two", "three", "four"]
        let set = library.brief(facts).markdown
        #expect(set.contains("1. one\n1. two\n1. three\n") && !set.contains("1. four"))
        #expect(!set.contains("Agree on the way"))
    }

    @Test func aDayThatIsOverIsNoObjectiveAndNoTalkingPoint() throws {
        let library = try Fixture.library()
        var facts = fixture.inside
        facts.review?.objectives = []
        let event = "the old contract ends"
        for (day, isAhead) in [(Fixture.today, true), (Fixture.today - 1, false)] {
            facts.spiced?.criticalEvent = .init(what: event, date: day)
            let text = library.brief(facts).markdown
            let parts = text.split(separator: "## Objectives", maxSplits: 1)
            #expect(parts.count == 2 && parts[0].contains(event))
            #expect(parts.last?.contains(event) == isAhead)
        }
    }

    @Test func everyFigureOfTheBriefHasSourceAndDay() throws {
        let text = try Fixture.library().brief(fixture.inside).markdown
        #expect(text.contains("| ARR | $100,000 | crm.csv, 7 Mar |"))
        #expect(text.contains("| Renewal | Wed 30 Sep 2026, in 205 days | crm.csv, 7 Mar |"))
        #expect(text.contains("840 h × $50; usage.csv, 8 Mar"))
        #expect(text.contains("| depth of usage | core module 0.9 | 90 | 22 | 8 Mar |"))
        #expect(text.contains("Not known, so their weight is shared out: support usage.\n"))
        #expect(!text.contains("| support usage |"))
        #expect(text.contains("**85 🟢 green (7 of 8 factors known)**"))
    }

    @Test func aHealthOfTooFewFactorsGetsNoFigureAndNoColour() throws {
        var facts = fixture.inside
        facts.healthColour = nil
        let text = try Fixture.library().brief(facts).markdown
        #expect(text.contains("Too little on file for a verdict (7 of 8).") && !text.contains("**85"))
        #expect(text.contains("| depth of usage | core module 0.9 | 90 | 22 | 8 Mar |"))
    }

    @Test func theBriefPreparesAnswersFromTheRecords() throws {
        let text = try Fixture.library().brief(fixture.inside).markdown
        #expect(text.contains("Why are we not there yet: CSAT of 4.5?"))
        #expect(text.contains("How did you count $10,000?") && !text.contains("How did you count $42,000?"))
    }

    @Test func theActionListFlagsLateOnesFirst() throws {
        let text = try Fixture.library().actions(fixture.inside).markdown
        #expect(text.contains("2 open, 1 late"))
        #expect(
            text.contains(
                "| test SSO \\| staging (QBR-2025Q4-004) | Leo Park (with POISON-support) | Fri 27 Feb, was 24 Jan | 🔴 10 days late, ⚪ not started |"
            ))
    }

    @Test func theBriefHasWhatEveryReviewShouldHave() throws {
        var facts = fixture.inside
        facts.healthHistory = [
            HealthSnapshot(id: "h0", account: "acme", date: Fixture.today - 92, score: 78, coverage: 7, factors: [])
        ]
        facts.metrics = [point("nps_score", 40, on: Fixture.today - 1)]
        facts.earlierMetrics = [point("nps_score", 30, on: Fixture.today - 90)]
        let row = TicketBreakdown.Row(name: "bug", opened: 4, closed: 3, outstanding: 1, resolutionHours: 6.5)
        facts.material = InternalFacts.Material(
            purposes: [.init(name: "Health", standing: "85")], peers: ["NPS 40: above the middle"],
            ideas: ["SSO: show it"], types: [row], ticketSource: "9 Dec to 9 Mar; t.csv, 8 Mar",
            gaps: ["who uses it most"])
        let text = try Fixture.library().brief(facts).markdown
        for line in [
            "Not on file, and worth asking for: who uses it most.", "**Health**: 85", "- NPS 40: above the middle",
            "- **Idea:** SSO: show it", "| bug | 4 | 3 | 1 | 6.5 h |", "9 Dec to 9 Mar; t.csv, 8 Mar.",
            "Before: 90 days ago 78 (7 Dec), 180 days ago not on file.", "40 (30 on 9 Dec)",
        ] { #expect(text.contains(line), "\(line)") }
    }

    private func point(_ metric: String, _ value: Double, on day: Day) -> MetricPoint {
        MetricPoint(
            id: "\(metric)-\(day)", account: "acme", metric: metric, date: day, value: value, level: 1,
            provenance: Provenance(source: "t.csv", asOf: day))
    }

    @Test func gapsAreSaid() throws {
        let facts = InternalFacts(account: fixture.account, csm: fixture.csm, today: Fixture.today)
        let text = try Fixture.library().brief(facts).markdown
        #expect(text.contains("| Segment | unknown: no ARR is recorded |"))
        #expect(text.contains("| Contract | not recorded |"))
        #expect(text.contains("no review planned") && text.contains("No open goal") && text.contains("Not known."))
    }
}
