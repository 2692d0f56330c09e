import Charts
import Days
import Reviews

/// The success plan as the customer has it: goals and milestones of both sides (S2 Good Strategic Planning, "mutual
/// accountability", "documented and shared").
struct SharedPlanPage: DocumentPage {
    static let file = "shared-plan.md.mustache"
    static let order: (first: String, then: [String])? = ("goals", ["progressChart"])

    struct Milestone: Sendable {
        let what: String
        let due: String
        let owner: String
        /// `done Fri 6 Mar`, `after SSO`; empty for neither.
        let state: String
    }

    let account: String
    let preparedBy: String
    let today: String
    /// `9 Mar 2026 – 8 Mar 2027`; nil where no plan is on paper yet.
    let span: String?
    let vision: String?
    let ourRole: String?
    /// When they last confirmed their goals, and who did; nil where nobody has.
    let confirmed: String?
    let event: String?
    let hasGoals: Bool
    let goals: [GoalRow]
    /// Whether they checked their goals for this review; before that no result is shown (S0 Best Practices).
    let hasResults: Bool
    let progressChart: String?
    let hasMilestones: Bool
    let milestones: [Milestone]
    let hasTheirs: Bool
    let theirs: [CommitmentRow]
    let hasOurs: Bool
    let ours: [CommitmentRow]
    let hasResources: Bool
    /// What both sides can open.
    let resources: [String]
    /// The day on which both look at it again; nil where none is set.
    let nextLook: String?

    static let sample = SharedPlanPage(
        account: "a", preparedBy: "p", today: "t", span: "s", vision: "v", ourRole: "o", confirmed: "c", event: "e",
        hasGoals: true, goals: [.sample], hasResults: true, progressChart: "p", hasMilestones: true,
        milestones: [Milestone(what: "w", due: "d", owner: "o", state: "s")], hasTheirs: true, theirs: [.sample],
        hasOurs: true, ours: [.sample], hasResources: true, resources: ["r"], nextLook: "n")
}

extension SharedPlanPage {
    init(_ facts: CustomerFacts, charts: [String: Chart], _ words: DocumentWords) {
        let open = facts.commitments.filter { $0.completedOn == nil }
        let (theirs, ours) = (open.filter { $0.side == .theirs }, open.filter { $0.side == .ours })
        let milestones = facts.plan?.milestones ?? []
        let resources = facts.plan?.resources ?? []
        let isChecked = facts.goalsCheckedOn != nil
        self.init(
            account: facts.account, preparedBy: facts.preparedBy,
            today: "\(facts.today.weekday.short) \(facts.today.full)",
            span: facts.plan.map { "\($0.start.full) – \($0.end.full)" }, vision: facts.plan?.vision,
            ourRole: facts.plan?.ourRole, confirmed: facts.confirmedWords(words), event: facts.eventWords(words),
            hasGoals: !facts.goals.isEmpty,
            goals: facts.goals.map { GoalRow($0, customer: facts.account, today: facts.today, words) },
            hasResults: isChecked,
            progressChart: isChecked ? ChartFence.markdown("progress", charts["progress"]) : nil,
            hasMilestones: !milestones.isEmpty,
            milestones: milestones.map { Milestone($0, today: facts.today, words) }, hasTheirs: !theirs.isEmpty,
            theirs: CommitmentRow.list(theirs, today: facts.today), hasOurs: !ours.isEmpty,
            ours: CommitmentRow.list(ours, today: facts.today), hasResources: !resources.isEmpty, resources: resources,
            nextLook: facts.nextLook)
    }
}

extension SharedPlanPage.Milestone {
    init(_ milestone: CustomerFacts.Plan.Milestone, today: Day, _ words: DocumentWords) {
        let done = milestone.doneOn?.words(on: today)
        self.init(
            what: milestone.what, due: "\(milestone.due.weekday.short) \(milestone.due.full)",
            owner: milestone.owner ?? "",
            state: words.say(.planState, ["done": done, "after": done == nil ? milestone.after : nil]))
    }
}

extension CustomerFacts {
    /// The review at which the plan is looked at again: the one ahead, else the one after it.
    fileprivate var nextLook: String? {
        let ahead = meeting.isHeld ? nextReview : meeting.day ?? nextReview
        return ahead.flatMap { $0 < today ? nil : "\($0.weekday.short) \($0.full)" }
    }
}
