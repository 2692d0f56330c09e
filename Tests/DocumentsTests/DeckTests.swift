import Charts
import Days
import Reviews
import Testing

@testable import Documents

@Suite struct DeckTests {
    let fixture = Fixture()

    private func titles(_ markdown: String) -> [String] {
        markdown.split(separator: "\n").filter { $0.hasPrefix("# ") || $0.hasPrefix("## ") }.map(String.init)
    }

    @Test(arguments: Segment.ID.allCases) func aDeckHasTwelveSlidesAndGoalsBeforeAnyResult(_ segment: Segment.ID) throws
    {
        let deck = try Fixture.library().deck(fixture.customer(), for: segment)
        #expect(deck.slides == 12)
        #expect(deck.slides + deck.appendix <= 20)
        let titles = titles(deck.document.markdown)
        #expect(titles.count == deck.slides + deck.appendix)
        let goals = try #require(titles.firstIndex(of: "## Your goals: still right?"))
        for result in ["## In short", "## Progress to your goals", "## Where you stand", "## Value in Q1"] {
            if let place = titles.firstIndex(of: result) { #expect(place > goals, "\(result)") }
        }
    }

    @Test func aDeckHoldsNothingOfOurs() throws {
        let deck = try Fixture.library().deck(fixture.customer(), for: .enterprise)
        #expect(!deck.document.markdown.uppercased().contains(Fixture.poison))
        for word in ["health", "champion", "detractor", "blocker", "renew", "100,000"] {
            #expect(!deck.document.markdown.lowercased().contains(word), "\(word)")
        }
    }

    /// S4 The Business Review Meeting: introductions, objectives, past actions, success plan, benchmark, insight, roadmap,
    /// go-forward plan.
    @Test(arguments: [Segment.ID.strategic, .enterprise, .midMarket]) func aReviewHasItsEightParts(
        _ segment: Segment.ID
    ) throws {
        let roadmap = CustomerFacts.Roadmap(shipped: [.init(what: "SSO", reason: "you asked for it on 3 Feb")])
        let facts = fixture.customer(
            roadmap: roadmap, peers: ["NPS 40: above the middle of 14 customers"], ideas: ["SSO: unused"])
        let text = try Fixture.library().deck(facts, for: segment).document.markdown
        for part in [
            ", with Dana Ruiz, Head of Support; Omar Haddad\n", "## Your goals: still right?", "send the user list",
            "## Progress to your goals", "- NPS 40: above the middle of 14 customers\n", "- SSO: unused\n",
            "## The next 90 days", "you asked for it on 3 Feb", "## Actions on both sides",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func othersAreAGroupAndNeverANameToTheCustomer() throws {
        let text = try Fixture.library().deck(fixture.customer(), for: .enterprise).document.markdown
        #expect(
            text.contains("Too few customers like you have these figures, so we hold you against your own past alone"))
        #expect(text.contains("Missing: a group of five to compare with."))
    }

    @Test func aChartOfMoreThanSevenBarsSaysWhatItLeavesOut() throws {
        func chart(_ count: Int) throws -> Chart {
            let counts = (1...count).map { (name: "s\($0)", count: $0) }
            return try #require(
                DocumentCharts(Fixture.words, today: Fixture.today).status(counts, asOf: Fixture.today))
        }
        #expect(try chart(7).points.count == 7 && !chart(7).source.contains("not drawn"))
        #expect(try chart(9).points.count == 7 && chart(9).source.hasSuffix("; 2 more not drawn"))
    }

    @Test func eachSlideHasSpeakerNotes() throws {
        let deck = try Fixture.library().deck(fixture.customer(), for: .enterprise)
        let slides = deck.slides + deck.appendix
        #expect(deck.document.markdown.ranges(of: "\n::: notes\n").count == slides - 1)  // all but the title
    }

    @Test func whatIsMissingIsFlaggedToWhoeverShowsIt() throws {
        let library = try Fixture.library()
        let bare = CustomerFacts(
            account: fixture.account, csm: fixture.csm,
            review: Review(id: "r", account: "acme", quarter: Quarter(year: 2026, number: 1), type: .qbr),
            contacts: [], spiced: nil, goals: [], actions: [], values: [], words: Fixture.words, today: Fixture.today)
        let deck = library.deck(bare, for: .enterprise)
        #expect(
            deck.missing == [
                "goals", "figures for the goals", "value of the quarter", "figures of use", "who attends", "the day",
                "actions", "the next date",
            ])
        let text = deck.document.markdown
        #expect(text.contains("Missing: value of the quarter, with how it was counted."))
        #expect(text.contains("- No value is counted for the quarter yet"))
        #expect(!text.contains("{{") && !text.contains("TBD") && !text.contains("[X]"))
        #expect(deck.document.charts.isEmpty && !text.contains("```chart"))
        #expect(library.deck(fixture.customer(), for: .enterprise).missing == ["figures of use"])
    }

