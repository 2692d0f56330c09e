import Charts
import Days
import Reviews

/// The executive briefing, for ourselves (S2 Executive Briefing Document Template, nine sections).
struct BriefPage: DocumentPage {
    /// A figure, where it is from and what day it was true of.
    struct Figure: Sendable {
        let what: String
        let figure: String
        let source: String
    }
    /// What the contract says; nil where it is not known.
    struct Terms: Sendable {
        let arr: String?
        /// Nil where it is the ARR.
        let acv: String?
        let renewal: String?
        /// Days ahead.
        let renewalIn: String?
        /// Days past.
        let renewalAgo: String?
        /// Days.
        let notice: String?
        let saysRenewsByItself: Bool
        let renewsByItself: Bool
        let seats: String?
        let payment: String?
        let source: String
    }
    /// The tickets of one period; nil where it is not known.
    struct Tickets: Sendable {
        let from: String?
        let to: String?
        let opened: String?
        let stillOpen: String?
        let escalated: String?
        let resolutionHours: String?
        let csat: String?
        let source: String
    }
    struct Attendee: Sendable {
        let name: String
        let title: String
        let role: String
        let interests: String
        /// The day; nil where none is recorded.
        let lastTouch: String?
        let daysAgo: String?
    }
    struct Element: Sendable {
        let name: String
        let words: String
        let status: String
    }
    struct Factor: Sendable {
        let name: String
        let raw: String
        let score: String
        let weight: String
        let asOf: String
    }
    struct Question: Sendable {
        let question: String
        let answer: String
    }
    /// Tickets of one kind or severity.
    struct TicketRow: Sendable {
        let name: String
        let opened: String
        let closed: String
        let outstanding: String
        /// Empty where no ticket says.
        let resolution: String
    }
    struct Stakeholder: Sendable {
        let name: String
        let points: [String]
    }

    static let file = "brief.md.mustache"

    let account: String
    /// Nil where no review is planned.
    let when: String?
    let preparedBy: String
    /// Nil where the ARR is not known.
    let segment: String?
    let contract: Terms?
    let industry: String?
    let customerSince: String?
    /// Where what is known of the account itself is from.
    let accountSource: String
    /// The newest of each series, those of one source and day side by side.
    let metrics: [Figure]
    let tickets: [Tickets]
    /// What the review is for, and what there is for it.
    let purposes: [InternalFacts.Material.Purpose]
    let hasPurposes: Bool
    let peers: [String]
    let hasPeers: Bool
    let ideas: [String]
    /// What nobody has told us; nil for nothing.
    let gaps: String?
    /// By kind, then by severity.
    let ticketRows: [TicketRow]
    let ticketSource: String?
    /// `90 days ago 78 (16 Dec)`; nil where nothing of then is on file.
    let then: String?
    /// What the next level needs; nil where nothing is left to gain.
    let next: String?
    let attendees: [Attendee]
    /// Whether it is known of anybody what they care about.
    let hasInterests: Bool
    /// `version 3, 16 Dec, confirmed by Dana Ruiz`; nil where nothing is recorded.
    let contextFrom: String?
    let context: [Element]
    /// `85 🟢, up 7 (8 of 8 factors)`; nil where there is no verdict.
    let health: String?
    /// `1 of 8`, where so few factors are known that there is no verdict.
    let thinHealth: String?
    let hasHealth: Bool
    /// Those of which something is known.
    let factors: [Factor]
    /// `growth, feedback`: those of which nothing is known; nil for none.
    let missingFactors: String?
    let goals: [Figure]
    let value: [SummaryPage.Value]
    let hasValue: Bool
    let valueForMoney: String?
    let risks: [String]
    let growth: [String]
    let hasGrowth: Bool
    let hasActions: Bool
    let actions: [ActionRow]
    let objectives: [String]
    let questions: [Question]
    let hasQuestions: Bool
    let stakeholders: [Stakeholder]
    /// Charts, each as a block of Markdown; nil where there is nothing to draw.
    let healthChart: String?
    /// Of two quarters or more: one column is no trend.
    let valueChart: String?

