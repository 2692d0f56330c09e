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