    @Test func chartsStandInTheirPlacesWithSourceAndDay() throws {
        let deck = try Fixture.library().deck(fixture.customer(history: fixture.values), for: .enterprise)
        #expect(deck.document.charts.keys.sorted() == ["progress", "status", "value"])
        let text = deck.document.markdown
        #expect(text.contains("```chart progress\nProgress to the goals\n(% of the way from baseline to target)\n"))
        #expect(text.contains("Source: usage.csv, 9 Mar\n```"))
        #expect(text.contains("Q1 2026, Confirmed        █████████████████████ $42,000"))
        let replaced = ChartFence.replaced(in: text) { "[\($0)]" }
        #expect(replaced.contains("\n[progress]\n") && !replaced.contains("```"))
    }

    @Test func aStaleFigureIsMarkedAndAFreshOneIsNot() throws {
        let playbook = try Fixture.playbook()
        func point(_ metric: String, daysAgo: Int) -> MetricPoint {
            MetricPoint(
                id: "\(metric)-\(daysAgo)", account: "acme", metric: metric, date: Fixture.today - daysAgo, value: 0.83,
                provenance: Provenance(source: "usage.csv", asOf: Fixture.today - daysAgo))
        }
        let facts = fixture.customer(
            metrics: [
                point("core_module_adoption", daysAgo: 8), point("seat_utilization", daysAgo: 7),
                point("csm_engagement_score", daysAgo: 1),
            ], shown: try Fixture.style().metrics, playbook: playbook)
        let text = try Fixture.library().deck(facts, for: .enterprise).document.markdown
        #expect(text.contains("| Core modules in use | 83% | usage.csv, 1 Mar; 8 days old |"))
        #expect(text.contains("| Seats in use | 83% | usage.csv, 2 Mar |"))
        #expect(!text.contains("engagement"))
    }

    @Test func aPlanWithResultsBeforeGoalsIsRefused() throws {
        let plan = DeckPlan(
            slidesMax: 20, otherwise: .smb,
            templates: [DeckPlan.Template(segment: .smb, slides: ["title", "value", "goals", "gone"], appendix: [])])
        #expect(
            plan.faults(slides: ["title", "value", "goals"]) == [
                "deck.templates.smb: there is no slide 'gone' in documents/deck; add it, or name another.",
                "deck.templates.smb: 'value' comes before 'goals'; a customer reads the goals first, so move it.",
            ])
    }

    @Test func anUnknownNameOnASlideIsNamedWithItsLine() throws {
        var templates = try Fixture.templates()
        templates["deck/value.md.mustache"] = "## Value\n\n{{worth}}\n"
        let error = #expect(throws: DocumentError.self) { try Fixture.library(templates: templates) }
        #expect(
            try #require(error).description.hasPrefix("deck/value.md.mustache:3: there is no 'worth' here; use one of"))
    }

    @Test func theResultsSlideHasFigureTargetStateAndSource() throws {
        let text = try Fixture.library().deck(fixture.customer(), for: .midMarket).document.markdown
        #expect(text.contains("| Resolve tickets within 24 h | 48 h → 18 h | 24 h | ✅ reached | usage.csv, 9 Mar |"))
        #expect(text.contains("| CSAT of 4.5 | 3.2 → 4.4 | 4.5 | 0.1 to go | usage.csv, 8 Mar |"))
    }

    @Test func theStoryOfTheFiguresGoesFromContextToNextSteps() throws {
        let titles = titles(try Fixture.library().deck(fixture.customer(), for: .enterprise).document.markdown)
        let order = [
            "## What you told us", "## In short", "## Progress to your goals", "## Value in Q1", "## The next 90 days",
            "## Actions on both sides", "## Next steps",
        ]
        #expect(titles.filter(order.contains) == order)
    }

    @Test func theAppendixHasFiguresSupportAndMethods() throws {
        let deck = try Fixture.library().deck(fixture.customer(), for: .strategic)
        let appendix = titles(deck.document.markdown).suffix(deck.appendix)
        for title in ["How you use it", "Appendix: figures in detail", "Appendix: support", "Appendix: how we count"] {
            #expect(appendix.contains("## \(title)"), "\(title)")
        }
    }
}