    static let sample = BriefPage(
        account: "a", when: "w", preparedBy: "p", segment: "s",
        contract: Terms(
            arr: "a", acv: "a", renewal: "r", renewalIn: "1", renewalAgo: "1", notice: "n", saysRenewsByItself: true,
            renewsByItself: true, seats: "s", payment: "p", source: "s"), industry: "i", customerSince: "c",
        accountSource: "a", metrics: [Figure(what: "w", figure: "f", source: "s")],
        tickets: [
            Tickets(
                from: "f", to: "t", opened: "1", stillOpen: "1", escalated: "1", resolutionHours: "1", csat: "1",
                source: "s")
        ],
        purposes: [InternalFacts.Material.Purpose(name: "n", standing: "s")], hasPurposes: true, peers: ["p"],
        hasPeers: true, ideas: ["i"], gaps: "g",
        ticketRows: [TicketRow(name: "n", opened: "1", closed: "1", outstanding: "1", resolution: "1")],
        ticketSource: "t", then: "t", next: "n",
        attendees: [Attendee(name: "n", title: "t", role: "r", interests: "i", lastTouch: "l", daysAgo: "1")],
        hasInterests: true, contextFrom: "c",
        context: [Element(name: "n", words: "w", status: "s")], health: "h", thinHealth: "t", hasHealth: true,
        factors: [Factor(name: "n", raw: "r", score: "s", weight: "w", asOf: "a")], missingFactors: "m",
        goals: [Figure(what: "w", figure: "f", source: "s")],
        value: [.sample], hasValue: true, valueForMoney: "v",
        risks: ["r"], growth: ["g"], hasGrowth: true,
        hasActions: true, actions: [.sample], objectives: ["o"], questions: [Question(question: "q", answer: "a")],
        hasQuestions: true, stakeholders: [Stakeholder(name: "n", points: ["p"])], healthChart: "h",
        valueChart: "v")
}

extension BriefPage {
    /// - Parameter names: What figures are called, by their metrics.
    init(_ facts: InternalFacts, charts: [String: Chart], names: [String: String], _ words: DocumentWords) {
        let meeting = facts.review.map(CustomerFacts.Meeting.init)
        let open = facts.actions.filter(\.isOpen)
        let questions = Question.anticipated(facts, words)
        self.init(
            account: facts.account.name,
            when: meeting.map { "\($0.kind) \(words.when($0))" }, preparedBy: facts.csm.name,
            segment: facts.segment,
            contract: facts.contract.map {
                Terms($0, source: facts.source($0.provenance, .commercial, words), today: facts.today)
            },
            industry: facts.account.industry, customerSince: facts.account.customerSince?.full,
            accountSource: facts.account.provenance.words(on: facts.today),
            metrics: Figure.metrics(facts, names: names, words),
            tickets: facts.tickets.map {
                Tickets($0, source: facts.source($0.provenance, .support, words), today: facts.today)
            }, purposes: facts.material.purposes, hasPurposes: !facts.material.purposes.isEmpty,
            peers: facts.material.peers, hasPeers: !facts.material.peers.isEmpty, ideas: facts.material.ideas,
            gaps: facts.material.gaps.isEmpty ? nil : facts.material.gaps.joined(separator: ", "),
            ticketRows: (facts.material.types + facts.material.severities).map(TicketRow.init),
            ticketSource: facts.material.ticketSource, then: Factor.then(facts, words), next: Factor.next(facts, words),
            attendees: Attendee.list(facts),
            hasInterests: facts.inTheRoom.contains { !$0.interests.isEmpty },
            contextFrom: facts.spiced.map { Element.origin($0, today: facts.today, words) },
            context: facts.spiced.map { Element.list($0, today: facts.today, words) } ?? [],
            health: facts.health.flatMap { health in
                facts.healthColour.map { Factor.headline(health, previous: facts.previousHealth, colour: $0, words) }
            },
            thinHealth: facts.healthColour == nil ? facts.health?.coverageWords : nil, hasHealth: facts.health != nil,
            factors: facts.health.map { Factor.list($0, today: facts.today) } ?? [],
            missingFactors: facts.health.flatMap(Factor.missing),
            goals: Figure.goals(facts, words),
            value: facts.values.filter(\.countedIn).map {
                SummaryPage.Value(CustomerFacts.ValueLine($0, words), today: facts.today)
            },
            hasValue: facts.values.contains(where: \.countedIn), valueForMoney: facts.valueForMoney,
            risks: facts.risks.map { $0.line(words) } + facts.flags,
            growth: facts.growth.map { $0.line(words) }, hasGrowth: !facts.growth.isEmpty,
            hasActions: !open.isEmpty,
            actions: ActionRow.list(open, goals: facts.goals, today: facts.today, words),
            objectives: BriefPage.objectives(facts, words), questions: questions,
            hasQuestions: !questions.isEmpty, stakeholders: Stakeholder.list(facts, words),
            healthChart: ChartFence.markdown("health", charts["health"]),
            valueChart: Set(facts.valueHistory.filter(\.countedIn).map(\.period)).count > 1
                ? ChartFence.markdown("value", charts["value"]) : nil)
    }
}
