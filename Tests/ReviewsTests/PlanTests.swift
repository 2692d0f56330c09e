import Days
import Reviews
import Testing

@Suite struct PlanTests {
    private let playbook: Playbook
    private let today = TheBook.today

    init() throws { playbook = try TheBook.playbook() }

    private var plan: SuccessPlan {
        SuccessPlan(
            id: "acme-plan", account: "acme", version: 1, start: TheBook.day("2025-09-15"),
            updatedOn: TheBook.day("2025-10-06"), provenance: TheBook.provenance)
    }

    private func goal(
        _ rank: Int, _ statement: String = "Answer within a day", horizon: Goal.Horizon = .quarter,
        due: String = "2026-03-31", target: Double? = 24, current: Double? = 30
    ) -> Goal {
        Goal(
            id: "G\(rank)", account: "acme", horizon: horizon, category: .efficiency, statement: statement,
            direction: .down, baseline: 48, target: target, current: current, due: TheBook.day(due),
            ownerCustomer: "dana", ownerVendor: "maya", rank: rank, provenance: TheBook.provenance)
    }

    private func review(held: String) -> Review {
        Review(
            id: "R", account: "acme", quarter: Quarter(containing: TheBook.day(held)), type: .qbr,
            plannedAt: TheBook.day(held), heldAt: TheBook.day(held))
    }

    private func lints(_ plan: SuccessPlan? = nil, goals: [Goal] = [], held: String? = nil) -> [PlanLint] {
        PlanLint.find(
            plan, goals: goals, reviews: held.map { [review(held: $0)] } ?? [], playbook: playbook, today: today)
    }

    // MARK: The plan

    @Test func aPlanRunsTwelveMonths() {
        #expect(plan.end == TheBook.day("2026-09-14"))
    }

    @Test func anAnswerIsKeptOnceAndCountsAsAChange() {
        let once = plan.answering(.achieve, " answer within a day ", by: "Maya", on: today)
        #expect(once.answer(.achieve)?.text == "answer within a day")
        #expect((once.version, once.updatedOn) == (2, today))
        #expect(once.answering(.achieve, "answer within a day", by: "Sam", on: today) == once)
        let again = once.answering(.achieve, "answer within an hour", by: "Sam", on: today)
        #expect(again.answers.count == 1 && again.version == 3)
        #expect(plan.answering(.achieve, "  ", by: "Maya", on: today) == plan)
    }

    @Test func answersStandInTheOrderOfTheirQuestions() {
        let made = plan.answering(.barriers, "b", by: "M", on: today).answering(.achieve, "a", by: "M", on: today)
        #expect(made.answers.map(\.question) == [.achieve, .barriers])
    }

    @Test func eachPartHasItsFourQuestionsAndResourcesHaveOne() {
        for part in PlanQuestion.Part.allCases {
            #expect(PlanQuestion.questions(of: part).count == (part == .resources ? 1 : 4))
        }
        #expect(PlanQuestion.questions(of: .expectations) == [.achieve, .problems, .usage, .whyUs])
        #expect(PlanQuestion.questions(of: .change) == [.whySwitch, .process, .barriers, .smallSteps])
        #expect(PlanQuestion.questions(of: .direction) == [.vision, .strategies, .initiatives, .ourRole])
    }

    @Test func resourcesStandBesideEachOther() {
        let text = " Q1 deck https://files.example.com/q1 ;; SSO guide\nthe folder "
        let made = plan.answering(.resources, text, by: "Maya", on: today)
        #expect(made.resources == ["Q1 deck https://files.example.com/q1", "SSO guide", "the folder"])
        #expect(plan.resources.isEmpty)
    }

    @Test func aMilestoneOfTheSameNameMoves() {
        let first = SuccessPlan.Milestone(what: "Ready for peak", due: TheBook.day("2026-05-15"))
        let moved = SuccessPlan.Milestone(what: "ready for peak", due: TheBook.day("2026-05-29"))
        let made = plan.adding(first, on: today).adding(moved, on: today)
        #expect(made.milestones == [moved])
        #expect(made.adding(moved, on: today) == made)
    }

