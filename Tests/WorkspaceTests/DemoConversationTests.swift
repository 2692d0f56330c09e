import Days
import Reviews
import Testing
import Workspace

/// What the design's conversations say about the book, fact by fact.
@Suite struct DemoConversationTests {
    let book = Demo.book
    let playbook: Playbook

    init() throws { playbook = try shippedPlaybook() }

    @Test func itPlaysOnMonday9March2026() {
        #expect(Demo.today.description == "2026-03-09")
        #expect(Demo.today.weekday == .monday)
    }

    // MARK: (a) Acme

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
        let before = try #require(book.health.first { $0.account == "acme" })
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
        #expect(try both.roi.get().words == "2.8x what you pay ($70,000 on $25,000); net gain 180 %")
        #expect(both.doubleCounts.map(\.words) == ["840 h is exactly 20 minutes for each of the 2,520 tickets"])
        let once = ValueSummary(
            stored + said.prefix(1), contract: book.contract("acme"), quarter: quarter, playbook: playbook)
        #expect(try once.roi.get().multipleWords == "1.7x")
    }

    // MARK: (c) What is late for Maya

    @Test func exactlyThreeOfMayasAreLate() {
        let late = book.late(for: "maya", on: Demo.today)
        #expect(late.map(\.linkedTo.account) == ["acme", "globex", "northwind"])
        #expect(late.map(\.owner.firstName) == ["Leo", "Dev", "Maya"])
        #expect(late.map(\.short) == ["SSO test results", "user list for the pilot", "ROI sheet to Ines"])
        #expect(late.map { $0.daysOverdue(on: Demo.today) } == [10, 4, 3])
        #expect(late.last?.dueDate.words(on: Demo.today) == "Fri 6 Mar")
    }

    @Test func globexHasOneOpenGoalAndAReviewInThisQuarter() {
        #expect(book.goals.filter { $0.account == "globex" && $0.isOpen }.map(\.short) == ["one customer view"])
        #expect(book.lastReview(of: "globex")?.quarter == Quarter(containing: Demo.today))
        #expect(book.account("globex")?.ownerCSM == "maya")
    }

    @Test func theLastActionOfTheQuarterIs010() {
        let ids = book.actions.map(\.id).filter { $0.hasPrefix("QBR-2026Q1-") }
        #expect(ids.count == 10 && ids.last == "QBR-2026Q1-010")
    }

    @Test func mayaIsTheOnlyCSM() {
        #expect(book.people.filter { $0.role == .csm }.map(\.id) == ["maya"])
        #expect(
            ["ravi", "sarah", "kim", "lena", "omar", "jo", "sam"].allSatisfy { id in
                book.people.contains { $0.id == id }
            })
    }

    // MARK: (b), (d) Hooli and Red Peak

    @Test func hoolisGoalsAreThoseOf9December() throws {
        let spiced = try #require(book.spicedVersion("hooli"))
        #expect(spiced.version == 4 && spiced.confirmedOn?.description == "2025-12-09")
        #expect(spiced.impact == ["200 reps live by June"])
        #expect(book.goal("hooli-G1")?.current == 138 && book.goal("hooli-G1")?.target == 200)
        let contract = try #require(book.contract("hooli"))
        #expect(contract.arr == Money(640_000) && playbook.segment(forARR: contract.arr)?.id == .strategic)
        let sprint = try #require(book.openActions("hooli").first)
        #expect(sprint.id.hasSuffix("-003") && sprint.owner.firstName == "Tariq")
        #expect(sprint.dueDate.description == "2026-03-27")
    }

    @Test func hoolisDraftHas20MinutesOnTheRolloutAndNothingToMend() throws {
        let review = try #require(book.review(plannedIn: "hooli"))
        #expect(review.agenda.first { $0.section == .strategicDiscussion }?.minutes == 20)
        let agenda = Agenda(items: review.agenda, minutes: review.minutes)
        let segment = playbook.segment(forARR: book.contract("hooli")?.arr)
        let goals = book.goals.filter { $0.account == "hooli" }
        #expect(agenda.spare == 9)
        #expect(agenda.lints(playbook, segment: segment, goals: goals).map(\.words) == [])
    }

    @Test func redPeaksOpenActionsAreAllTheirs() throws {
        let balance = ActionBalance(book.openActions("red-peak"))
        #expect(balance.theirs == 3 && balance.idleSide == .ours)
        let goal = try #require(book.goal("red-peak-G2"))
        #expect(goal.statement == "60% of analysts weekly active" && goal.current == 41 && goal.target == 60)
        #expect(book.values("weekly_active_users", "red-peak").last.map { $0 / 200 * 100 } == 41)
        let next = book.review(plannedIn: "red-peak")
        #expect(next?.plannedAt?.words(on: Demo.today) == "Tue 30 Jun")
    }

    @Test func theirPeopleOnTheGoalAreNoorAndBenAndTwoActionsWorkedBefore() throws {
        let goal = try #require(book.goal("red-peak-G2"))
        let linked = book.actions.filter { $0.linkedTo.goal == goal.id }
        let owners = Set(linked.filter { $0.side == .theirs }.map(\.owner.id) + [goal.ownerCustomer ?? ""])
        #expect(owners == ["red-peak-noor-aziz", "red-peak-ben-cole"])
        #expect(
            linked.filter { $0.status == .complete }.map(\.short)
                == ["run training for a group", "move a report into the product"])
    }

    // MARK: (e) Initech

    @Test func initechsHealthIs38From5Of8() throws {
        let health = try #require(book.health("initech", playbook: playbook))
        #expect(health.score == 38 && health.coverageWords == "5 of 8")
        #expect(health.colour(playbook) == .red)
        #expect(health.missing == [.reviewScores, .supportUsage, .feedback])
        let figures = health.factors.compactMap(\.raw).joined(separator: "; ")
        #expect(figures.contains("logins down 34 % since Nov"))
        #expect(figures.contains("22 of 70 seats"))
        #expect(figures.contains("last in touch 34 days ago"))
        #expect(figures.contains("nothing since Aug 2025"))
    }

    @Test func initechRenewsIn60DaysAndItsUsageIs39DaysOld() throws {
        let contract = try #require(book.contract("initech"))
        #expect(contract.arr == Money(62_000) && playbook.segment(forARR: contract.arr)?.id == .midMarket)
        #expect(contract.renewalDate?.words(on: Demo.today) == "Fri 8 May")
        #expect(contract.renewalDate.map { $0 - Demo.today } == 60)
        let logins = book.metrics.filter { $0.account == "initech" && $0.metric == "weekly_logins" }
        #expect(logins.map(\.date).max().map { Demo.today - $0 } == 39)
        #expect(book.review(plannedIn: "initech") == nil)
        #expect(book.ticketRollups.allSatisfy { $0.account != "initech" })
    }

    @Test func peterIsQuietFor34DaysAndMichelleSigned() throws {
        let contacts = book.contacts.filter { $0.account == "initech" }
        let peter = try #require(contacts.first { $0.firstName == "Peter" })
        #expect(peter.roles == [.champion] && peter.lastTouch.map { Demo.today - $0 } == 34)
        let signed = try #require(contacts.first { $0.id == book.contract("initech")?.signatory })
        #expect(signed.name == "Michelle Tran" && signed.title == "Head of Ops")
        #expect(signed.lastTouch.map { Demo.today - $0 > 365 } == true)
        let spiced = try #require(book.spicedVersion("initech"))
        #expect(spiced.version == 2 && spiced.confirmedOn?.description == "2025-08-11")
        #expect(contacts.first { $0.name == spiced.confirmedBy }?.isActive == false)
        #expect(book.goals.filter { $0.account == "initech" }.allSatisfy { $0.baseline == nil })
        #expect(book.values.allSatisfy { $0.account != "initech" })
    }

    // MARK: (f) On Thursday 12 March

    @Test func theDaysOfThursdaysDigestFollow() throws {
        let thursday = Demo.today + 3
        #expect(thursday.weekday == .thursday)
        let csv = try #require(book.action("QBR-2026Q1-001"))
        let list = try #require(book.action("QBR-2026Q1-002"))
        let sso = try #require(book.action("QBR-2026Q1-004"))
        #expect(csv.owner.firstName == "Ravi" && csv.short == "fix CSV import" && csv.daysOverdue(on: thursday) == 6)
        #expect(list.owner.firstName == "Dev" && list.daysOverdue(on: thursday) == 7)
        #expect(sso.owner.firstName == "Sam" && sso.status == .blocked && !sso.isOverdue(on: thursday))
        #expect(sso.blockedReason == "waiting on their infosec" && sso.blockedSince.map { thursday - $0 } == 9)
    }

    // MARK: GlobalTech (S2)

    @Test func globalTechsRawFiguresGive6Point1() throws {
        let contract = try #require(book.contract("globaltech"))
        #expect(contract.arr == Money(220_000))
        let summary = ValueSummary(
            book.values.filter { $0.account == "globaltech" }, contract: contract,
            quarter: Quarter(containing: Demo.today), playbook: playbook)
        #expect(summary.total == Money(336_250))
        #expect(
            try summary.roi.get().words == "6.1x what you pay ($336,250 on $55,000); net gain 511 %")
        #expect(summary.doubleCounts.isEmpty)
        #expect(Figures.percent(340 / 266 - 1) == "28 %")
        #expect(book.values("monthly_active_users", "globaltech") == [266, 340])
        #expect(book.values("api_calls_per_day", "globaltech") == [5_000, 12_000])
        #expect(book.values("reporting_cycle_hours", "globaltech") == [40, 4])
        #expect(book.health("globaltech", playbook: playbook)?.colour(playbook) == .green)
    }
}
