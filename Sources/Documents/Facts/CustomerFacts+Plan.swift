package import Days
import Reviews

extension CustomerFacts {
    /// What of the success plan is theirs as much as ours: where they want to be, and what will be there by when.
    ///
    /// Who has read it, what they said in confidence of barriers and of why they bought, what they pay for and do not
    /// use, risks, growth and the renewal have no place here.
    package struct Plan: Codable, Hashable, Sendable {
        /// Something that will be there by a day.
        package struct Milestone: Codable, Hashable, Sendable {
            package let what: String
            package let due: Day
            /// Nil where nobody has it yet.
            package let owner: String?
            package let after: String?
            package let doneOn: Day?
        }

        /// The first and the last day of its twelve months.
        package let start: Day
        package let end: Day
        package let updatedOn: Day
        /// In their words; nil where nobody noted it.
        package let vision: String?
        /// What we are to do for it.
        package let ourRole: String?
        /// By day.
        package let milestones: [Milestone]
        /// What both sides can open.
        package let resources: [String]

        init(_ plan: SuccessPlan) {
            func said(_ question: PlanQuestion) -> String? { plan.answers.first { $0.question == question }?.text }
            start = plan.start
            end = plan.start.adding(months: 12) - 1
            updatedOn = plan.updatedOn
            vision = said(.vision)
            ourRole = said(.ourRole)
            resources = plan.resources
            milestones = plan.milestones.sorted { ($0.due, $0.what) < ($1.due, $1.what) }.map {
                Milestone(what: $0.what, due: $0.due, owner: $0.owner, after: $0.dependsOn, doneOn: $0.doneOn)
            }
        }
    }
}
