import Days
import Reviews
import Testing

@testable import Documents

@Suite struct ValueStoryTests {
    let fixture = Fixture()

    @Test func theStoryGoesFromTheGoalsToWhatTheyAreWorth() throws {
        let text = try Fixture.library().value(fixture.customer(history: fixture.values)).markdown
        let order = [
            "## Your goals", "## What you set out for", "## Where you began", "## What was done for it",
            "## Where you are now", "## What it is worth", "## What stands out", "## What it serves",
        ]
        let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
        #expect(text.contains("- Resolve tickets within 24 h: 48 h → 18 h, target 24 h (usage.csv, 9 Mar)"))
        #expect(text.contains("Confirmed by you: **$42,000**, 1.7x what you pay ($42,000 on $25,000); net gain 68%."))
        #expect(
            text.contains(
                "The quarter costs you $25,000, a fourth of the year's price. Four quarters like this one come to $168,000."
            ))
        #expect(text.contains("Lines that are to be confirmed count for nothing"))
        #expect(!text.uppercased().contains(Fixture.poison))
    }

    @Test func thereIsNoStoryUntilTheGoalsWereChecked() throws {
        var review = fixture.review
        review.goalCheck = nil
        let facts = fixture.customer(review: review)
        #expect(throws: DocumentError.goalsNotChecked(account: "Acme Corp")) { try Fixture.library().value(facts) }
    }

    @Test func theTrendHasAQuarterForEachRow() throws {
        var before = fixture.values[0]
        before.id = "V0"
        before.period = Quarter(year: 2025, number: 4)
        before.amount = Money(26_000)
        let text = try Fixture.library().value(fixture.customer(history: fixture.values + [before])).markdown
        #expect(text.contains("| Q4 2025 | $26,000 | $0 |\n| Q1 2026 | $42,000 | $10,000 |"))
        #expect(text.contains("```chart value\nValue by quarter\n(Value in USD)\n"))
    }

    @Test func theInputRequestHasFiveQuestionsAndAnnouncesTheCall() throws {
        let text = try Fixture.library().inputRequest(fixture.customer()).markdown
        #expect((1...5).allSatisfy { text.contains("\n\($0). **") } && !text.contains("\n6. "))
        #expect(text.contains("five minutes") && text.contains("a short call before"))
        #expect(text.contains("So far: Dana Ruiz, Omar Haddad. Any change?"))
        #expect(!text.uppercased().contains(Fixture.poison) && !text.contains("18 h"))
    }

    @Test func theInvitationSaysWhatIsInItForEach() throws {
        let text = try Fixture.library().invitation(fixture.customer()).markdown
        #expect(text.contains("- **Dana Ruiz**, Head of Support: what your team gets next, and what is in its way"))
        #expect(text.contains("- **Omar Haddad**: where you stand, and what both sides do next"))
        #expect(text.contains("**When:** Tue 24 Mar 2026, 15:00, 60 minutes"))
        #expect(!text.uppercased().contains(Fixture.poison) && !text.contains("18 h"))
    }
}
