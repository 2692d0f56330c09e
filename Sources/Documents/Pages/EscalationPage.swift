import Days
import Reviews

/// What was taken up, for whoever is to help: what is needed, by when, and what is at stake (S2 Escalation Triggers).
struct EscalationPage: DocumentPage {
    /// One request.
    struct Request: Sendable {
        let to: String
        let need: String
        let deadline: String
        let by: String
        let on: String
        /// What they said; nil while they have not.
        let answer: String?
        let action: String
        let owner: String
        let due: String
        let status: String
        let notes: [String]
    }

    static let file = "escalation.md.mustache"

    let account: String
    let preparedBy: String
    let today: String
    let arr: String?
    let renewal: String?
    let health: String?
    let hasRequests: Bool
    let requests: [Request]
    /// What is late or blocked and was not taken up.
    let hasOthers: Bool
    let others: [ActionRow]

    static let sample = EscalationPage(
        account: "a", preparedBy: "p", today: "t", arr: "a", renewal: "r", health: "h", hasRequests: true,
        requests: [
            Request(
                to: "t", need: "n", deadline: "d", by: "b", on: "o", answer: "a", action: "a", owner: "o", due: "d",
                status: "s", notes: ["n"])
        ], hasOthers: true, others: [.sample])
}

extension EscalationPage {
    init(_ facts: InternalFacts, _ words: DocumentWords) {
        let open = facts.actions.filter(\.isOpen).sorted { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }
        let requests = open.compactMap { action in
            action.escalation.map { Request(action, $0, today: facts.today, words) }
        }
        let others = open.filter {
            $0.escalation == nil && ($0.isOverdue(on: facts.today) || $0.status == .blocked)
        }
        self.init(
            account: facts.account.name, preparedBy: facts.csm.name,
            today: "\(facts.today.weekday.short) \(facts.today.full)",
            arr: facts.contract.flatMap { contract in
                contract.arr.map { "\($0) (\(facts.source(contract.provenance, .commercial, words)))" }
            },
            renewal: facts.contract?.renewalDate.map { "\($0.weekday.short) \($0.full)" },
            health: facts.health.flatMap { health in
                facts.healthColour.map {
                    BriefPage.Factor.headline(health, previous: facts.previousHealth, colour: $0, words)
                }
            },
            hasRequests: !requests.isEmpty, requests: requests, hasOthers: !others.isEmpty,
            others: ActionRow.list(others, goals: facts.goals, today: facts.today, words))
    }
}

extension EscalationPage.Request {
    init(_ action: Action, _ escalation: Action.Escalation, today: Day, _ words: DocumentWords) {
        self.init(
            to: escalation.to.name, need: escalation.need, deadline: escalation.deadline.words(on: today),
            by: escalation.by, on: escalation.on.shortWords(on: today), answer: escalation.answer,
            action: action.action, owner: action.owner.name, due: action.dueDate.words(on: today),
            status: words.status(action, on: today), notes: action.notes)
    }
}