    @Test func whatIsReachedStandsLast() {
        let early = SuccessPlan.Milestone(what: "a", due: TheBook.day("2026-04-01"))
        let late = SuccessPlan.Milestone(what: "b", due: TheBook.day("2026-05-01"))
        let made = plan.adding(late, on: today).adding(early, on: today)
        #expect(made.ordered.map(\.what) == ["a", "b"])
        let reached = made.reaching("a", on: today)
        #expect(reached.ordered.map(\.what) == ["b", "a"])
        #expect(reached.ordered.last?.doneOn == today)
        #expect(reached.reaching("a", on: today) == reached)
    }

    @Test func aLookSaysWhetherSomethingChangedSinceTheOneBefore() {
        let first = plan.looked(at: TheBook.day("2025-12-01"), by: "Maya", after: nil)
        let second = first.looked(at: TheBook.day("2026-01-01"), by: "Maya", after: review(held: "2025-12-16"))
        let third = second.answering(.vision, "v", by: "M", on: TheBook.day("2026-02-01")).looked(
            at: today, by: "Maya", after: nil)
        #expect(third.looks.map(\.changed) == [true, false, true])
        #expect(second.looks.last?.review == "R")
        #expect(second.version == plan.version)
    }

    // MARK: Goals

    @Test func aGoodGoalHasAllFiveParts() {
        let good = GoalProposal(
            statement: "Answer every ticket within a day", unit: "h", baseline: 48, target: 24,
            due: TheBook.day("2026-06-30"), ownerCustomer: "dana", ownerVendor: "maya")
        #expect(good.faults(playbook, today: today) == [])
        #expect(good.marks(playbook, today: today) == "S ✓ M ✓ A ✓ R ✓ T ✓")
    }

