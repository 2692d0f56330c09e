package import Days
package import Reviews

/// What our own documents may know: everything.
package struct InternalFacts: Codable, Hashable, Sendable {
    package var account: Account
    /// `Enterprise`; nil where the ARR is unknown.
    package var segment: String?
    package var contract: Contract?
    package var csm: Person
    package var contacts: [Contact]
    /// The review being prepared.
    package var review: Review?
    package var spiced: SPICEDVersion?
    package var goals: [Goal]
    package var actions: [Action]
    package var values: [ValueEntry]
    /// `2.8x what they pay …`, or why there is no ROI.
    package var valueForMoney: String?
    package var health: HealthSnapshot?
    package var previousHealth: HealthSnapshot?
    /// Nil where too little is known for a verdict; the page then shows no figure either.
    package var healthColour: TrafficLight?
    /// The latest point of each series.
    package var metrics: [MetricPoint]
    package var tickets: [TicketRollup]
    /// What the rules found, each a sentence: one contact only, stale data, a new executive.
    package var flags: [String]
    /// What may cost us the customer, the gravest first; open ones alone.
    package var risks: [RiskRow] = []
    /// The plan that they and we have agreed on.
    package var plan: SuccessPlan?
    /// What there is to bring to the review besides its figures.
    package var material = Material()
    /// Of each series the point before the latest.
    package var earlierMetrics: [MetricPoint] = []
    /// How the account may grow; open ones alone.
    package var growth: [GrowthRow] = []
    /// Every health index on file, oldest first.
    package var healthHistory: [HealthSnapshot]
    /// From which index on health is green.
    package var healthGreenFrom: Double?
    /// The values of all quarters.
    package var valueHistory: [ValueEntry]
    /// Days after which a figure is stale, by kind (`usage`).
    package var staleAfterDays: [String: Int]
    package var today: Day

    package init(
        account: Account, segment: String? = nil, contract: Contract? = nil, csm: Person, contacts: [Contact] = [],
        review: Review? = nil, spiced: SPICEDVersion? = nil, goals: [Goal] = [], actions: [Action] = [],
        values: [ValueEntry] = [], valueForMoney: String? = nil, health: HealthSnapshot? = nil,
        previousHealth: HealthSnapshot? = nil, healthColour: TrafficLight? = nil,
        metrics: [MetricPoint] = [], tickets: [TicketRollup] = [], flags: [String] = [],
        healthHistory: [HealthSnapshot] = [], healthGreenFrom: Double? = nil, valueHistory: [ValueEntry] = [],
        staleAfterDays: [String: Int] = [:], today: Day
    ) {
        self.account = account
        self.segment = segment
        self.contract = contract
        self.csm = csm
        self.contacts = contacts
        self.review = review
        self.spiced = spiced
        self.goals = goals
        self.actions = actions
        self.values = values
        self.valueForMoney = valueForMoney
        self.health = health
        self.previousHealth = previousHealth
        self.healthColour = healthColour
        self.metrics = metrics
        self.tickets = tickets
        self.flags = flags
        self.healthHistory = healthHistory
        self.healthGreenFrom = healthGreenFrom
        self.valueHistory = valueHistory
        self.staleAfterDays = staleAfterDays
        self.today = today
    }
}
