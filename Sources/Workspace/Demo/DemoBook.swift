package import Reviews

/// Facts of a workspace as plain values: an account's page of the demo, or the whole of it.
package struct DemoBook: Hashable, Sendable {
    package var people: [Person]
    package var accounts: [Account]
    package var contracts: [Contract]
    package var contacts: [Contact]
    package var spiced: [SPICEDVersion]
    package var goals: [Goal]
    package var metrics: [MetricPoint]
    package var ticketRollups: [TicketRollup]
    package var reviews: [Review]
    package var actions: [Action]
    package var values: [ValueEntry]
    package var health: [HealthSnapshot]
    package var plans: [SuccessPlan]
    package var benchmarks: [Benchmark]
    package var risks: [Risk]
    package var opportunities: [Opportunity]
    package var requests: [FeatureRequest]

    package init(
        people: [Person] = [], accounts: [Account] = [], contracts: [Contract] = [], contacts: [Contact] = [],
        spiced: [SPICEDVersion] = [], goals: [Goal] = [], metrics: [MetricPoint] = [],
        ticketRollups: [TicketRollup] = [], reviews: [Review] = [], actions: [Action] = [], values: [ValueEntry] = [],
        health: [HealthSnapshot] = [], plans: [SuccessPlan] = [], benchmarks: [Benchmark] = [],
        risks: [Risk] = [], opportunities: [Opportunity] = [], requests: [FeatureRequest] = []
    ) {
        self.people = people
        self.accounts = accounts
        self.contracts = contracts
        self.contacts = contacts
        self.spiced = spiced
        self.goals = goals
        self.metrics = metrics
        self.ticketRollups = ticketRollups
        self.reviews = reviews
        self.actions = actions
        self.values = values
        self.health = health
        self.plans = plans
        self.benchmarks = benchmarks
        self.risks = risks
        self.opportunities = opportunities
        self.requests = requests
    }

    /// The pages put together in their order; actions by id, as they were made.
    package init(pages: [DemoBook]) {
        self.init(
            people: pages.flatMap(\.people), accounts: pages.flatMap(\.accounts), contracts: pages.flatMap(\.contracts),
            contacts: pages.flatMap(\.contacts), spiced: pages.flatMap(\.spiced), goals: pages.flatMap(\.goals),
            metrics: pages.flatMap(\.metrics), ticketRollups: pages.flatMap(\.ticketRollups),
            reviews: pages.flatMap(\.reviews), actions: pages.flatMap(\.actions).sorted { $0.id < $1.id },
            values: pages.flatMap(\.values), health: pages.flatMap(\.health),
            plans: pages.flatMap(\.plans), benchmarks: pages.flatMap(\.benchmarks),
            risks: pages.flatMap(\.risks), opportunities: pages.flatMap(\.opportunities),
            requests: pages.flatMap(\.requests))
    }
}
