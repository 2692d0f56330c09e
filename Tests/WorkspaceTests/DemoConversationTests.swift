import Days
import Reviews
import Testing
import Workspace

/// What the other conversations say of the book, fact by fact.
@Suite struct DemoConversationTests {
    let book = Demo.book
    let playbook: Playbook

    init() throws { playbook = try shippedPlaybook() }

    @Test func itPlaysOnMonday9March2026() {
        #expect(Demo.today.description == "2026-03-09")
        #expect(Demo.today.weekday == .monday)
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
        #expect(agenda.lints(playbook, segment: segment, goals: goals) == [])
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
        #expect(figures.contains("logins down 34% since Nov"))
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
        let lints = ContactLint.lints(contacts, segment: nil, today: Demo.today, playbook: playbook)
        #expect(lints == [.quietChampion(name: "Peter Lund", days: 34)])
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
            try summary.roi.get().words(for: .customer) == "6.1x what you pay ($336,250 on $55,000); net gain 511%")
        #expect(summary.doubleCounts.isEmpty)
        #expect(Figures.percent(340 / 266 - 1) == "28%")
        #expect(book.values("monthly_active_users", "globaltech") == [266, 340])
        #expect(book.values("api_calls_per_day", "globaltech") == [5_000, 12_000])
        #expect(book.values("reporting_cycle_hours", "globaltech") == [40, 4])
        #expect(book.health("globaltech", playbook: playbook)?.colour(playbook) == .green)
    }
}
