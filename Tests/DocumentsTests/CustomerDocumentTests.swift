import Days
import Reviews
import Testing

@testable import Documents

@Suite struct CustomerDocumentTests {
    let fixture = Fixture()

    @Test func noInternalFieldReachesACustomer() throws {
        let library = try Fixture.library()
        let facts = fixture.customer()
        for text in [try library.agenda(facts), try library.summary(facts), library.checkIn(facts)].map(\.markdown) {
            #expect(!text.uppercased().contains(Fixture.poison))
            #expect(!text.contains("85") && !text.contains("100,000") && !text.contains("28,001"))
            for word in ["champion", "detractor", "blocker", "health", "renew"] {
                #expect(!text.lowercased().contains(word))
            }
        }
    }

    @Test func theAgendaShowsGoalsFirstAndClockTimes() throws {
        let text = try Fixture.library().agenda(fixture.customer()).markdown
        let goals = try #require(text.firstRange(of: "Resolve tickets within 24 h"))
        let results = try #require(text.firstRange(of: "| 15:15 | 15 | Results | both |"))
        #expect(goals.lowerBound < results.lowerBound)
        #expect(text.hasPrefix("# Acme Corp QBR: agenda\n\nTue 24 Mar 2026, 15:00 · 60 minutes · Maya Lindqvist\n"))
        #expect(text.contains("target 24 h by Tue 30 Jun"))
        #expect(!text.contains("18 h"))
        #expect(text.contains("- Dana Ruiz, Head of Support\n- Omar Haddad\n"))
        #expect(!text.contains("\n\n\n"))
    }

    @Test func anAgendaThatShowsResultsBeforeGoalsIsRefused() throws {
        var review = fixture.review
        review.agenda.swapAt(1, 2)
        let facts = fixture.customer(review: review)
        #expect(throws: DocumentError.resultsBeforeGoals("The agenda of Acme Corp's review")) {
            try Fixture.library().agenda(facts)
        }
    }

    @Test func anAgendaWithoutGoalCheckIsRefused() throws {
        var review = fixture.review
        review.agenda.remove(at: 1)
        let facts = fixture.customer(review: review)
        #expect(throws: DocumentError.self) { try Fixture.library().agenda(facts) }
    }

    @Test func withoutAnAgendaThereIsAWayOut() throws {
        var review = fixture.review
        review.agenda = []
        let facts = fixture.customer(review: review)
        #expect(throws: DocumentError.noAgenda(account: "Acme Corp")) { try Fixture.library().agenda(facts) }
    }

    @Test func noResultsAreShownUntilTheGoalsWereChecked() throws {
        var review = fixture.review
        review.goalCheck = nil
        let facts = fixture.customer(review: review)
        #expect(throws: DocumentError.goalsNotChecked(account: "Acme Corp")) { try Fixture.library().summary(facts) }
    }

    @Test func theSummaryTellsConfirmedFromUnconfirmedValue() throws {
        let text = try Fixture.library().summary(fixture.customer()).markdown
        #expect(
            text.contains("| Time saved | $42,000 | 840 h × $50; usage.csv, 8 Mar | confirmed by Dana Ruiz |"))
        #expect(
            text.contains(
                "| Cost avoided | $10,000 | $200,000 − $190,000; usage.csv, 8 Mar | to be confirmed |"))
        #expect(text.contains("Confirmed by you: **$42,000**, 1.7x what you pay ($42,000 on $25,000); net gain 68%."))
    }

    @Test func theSummaryListsBothSidesWithOwnerAndDay() throws {
        let text = try Fixture.library().summary(fixture.customer()).markdown
        #expect(text.contains("| test SSO \\| staging | Leo Park | Fri 27 Feb | Dana signs it off |"))
        #expect(text.contains("| write the peak readiness plan | Ravi Menon | Fri 3 Apr | Dana signs it off |"))
        #expect(text.contains("Next review: Tue 16 Jun 2026\n"))
        #expect(text.contains("- CSAT of 4.5. Success: 4.5, changed 9 Mar, to be confirmed (0.1 to go)"))
        #expect(text.contains("1 of 2 targets reached: Resolve tickets within 24 h"))
    }

    @Test func whatTheyConfirmedIsNoSourceOfATargetPutRightSince() throws {
        let text = try Fixture.library().agenda(fixture.customer()).markdown
        #expect(text.contains("confirmed by Dana Ruiz"))
        #expect(text.contains("- **CSAT of 4.5**: target 4.5, changed 9 Mar, to be confirmed\n"))
        #expect(text.contains("- **Resolve tickets within 24 h**: target 24 h by Tue 30 Jun\n"))
    }

    @Test func theNextReviewHasItsHourWhereOneIsKnown() throws {
        var review = fixture.review
        (review.nextReviewTime, review.nextReviewMinutes) = ("10:00", 45)
        let text = try Fixture.library().summary(fixture.customer(review: review)).markdown
        #expect(text.contains("Next review: Tue 16 Jun 2026, 10:00, 45 min\n"))
    }

    @Test func theSummarySaysWhenTheCheckInIs() throws {
        let library = try Fixture.library()
        #expect(!(try library.summary(fixture.customer()).markdown.contains("Check-in:")))
        var review = fixture.review
        review.heldAt = Fixture.today
        let text = try library.summary(fixture.customer(review: review, playbook: Fixture.playbook())).markdown
        #expect(text.contains("- Check-in: by Mon 23 Mar\n"))
    }

    @Test func whoeverItIsForIsAddressed() throws {
        let library = try Fixture.library()
        #expect(try library.summary(fixture.customer()).markdown.contains("Hi Dana and team"))
        #expect(try library.summary(fixture.customer(), to: "Omar").markdown.contains("Hi Omar and team"))
    }

    @Test func takeawaysAreThreeAtMostAndComeAfterTheGoals() throws {
        let text = try Fixture.library().summary(fixture.customer(takeaways: ["one", "two", "three", "four"])).markdown
        #expect(text.contains("- one\n- two\n- three\n") && !text.contains("four"))
        let goals = try #require(text.firstRange(of: "## Your goals"))
        let takeaways = try #require(text.firstRange(of: "## Key takeaways"))
        #expect(goals.lowerBound < takeaways.lowerBound)
    }

    @Test func theCheckInAsksAndDoesNotChase() throws {
        let text = try Fixture.library().checkIn(fixture.customer()).markdown
        #expect(text.contains("send the user list (Dana Ruiz): done Sun 15 Feb"))
        #expect(text.contains("write the peak readiness plan (Ravi Menon): on track for Fri 3 Apr"))
        #expect(text.contains("how is it coming along, and is there anything you need from us?"))
        #expect(!text.contains("late"))
    }

    @Test func customersTextStaysText() throws {
        var account = fixture.account
        account.name = "R&D <b>| `x` [a](http://b) @here & Co\n# Sons"
        let text = try Fixture.library().agenda(fixture.customer(account: account)).markdown
        #expect(text.contains("R&D \\<b\\>\\| \\`x\\` \\[a\\](http://b) @here & Co # Sons"))
    }
}
