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
    struct Attendee: Sendable {
        let name: String
        let title: String
        let role: String
        let interests: String
        let lastTouch: String
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
    struct Stakeholder: Sendable {
        let name: String
        let points: [String]
    }

    static let file = "brief.md.mustache"

    let account: String
    let when: String
    let preparedBy: String
    let overview: [Figure]
    let attendees: [Attendee]
    /// `version 3, 16 Dec, confirmed by Dana Ruiz`; nil where nothing is recorded.
    let contextFrom: String?
    let context: [Element]
    /// `85 🟢, up 7 (8 of 8 factors)`; nil where there is no verdict.
    let health: String?
    /// `1 of 8`, where so few factors are known that there is no verdict.
    let thinHealth: String?
    let hasHealth: Bool
    let factors: [Factor]
    let goals: [Figure]
    let value: [SummaryPage.Value]
    let hasValue: Bool
    let valueForMoney: String?
    let risks: [String]
    let hasActions: Bool
    let actions: [ActionRow]
    let objectives: [String]
    let questions: [Question]
    let hasQuestions: Bool
    let stakeholders: [Stakeholder]

    static let sample = BriefPage(
        account: "a", when: "w", preparedBy: "p", overview: [Figure(what: "w", figure: "f", source: "s")],
        attendees: [Attendee(name: "n", title: "t", role: "r", interests: "i", lastTouch: "l")], contextFrom: "c",
        context: [Element(name: "n", words: "w", status: "s")], health: "h", thinHealth: "t", hasHealth: true,
        factors: [Factor(name: "n", raw: "r", score: "s", weight: "w", asOf: "a")],
        goals: [Figure(what: "w", figure: "f", source: "s")],
        value: [SummaryPage.Value(what: "w", amount: "a", basis: "b", state: "s")], hasValue: true, valueForMoney: "v",
        risks: ["r"],
        hasActions: true, actions: [.sample], objectives: ["o"], questions: [Question(question: "q", answer: "a")],
        hasQuestions: true, stakeholders: [Stakeholder(name: "n", points: ["p"])])
}

extension BriefPage {
    init(_ facts: InternalFacts) {
        let meeting = facts.review.map(CustomerFacts.Meeting.init)
        let open = facts.actions.filter(\.isOpen)
        let questions = Question.anticipated(facts)
        self.init(
            account: facts.account.name,
            when: meeting.map { "\($0.kind) \($0.when)" } ?? "no review planned", preparedBy: facts.csm.name,
            overview: Figure.overview(facts), attendees: Attendee.list(facts),
            contextFrom: facts.spiced.map { Element.origin($0, today: facts.today) },
            context: facts.spiced.map { Element.list($0, today: facts.today) } ?? [],
            health: facts.health.flatMap { health in
                facts.healthColour.map { Factor.headline(health, previous: facts.previousHealth, colour: $0) }
            },
            thinHealth: facts.healthColour == nil ? facts.health?.coverageWords : nil, hasHealth: facts.health != nil,
            factors: facts.health.map { Factor.list($0, today: facts.today) } ?? [], goals: Figure.goals(facts),
            value: facts.values.filter(\.countedIn).map {
                SummaryPage.Value(CustomerFacts.ValueLine($0), today: facts.today)
            },
            hasValue: facts.values.contains(where: \.countedIn), valueForMoney: facts.valueForMoney, risks: facts.flags,
            hasActions: !open.isEmpty,
            actions: ActionRow.list(open, goals: facts.goals, today: facts.today),
            objectives: Array((facts.review?.objectives ?? []).prefix(3)), questions: questions,
            hasQuestions: !questions.isEmpty, stakeholders: Stakeholder.list(facts))
    }
}
