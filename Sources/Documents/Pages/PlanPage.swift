import Days
import Reviews

/// The success plan, for ourselves (S2 Success Plan Structure, eight blocks).
struct PlanPage: DocumentPage {
    /// A line of the account's summary.
    struct Fact: Sendable {
        let what: String
        let value: String
    }

    /// An objective or a goal.
    struct Aim: Sendable {
        let statement: String
        let metric: String
        let target: String
        /// 🟢, 🟡 or 🔴 with its word; `not measured yet` where a number is missing.
        let status: String
        let owner: String
        let due: String
        /// `76%` of the way; empty where a number is missing.
        let progress: String
        let baseline: String
        let current: String
        let gap: String
        let source: String
    }

    /// A day that counts within twelve months.
    struct Milestone: Sendable {
        let what: String
        let day: String
        let owner: String
    }

    static let file = "plan.md.mustache"

    let account: String
    let preparedBy: String
    let today: String
    let summary: [Fact]
    /// Where they want to be, in their words; nil where nobody noted it.
    let vision: String?
    let visionFrom: String?
    let hasObjectives: Bool
    let objectives: [Aim]
    let hasGoals: Bool
    let goals: [Aim]
    let hasTargets: Bool
    let targets: [Aim]
    let progressChart: String?
    let growth: [InternalFacts.GrowthRow]
    let hasGrowth: Bool
    let logged: [InternalFacts.RiskRow]
    let hasLogged: Bool
    let risks: [String]
    let hasRisks: Bool
    let milestones: [Milestone]
    let hasMilestones: Bool
    let hasResources: Bool
    /// What both sides can open.
    let resources: [String]

    static let sample = PlanPage(
        account: "a", preparedBy: "p", today: "t", summary: [Fact(what: "w", value: "v")], vision: "v",
        visionFrom: "v", hasObjectives: true, objectives: [sampleAim], hasGoals: true, goals: [sampleAim],
        hasTargets: true, targets: [sampleAim], progressChart: "p",
        growth: [
            InternalFacts.GrowthRow(
                what: "w", type: "t", potential: "p", timeline: "t", probability: "p", reason: "r")
        ], hasGrowth: true,
        logged: [
            InternalFacts.RiskRow(
                id: "i", signal: "s", category: "c", probability: "p", impact: "i", level: "l", mitigation: ["m"],
                source: "s")
        ], hasLogged: true, risks: ["r"], hasRisks: true,
        milestones: [Milestone(what: "w", day: "d", owner: "o")], hasMilestones: true, hasResources: true,
        resources: ["r"])

    private static let sampleAim = Aim(
        statement: "s", metric: "m", target: "t", status: "s", owner: "o", due: "d", progress: "p", baseline: "b",
        current: "c", gap: "g", source: "s")
}
