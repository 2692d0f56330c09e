import Days
import Foundation
import Reviews
import Testing

@testable import Documents

@Suite struct PlanAndRiskTests {
    let fixture = Fixture()

    private var facts: InternalFacts {
        var facts = fixture.inside
        facts.goals[1].horizon = .annual
        facts.risks = [
            InternalFacts.RiskRow(
                id: "acme-R1", signal: "the champion leaves", category: "champion", probability: "high",
                impact: "medium", level: "priority action", arrAtRisk: "$100,000", rootCause: "a new job",
                mitigation: ["Maya: meet the deputy, Fri 13 Mar"], trigger: "nobody follows",
                escalateTo: "Lena Fischer",
                deadline: "Fri 20 Mar", successCriteria: "a second contact is in the room", planB: "the VP CX",
                source: "maya, 9 Mar"),
            InternalFacts.RiskRow(
                id: "acme-R2", signal: "the budget is cut", category: "budget", probability: "low", impact: "low",
                level: "watch and wait", source: "maya, 9 Mar"),
        ]
        facts.growth = [
            InternalFacts.GrowthRow(
                what: "40 more seats", type: "users", potential: "$20,000", timeline: "2026Q3", probability: "60%",
                reason: "the data team asks")
        ]
        return facts
    }

    @Test func thePlanHasItsEightBlocks() throws {
        let text = try Fixture.library().plan(facts).markdown
        let blocks = [
            "## Account summary", "## Vision", "## Annual objectives", "## Goals of the quarter", "## Value targets",
            "## Expansion", "## Risks", "## Milestones of the next twelve months",
        ]
        let places = blocks.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 8 && places == places.sorted())
        #expect(text.contains("| ARR | $100,000 (crm.csv, 7 Mar) |") && text.contains("| Health | 85 🟢 green"))
        #expect(text.contains("| CSAT of 4.5 |") && text.contains("| 0.1 to go |"))
        #expect(text.contains("| Resolve tickets within 24 h | 24 h | Dana Ruiz | Tue 30 Jun | 125% |"))
        #expect(text.contains("| the champion leaves | high | medium | Maya: meet the deputy, Fri 13 Mar |"))
        #expect(text.contains("| 40 more seats | users | 2026Q3 | $20,000 |"))
        #expect(text.contains("| Renewal | Wed 30 Sep 2026 | Maya Lindqvist |"))
        #expect(text.contains("**Internal: not for the customer.**"))
    }

    @Test func thePlanOfTheConversationGivesVisionAndMilestones() throws {
        var facts = facts
        facts.plan = SuccessPlan(
            id: "acme-plan", account: "acme", start: Fixture.today,
            answers: [.init(question: .vision, text: "one desk for every shop", by: "Maya", on: Fixture.today)],
            milestones: [
                .init(what: "three shops live", due: Fixture.today + 30, owner: "Dana Ruiz", dependsOn: "SSO"),
                .init(what: "pilot", due: Fixture.today + 5, doneOn: Fixture.today),
            ], updatedOn: Fixture.today, provenance: fixture.provenance)
        let text = try Fixture.library().plan(facts).markdown
        #expect(text.contains("> one desk for every shop (Dana Ruiz)"))
        #expect(text.contains("| three shops live (after SSO) | Wed 8 Apr 2026 | Dana Ruiz |"))
        #expect(!text.contains("pilot"))
    }

    @Test func theCustomersOwnPlanHasGoalsMilestonesAndBothSides() throws {
        let text = try Fixture.library().sharedPlan(fixture.customer(plan: shared)).markdown
        #expect(text.contains("> one desk for every shop\n") && text.contains("Our part in it: two trainings a month"))
        let goals = try #require(text.firstRange(of: "## Your goals"))
        let milestones = try #require(text.firstRange(of: "## Milestones"))
        #expect(goals.lowerBound < milestones.lowerBound)
        #expect(text.contains("| Wed 8 Apr 2026 | three shops live | Dana Ruiz | after SSO |"))
        #expect(text.contains("| Sat 14 Mar 2026 | pilot |  | done Mon 9 Mar |"))
        #expect(text.contains("## What you do") && text.contains("| test SSO \\| staging | Leo Park |"))
        #expect(text.contains("We look at it together again on Tue 24 Mar 2026."))
    }

    @Test func resourcesStandInBothCopiesOfThePlanAndInTheSummary() throws {
        let library = try Fixture.library()
        let section = "## Resources\n\n- the Q1 deck\n- SSO guide\n"
        let customer = fixture.customer(plan: shared)
        for text in [library.sharedPlan(customer).markdown, try library.summary(customer).markdown] {
            #expect(text.contains(section))
        }
        var facts = facts
        facts.plan = shared
        #expect(library.plan(facts).markdown.contains(section))
        facts.plan = nil
        #expect(!library.plan(facts).markdown.contains("## Resources"))
        #expect(!library.sharedPlan(fixture.customer(plan: nil)).markdown.contains("## Resources"))
    }

    @Test func nothingOfOursGetsIntoTheCustomersPlan() throws {
        let facts = fixture.customer(plan: shared)
        let json = String(decoding: try JSONEncoder().encode(facts), as: UTF8.self)
        for text in [try Fixture.library().sharedPlan(facts).markdown, json] {
            #expect(!text.uppercased().contains(Fixture.poison))
            for word in ["champion", "detractor", "health", "renew", "100,000", "arr\""] {
                #expect(!text.lowercased().contains(word), "\(word)")
            }
        }
    }

    @Test func howFarTheyAreWaitsForTheGoalCheck() throws {
        let library = try Fixture.library()
        #expect(library.sharedPlan(fixture.customer(plan: shared)).markdown.contains("48 h → 18 h, ✅ reached"))
        var review = fixture.review
        review.goalCheck = nil
        let text = library.sharedPlan(fixture.customer(review: review, plan: shared)).markdown
        #expect(!text.contains("18 h") && !text.contains("So far") && !text.contains("```chart"))
        #expect(text.contains("| Resolve tickets within 24 h | 24 h by Tue 30 Jun"))
    }

    @Test func withoutAPlanOnPaperTheCustomersCopyAsksForOne() throws {
        let text = try Fixture.library().sharedPlan(fixture.customer(plan: nil)).markdown
        #expect(text.contains("None is agreed yet: what will be there first, and by when?"))
        #expect(!text.contains("{{") && !text.contains("Where you want to be"))
    }

    /// A plan with something of ours in every part that is not the customer's.
    private var shared: SuccessPlan {
        var answers = PlanQuestion.allCases.filter { ![.vision, .ourRole, .resources].contains($0) }.map {
            SuccessPlan.Answer(question: $0, text: "POISON-\($0.rawValue)", by: "POISON-by", on: Fixture.today)
        }
        answers += [
            .init(question: .vision, text: "one desk for every shop", by: "POISON-by", on: Fixture.today),
            .init(question: .ourRole, text: "two trainings a month", by: "POISON-by", on: Fixture.today),
            .init(question: .resources, text: "the Q1 deck; SSO guide", by: "POISON-by", on: Fixture.today),
        ]
        return SuccessPlan(
            id: "POISON-plan", account: "POISON-account", start: Fixture.today, answers: answers,
            milestones: [
                .init(what: "three shops live", due: Fixture.today + 30, owner: "Dana Ruiz", dependsOn: "SSO"),
                .init(what: "pilot", due: Fixture.today + 5, doneOn: Fixture.today),
            ], unused: ["POISON-unused"], readers: [.init(who: .sponsor, on: Fixture.today)],
            looks: [.init(on: Fixture.today, by: "POISON-look", review: "POISON-review", changed: true)],
            updatedOn: Fixture.today, provenance: Provenance(source: "POISON-source", asOf: Fixture.today))
    }

    @Test func aRiskHasItsCauseItsActionAndItsPlanB() throws {
        let text = try Fixture.library().risks(facts).markdown
        for line in [
            "| the champion leaves | champion | high | medium | priority action |", "- At risk: $100,000",
            "- Cause: a new job", "- Against it: Maya: meet the deputy, Fri 13 Mar",
            "- Taken up to Lena Fischer if nobody follows", "- Over when a second contact is in the room",
            "- If that fails: the VP CX", "| 40 more seats | users | $20,000 | 2026Q3 | 60% | the data team asks |",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        #expect(text.contains("**Nothing is done against: the budget is cut.**"))
    }

    @Test func theBriefingNamesRisksAndRoomToGrow() throws {
        let text = try Fixture.library().brief(facts).markdown
        #expect(text.contains("- the champion leaves (priority action, $100,000): Maya: meet the deputy, Fri 13 Mar"))
        #expect(text.contains("- the budget is cut (watch and wait): nothing is done against it yet"))
        #expect(text.contains("Room to grow:\n\n- 40 more seats (users, $20,000, 2026Q3)"))
    }

    @Test func anEscalationSaysWhatIsNeededByWhenAndWhatIsAtStake() throws {
        var facts = fixture.inside
        facts.actions[2].escalation = Action.Escalation(
            to: .init(id: "lena", name: "Lena Fischer"), need: "call their CISO", deadline: Fixture.today + 4,
            by: "Maya",
            on: Fixture.today)
        let text = try Fixture.library().escalation(facts).markdown
        #expect(text.contains("**Lena Fischer: call their CISO**, by Fri 13 Mar"))
        #expect(text.contains("- ARR: $100,000 (crm.csv, 7 Mar)") && text.contains("- No answer yet"))
        #expect(text.contains("Asked by Maya on 9 Mar"))
    }

    @Test func theActionListIsADashboard() throws {
        var facts = fixture.inside
        facts.actions[3].status = .blocked
        facts.actions[3].blockedReason = "their lawyers"
        let text = try Fixture.library().actions(facts).markdown
        #expect(text.contains("Complete  ██████████████████████████████ 1 (33%)") && text.contains("█ 1 (33%)\nLate"))
        #expect(text.contains("| Fri 27 Feb, was 24 Jan | 🔴 10 days late, "))
        #expect(text.contains("| 🟡 blocked: their lawyers | "))
        #expect(text.contains("| send the user list | Dana Ruiz | Sun 15 Feb |"))
        #expect(text.contains("```chart status\nActions by status\n(Number of actions)\n"))
    }

    @Test func actionsAreASheetForASpreadsheet() {
        var action = fixture.actions[2]
        action.action = "=1+1, \"quoted\""
        let lines = ActionSheet([action]).text.split(separator: "\r\n")
        #expect(lines[0].hasPrefix("id,action,owner,side,due_date,status,"))
        #expect(
            lines[1].hasPrefix("QBR-2025Q4-004,\"'=1+1, \"\"quoted\"\"\",Leo Park,theirs,2026-02-27,not_started,G2,"))
    }
}