    @Test func eachPartThatIsMissingIsNamed() {
        let bad = GoalProposal(statement: "improve adoption", due: TheBook.day("2026-03-01"))
        #expect(
            bad.faults(playbook, today: today) == [
                SMARTFinding(.specific, .vague("improve adoption")), SMARTFinding(.measurable, .missing),
                SMARTFinding(.timeBound, .past(TheBook.day("2026-03-01"))), SMARTFinding(.assigned, .missing),
            ])
        #expect(
            GoalProposal(statement: "x").faults(playbook, today: today).contains(SMARTFinding(.timeBound, .missing)))
    }

    @Test func wellKnowWhenStandsInForAFigure() {
        var goal = GoalProposal(
            statement: "Launch in France", knownWhen: "two regions are live", due: TheBook.day("2026-06-30"),
            ownerCustomer: "dana", ownerVendor: "maya")
        #expect(goal.faults(playbook, today: today) == [])
        goal.knownWhen = "better"
        #expect(goal.faults(playbook, today: today) == [SMARTFinding(.measurable, .vague("better"))])
    }

    @Test(
        "each kind of goal is told by its words",
        arguments: [
            ("60 percent adoption", Goal.Category.adoption), ("Save 40 hours a week", .efficiency),
            ("Halve the error rate", .quality), ("Bring $1m of pipeline", .revenue), ("Launch in France", .strategic),
        ])
    func aGoalsKind(statement: String, category: Goal.Category) {
        #expect(GoalProposal.category(of: statement, playbook) == category)
    }

    @Test func whatIsDueWithinNinetyDaysIsTheQuarters() {
        func horizon(_ due: String) -> Goal.Horizon {
            GoalProposal(statement: "x", due: TheBook.day(due)).goal(
                id: "G", account: "acme", rank: 1, provenance: TheBook.provenance, today: today, playbook
            ).horizon
        }
        #expect(horizon("2026-03-31") == .quarter)
        #expect(horizon("2026-06-07") == .quarter)
        #expect(horizon("2026-06-08") == .annual)
    }

    @Test func aTargetBelowTheBaselineIsBetterDown() {
        let goal = GoalProposal(statement: "x", baseline: 48, target: 24).goal(
            id: "G", account: "acme", rank: 1, provenance: TheBook.provenance, today: today, playbook)
        #expect(goal.direction == .down)
    }

    // MARK: Lints

    @Test(arguments: [
        ("Use the API", true), ("Adopt dashboards", true), ("Buy 50 more seats", true), ("Renew early", true),
        ("Close a ticket in 4 hours", false), ("Have 350 people work with it", false), ("Reuse half the parts", false),
    ])
    func aFeatureOrASaleIsNoGoalOfTheirs(statement: String, isOurs: Bool) {
        #expect(GoalProposal.isVendors(statement, playbook) == isOurs)
        #expect(lints(goals: [goal(1, statement)]).map(\.code) == (isOurs ? ["L35"] : []))
    }

    @Test func aPlanThatNobodyLookedAtSinceTheReviewIsStatic() {
        #expect(lints(plan, held: "2025-12-16") == [.notLookedAt(since: TheBook.day("2025-12-16"))])
        #expect(lints(plan, held: "2025-12-16").map(\.code) == ["L36"])
        #expect(lints(plan, held: "2025-10-01") == [])
        #expect(lints(plan.looked(at: TheBook.day("2025-12-16"), by: "M", after: nil), held: "2025-12-16") == [])
        #expect(lints(plan.touched(on: TheBook.day("2026-01-05")), held: "2025-12-16") == [])
        #expect(lints(nil, held: "2025-12-16") == [])
    }

    @Test func lastQuartersGoalsAreNoneOfThisQuarter() {
        let old = goal(1, due: "2025-12-31")
        #expect(lints(goals: [old]) == [.sameGoals(count: 1)])
        #expect(lints(goals: [old]).map(\.code) == ["L36"])
        #expect(lints(goals: [old, goal(2)]) == [])
        #expect(lints(goals: [goal(1, due: "2025-12-31", current: 20)]) == [])
    }

    @Test func moreThanThreeGoalsAQuarterAreTooMany() {
        let four = (1...4).map { goal($0) }
        #expect(lints(goals: four) == [.tooMany(count: 4, most: 3)])
        #expect(lints(goals: four).map(\.code) == ["L52"])
        #expect(lints(goals: Array(four.prefix(3))) == [])
        #expect(lints(goals: Array(four.prefix(3)) + [goal(5, horizon: .annual)]) == [])
    }

    // MARK: The checklist

    @Test func thereAreSeventeenBoxes() {
        #expect(PlanChecklist.Box.allCases.count == 17)
    }

    @Test func anEmptyPlanTicksNone() {
        let list = PlanChecklist(nil, goals: [], actions: [], nextReview: nil, playbook: playbook, today: today)
        #expect(list.open.count == 17)
    }

    @Test func aFullPlanTicksAll() {
        var full = plan.answering(.vision, "v", by: "M", on: today).answering(.barriers, "b", by: "M", on: today)
        full = full.adding(.init(what: "m", due: today + 30), on: today)
        for reader in SuccessPlan.Reader.allCases { full = full.seen(by: reader, on: today) }
        let list = PlanChecklist(
            full, goals: [goal(1), goal(2, horizon: .annual)],
            actions: [TheBook.action(), TheBook.action("A2", side: .theirs)], nextReview: today + 15,
            playbook: playbook, today: today)
        #expect(list.open == [])
        #expect(full.readers.count == 4)
    }

    @Test func eachBoxHasItsReason() {
        func open(_ goals: [Goal], _ plan: SuccessPlan? = nil) -> [PlanChecklist.Box] {
            PlanChecklist(plan, goals: goals, actions: [], nextReview: today, playbook: playbook, today: today).open
        }
        var unowned = goal(1)
        unowned.ownerCustomer = nil
        #expect(open([unowned]).contains(.owners) && !open([goal(1)]).contains(.owners))
        #expect(open([goal(1, target: nil)]).contains(.measurable))
        #expect(open([goal(1, "Use the API")]).contains(.theirs))
        #expect(open([goal(1)]).contains(.mutual))
        #expect(!open([goal(1)]).contains(.cadence))
        #expect(open([goal(1)]).contains(.timeline))
        #expect(!open([goal(1)], plan.adding(.init(what: "m", due: today), on: today)).contains(.timeline))
    }
}
