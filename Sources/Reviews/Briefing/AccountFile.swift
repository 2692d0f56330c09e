package import Days

/// Everything that is on file about one account, as it was loaded.
package struct AccountFile: Hashable, Sendable {
    package var account: Account
    package var contract: Contract?
    package var contacts: [Contact]
    package var reviews: [Review]
    package var actions: [Action]
    package var goals: [Goal]
    package var spiced: [SPICEDVersion]
    package var metrics: [MetricPoint]
    package var tickets: [TicketRollup]
    package var health: [HealthSnapshot]
    package var values: [ValueEntry]
    package var rates: [ExchangeRate]
    package var risks: [Risk]
    package var opportunities: [Opportunity]

    package init(
        account: Account, contract: Contract? = nil, contacts: [Contact] = [], reviews: [Review] = [],
        actions: [Action] = [], goals: [Goal] = [], spiced: [SPICEDVersion] = [], metrics: [MetricPoint] = [],
        tickets: [TicketRollup] = [], health: [HealthSnapshot] = [], values: [ValueEntry] = [],
        rates: [ExchangeRate] = [], risks: [Risk] = [],
        opportunities: [Opportunity] = []
    ) {
        self.account = account
        self.contract = contract
        self.contacts = contacts
        self.reviews = reviews
        self.actions = actions
        self.goals = goals
        self.spiced = spiced
        self.metrics = metrics
        self.tickets = tickets
        self.health = health
        self.values = values
        self.rates = rates
        self.risks = risks
        self.opportunities = opportunities
    }

    /// Health as of today, worked out from what is on file; nil where nothing is known.
    package func healthToday(_ playbook: Playbook, today: Day) -> HealthSnapshot? {
        let inputs = HealthInputs(
            metrics: metrics, tickets: tickets, contract: contract, account: account, reviews: reviews,
            contacts: contacts, today: today)
        return HealthRule(inputs, playbook: playbook, today: today)
            .snapshot(id: "\(account.id)-\(today)", account: account.id)
    }
}
