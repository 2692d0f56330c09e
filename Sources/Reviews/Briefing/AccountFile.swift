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

    package init(
        account: Account, contract: Contract? = nil, contacts: [Contact] = [], reviews: [Review] = [],
        actions: [Action] = [], goals: [Goal] = [], spiced: [SPICEDVersion] = [], metrics: [MetricPoint] = [],
        tickets: [TicketRollup] = [], health: [HealthSnapshot] = [], values: [ValueEntry] = [],
        rates: [ExchangeRate] = []
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
    }

    /// The review that comes next: not held, not closed; one with a day before one without.
    package var nextReview: Review? {
        reviews.filter { !$0.isHeld && $0.state != .closed }
            .min { ($0.plannedAt?.number ?? .max, $0.id) < ($1.plannedAt?.number ?? .max, $1.id) }
    }

    /// The one that was held last.
    package var lastReview: Review? {
        reviews.filter(\.isHeld).max { ($0.heldAt?.number ?? .min, $0.id) < ($1.heldAt?.number ?? .min, $1.id) }
    }

    /// Health as of today, worked out from what is on file; nil where nothing is known.
    package func healthToday(_ playbook: Playbook, today: Day) -> HealthSnapshot? {
        let inputs = HealthInputs(
            metrics: metrics, tickets: tickets, contract: contract, account: account, reviews: reviews,
            contacts: contacts, today: today)
        return HealthRule(inputs, playbook: playbook, today: today)
            .snapshot(id: "\(account.id)-\(today)", account: account.id)
    }

    /// The stored health of the latest earlier day.
    package func previousHealth(before today: Day) -> HealthSnapshot? {
        health.filter { $0.date < today }.max { $0.date < $1.date }
    }
}
