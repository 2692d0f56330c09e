package import Days

/// One customer, as the figures of the programme see it.
package struct ProgramAccount: Hashable, Sendable {
    package var account: Account
    package var contract: Contract?
    /// Nil where neither ARR nor anybody says.
    package var segment: Segment?
    package var owner: Person?
    package var contacts: [Contact]
    package var reviews: [Review]
    package var actions: [Action]
    package var goals: [Goal]
    /// What they launch, or what is launched for them.
    package var launches: [ReviewDates.Event]

    package init(
        account: Account, contract: Contract? = nil, segment: Segment? = nil, owner: Person? = nil,
        contacts: [Contact] = [], reviews: [Review] = [], actions: [Action] = [],
        goals: [Goal] = [], launches: [ReviewDates.Event] = []
    ) {
        self.account = account
        self.contract = contract
        self.segment = segment
        self.owner = owner
        self.contacts = contacts
        self.reviews = reviews
        self.actions = actions
        self.goals = goals
        self.launches = launches
    }
}

extension [ProgramAccount] {
    /// The review of a period that a customer gave the fewest points, where that is below the target; the earliest of
    /// several.
    package func lowestSurvey(in period: DayRange, playbook: Playbook) -> (account: Account, score: Double, day: Day)? {
        flatMap { account in
            account.reviews.compactMap { review in
                guard let score = review.survey?.score, let day = review.heldAt, period.contains(day) else {
                    return nil
                }
                return (account: account.account, score: score, day: day)
            }
        }
        .filter { $0.score < playbook.program.satisfaction }
        .min { ($0.score, $0.day, $0.account.id) < ($1.score, $1.day, $1.account.id) }
    }
}
