import Days
import Reviews
import Testing
import Workspace

/// Conversation (a): what it says of Acme, fact by fact.
@Suite struct DemoAcmeTests {
    let book = Demo.book
    let playbook: Playbook

    init() throws { playbook = try shippedPlaybook() }

    @Test func acmesBriefingIsThatOfTheConversation() throws {
        let contract = try #require(book.contract("acme"))
        #expect(contract.arr == Money(100_000) && contract.acv == Money(100_000))
        #expect(contract.renewalDate == Day(iso: "2026-09-30"))
        #expect(playbook.segment(forARR: contract.arr)?.id == .enterprise)
        let review = try #require(book.review(plannedIn: "acme"))
        #expect(review.plannedAt?.words(on: Demo.today) == "Tue 24 Mar")
        #expect(review.plannedTime == "15:00")
        #expect(review.quarter.description == "2026Q1")
        #expect(review.plannedAt.map { $0 - Demo.today } == 15)
        let room = review.attendees.compactMap { attendee in book.contacts.first { $0.id == attendee.contact } }
        #expect(room.map(\.name) == ["Dana Ruiz", "Priya Shah"])
        #expect(room[0].roles.contains(.champion))
        #expect(room[1].roles.contains(.execSponsor) && room[1].title == "VP CX")
    }

    @Test func acmesHealthIs85Up7() throws {
        let now = try #require(book.health("acme", playbook: playbook))
        let before = try #require(book.health.last { $0.account == "acme" })
        #expect(now.score == 85 && now.coverage == 8)
        #expect(now.colour(playbook) == .green)
        #expect(before.score == 78 && now.score - before.score == 7)
        #expect(before.date.description == "2025-12-16")
        #expect(now.factors.reduce(0) { $0 + $1.points } == 85)
    }

    @Test func theStoredHealthIsTheSumOfItsFactorsByThePlaybooksWeights() throws {
        for snapshot in book.health {
            #expect(Int(snapshot.factors.reduce(0) { $0 + $1.points }.rounded()) == snapshot.score)
            for factor in snapshot.factors {
                let known = try #require(HealthFactor(rawValue: factor.id))
                #expect(factor.weight == playbook.health.weights[known])
            }
            #expect(snapshot.factors.count == snapshot.coverage)
        }
    }

    @Test func fourOfFiveActionsSinceDecemberAreDoneAndLeosIsTenDaysLate() throws {
        let review = try #require(book.lastReview(of: "acme"))
        #expect(review.heldAt?.description == "2025-12-16")
        let agreed = book.actions.filter { $0.linkedTo.review == review.id }
        #expect(agreed.count == 5)
        #expect(agreed.filter { $0.status == .complete }.count == 4)
        let late = try #require(agreed.first { $0.isOpen })
        #expect(late.id == "QBR-2025Q4-004")
        #expect(late.owner.firstName == "Leo" && late.side == .theirs)
        #expect(late.short == "SSO test results")
        #expect(late.dueDate.description == "2026-02-27" && late.daysOverdue(on: Demo.today) == 10)
        #expect(late.carryoverCount == 1 && late.dueHistory.count == 1)
        #expect(book.openActions("acme") == [late])
    }

    @Test func usageAndTicketsReachTo8MarchAndNPSTo22January() {
        let metrics = book.metrics.filter { $0.account == "acme" }
        let nps = metrics.filter { $0.metric == "nps_score" }
        #expect(nps.map(\.date).max()?.description == "2026-01-22")
        #expect(nps.count == 4)
        #expect(metrics.filter { $0.metric == "weekly_logins" }.map(\.date).max()?.description == "2026-03-08")
        let tickets = book.ticketRollups.filter { $0.account == "acme" }
        #expect(tickets.map(\.provenance.asOf.description) == ["2026-03-08"])
        #expect(tickets.first?.period?.count == 90)
    }

    @Test func acmesGoalsAreTheFiveLinesOf16December() throws {
        let spiced = try #require(book.spicedVersion("acme"))
        #expect(spiced.version == 3)
        #expect(spiced.confirmedBy == "Dana Ruiz" && spiced.confirmedOn?.description == "2025-12-16")
        #expect(spiced.situation == ["42 agents on one help desk", "growing 20% this year"])
        #expect(spiced.pain == ["tickets pile up", "answers take two days"])
        #expect(spiced.impact == ["resolution 48 h → 24 h", "CSAT 3.2 → 4.5", "30% self-served"])
        #expect(spiced.criticalEvent == .init(what: "peak season starts", date: Day(iso: "2026-06-01")))
        #expect(spiced.decision == ["Priya decides", "Dana recommends"])
        #expect(Set(spiced.status.values) == [.confirmed] && spiced.status.count == 5)
        #expect(!book.contacts.contains { $0.name.contains("Okafor") })
    }

    @Test(
        "Acme's three targets, Q3 to Q1",
        arguments: [
            ("acme-G1", "resolution_hours", 48.0, 24.0, 18.0),
            ("acme-G2", "self_service_share", 22, 30, 35),
            ("acme-G3", "ticket_csat", 3.2, 4.5, 4.4),
        ])
    func target(id: String, metric: String, baseline: Double, target: Double, current: Double) throws {
        let goal = try #require(book.goal(id))
        #expect(goal.metric == metric)
        #expect(goal.baseline == baseline && goal.target == target && goal.current == current)
        let points = book.metrics.filter { $0.account == "acme" && $0.metric == metric }
        #expect(points.map(\.period) == ["2025Q3", "2025Q4", "2026Q1"])
        #expect(points.first?.value == baseline && points.last?.value == current)
    }

    @Test func twoTargetsAreMetAndCSATIsNear() {
        let goals = book.goals.filter { $0.account == "acme" }.sorted { $0.rank < $1.rank }
        #expect(goals.map(\.isMet) == [true, true, false])
        #expect(goals.map { $0.colour(playbook) } == [.green, .green, .green])
        #expect(goals.map(\.label) == ["Resolution", "Self-service", "CSAT"])
        #expect(
            goals.map(\.progressWords) == [
                "48 h → 18 h (target 24)", "22% → 35% (target 30)", "3.2 → 4.4 (target 4.5, 0.1 to go)",
            ])
    }

    @Test func thirtyFivePerCentOf2400TicketsAMonthAre2520AQuarter() throws {
        let perMonth = book.values("tickets_per_month", "acme")
        let share = book.values("self_service_share", "acme")
        let deflected = book.values("tickets_deflected", "acme")
        #expect(perMonth.last == 2_400 && share.last == 35 && deflected.last == 2_520)
        for index in deflected.indices {
            #expect((perMonth[index] * share[index] / 100 * 3).rounded() == deflected[index])
        }
        #expect(deflected.last.map { 840 * 60 / $0 } == 20)
    }

    @Test func acmeHasNoValueYetForThisQuarter() {
        let entries = book.values.filter { $0.account == "acme" }
        #expect(entries.map(\.period.description) == ["2025Q4"])
        #expect(book.contract("acme")?.quarterlyInvestment == Money(25_000))
    }

    @Test func theDollarsOfTheConversationAre2Point8AndMayBeCountedTwice() throws {
        let quarter = Quarter(containing: Demo.today)
        func entry(_ category: ValueEntry.Category, _ inputs: [String: Double]) throws -> ValueEntry {
            ValueEntry(
                id: category.rawValue, account: "acme", category: category, inputs: inputs,
                amount: try ValueEntry.amount(category, inputs: inputs, currency: "USD"), period: quarter,
                provenance: Provenance(source: "Maya", asOf: Demo.today))
        }
        let said = try [entry(.time, ["hours": 840, "rate": 50]), entry(.cost, ["amount": 28_000])]
        let tickets = try #require(book.values("tickets_deflected", "acme").last)
        let stored = book.values.filter { $0.account == "acme" }
        let both = ValueSummary(
            stored + said, contract: book.contract("acme"), quarter: quarter, tickets: Int(tickets), playbook: playbook)
        #expect(try both.roi.get().words(for: .customer) == "2.8x what you pay ($70,000 on $25,000); net gain 180%")
        #expect(both.doubleCounts.map(\.words) == ["840 h is exactly 20 minutes for each of the 2,520 tickets"])
        let once = ValueSummary(
            stored + said.prefix(1), contract: book.contract("acme"), quarter: quarter, playbook: playbook)
        #expect(try once.roi.get().multipleWords == "1.7x")
    }

    @Test func acmesNextReviewAfterTheMovedPeakIs16June() throws {
        let review = try #require(book.review(plannedIn: "acme")?.plannedAt)
        let contract = try #require(book.contract("acme"))
        let dates = ReviewDates(
            after: review, today: Demo.today, segment: playbook.segment(forARR: contract.arr),
            renewal: contract.renewalDate, fiscalYearEndMonth: book.account("acme")?.fiscalYearEndMonth,
            event: .init(name: "peak", day: .init(number: review.number + 52)))
        let proposed = try #require(NextReview.propose(dates, playbook: playbook))
        #expect(dates.event?.day.description == "2026-05-15")
        #expect(proposed.day.words(on: Demo.today) == "Tue 16 Jun")
        #expect(
            proposed.reasons == [
                .cadence(weeks: 12), .afterEvent(name: "peak", days: 32), .beforeRenewal(days: 106, isTimely: true),
            ])
    }

    @Test func nothingIsThinAboutAcmesPeople() {
        let lints = ContactLint.lints(
            book.contacts.filter { $0.account == "acme" }, attendees: book.review(plannedIn: "acme")?.attendees,
            segment: playbook.segment(forARR: book.contract("acme")?.arr), today: Demo.today, playbook: playbook)
        #expect(lints == [])
    }
}
