import Conversation
import Days
import Reviews
import Workspace

/// The risks of an account: what is noted and what the data shows, a new one in a sentence or step by step, an action
/// against it, and whom to tell by the matrix (S2 Risk & Opportunity Identification).
enum RiskFlow {
    static let handlers: [String: Handler] = [
        "risk.said": checkSaid, "risk.list": list, "risk.pick": pick, "risk.read": read, "risk.save": save,
        "risk.link": link, "risk.plan": plan, "risk.close": close, "risk.up": up, "risk.raised": raised,
        "churn.read": ChurnFlow.read, "churn.save": ChurnFlow.save, "churn.risk": ChurnFlow.risk,
        "signals.read": SignalFlow.read, "signals.save": SignalFlow.save,
    ]

    // MARK: The list

    /// What is open, the gravest first, each with how far it has got, and what the data shows besides.
    private static func list(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let file = try AccountFile(account, desk.turn)
        let risks = try open(account, desk)
        let bare = risks.first { $0.lacksMitigation(file.actions) }
        let signals = try SignalFlow.signals(file, desk).seen
        let lines = risks.enumerated().map { index, risk -> Value in
            var facts = RiskWords.facts(risk, file.actions, desk)
            facts["place"] = .number(Double(index + 1))
            return .object(facts)
        }
        return Outcome(facts: [
            "book": [
                "any": .bool(!risks.isEmpty), "lines": .list(lines), "bare": .string(bare?.number ?? ""),
                "signals": .string(Phrasing.list(signals.prefix(3).map { RiskWords.signal($0, desk) })),
                "choices": .choices(choices(bare, desk)),
            ]
        ])
    }

    private static func choices(_ bare: Risk?, _ desk: Desk) -> [Choice] {
        let act = bare.map { [Choice(desk.say(.riskAct, ["risk": $0.number]), value: "act \($0.number)")] } ?? []
        return act + [
            Choice(desk.say(.riskLog), value: "log"), Choice(desk.say(.riskCheck), value: "check"),
            Choice(desk.say(.riskNone), value: "no"),
        ]
    }

    /// The open risks of an account, the gravest first; their places in it are what "2" means.
    static func open(_ account: Account, _ desk: Desk) throws -> [Risk] {
        try desk.turn.all(Risk.self, account: account.id).filter(\.isOpen).sorted {
            ($1.level, $0.foundOn, $0.id) < ($0.level, $1.foundOn, $1.id)
        }
    }

    /// Takes an answer to the list: a risk of it, by place or number, else a new one in a sentence.
    private static func pick(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let said = effect["next"]?.string, !["no", "log", "check", "signals"].contains(said) else {
            return Outcome(facts: ["one": .null])
        }
        let file = try AccountFile(account, desk.turn)
        let risks = try open(account, desk)
        let words = said.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let named = risks.first { words.contains($0.number) }
        let place = words.count <= 2 ? words.lazy.compactMap { Int($0) }.first : nil
        guard let risk = named ?? place.flatMap({ risks.indices.contains($0 - 1) ? risks[$0 - 1] : nil }) else {
            var outcome = Outcome(facts: ["one": .null])
            if !RiskText(said, account, desk).text.isEmpty { outcome.fill = ["risk": .string(said)] }
            return outcome
        }
        var outcome = Outcome(facts: ["one": .object(RiskWords.facts(risk, file.actions, desk))])
        if words.first == "ACT" { outcome.fill = ["step": "action"] }
        return outcome
    }

    // MARK: A new one

    /// A question about risks has words of its own, and is none.
    private static func checkSaid(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        if RiskText(effect["risk"]?.string ?? "", try desk.account(effect), desk).text.isEmpty {
            outcome.forget = ["risk"]
        }
        return outcome
    }

    /// What the sentence says of it, so that only the rest is asked.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let said = effect["risk"]?.string else { return Outcome(facts: ["r": .null]) }
        let sentence = RiskSentence(RiskText(said, account, desk).text, plan: desk.playbook.risks)
        let seen = effect["from.category"]?.string.flatMap(Risk.Category.init)
        let category = (seen ?? sentence.category)?.rawValue
        return Outcome(facts: [
            "r": [
                "signal": .string(sentence.signal), "category": category.map(Value.string) ?? .null,
                "probability": sentence.probability.map { .string($0.rawValue) } ?? .null,
                "impact": sentence.impact.map { .string($0.rawValue) } ?? .null,
            ]
        ])
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        func rating(_ name: String) -> Risk.Rating {
            (effect[name] ?? effect["r.\(name)"])?.string.flatMap(Risk.Rating.init) ?? .medium
        }
        let category = (effect["category"] ?? effect["r.category"])?.string.flatMap(Risk.Category.init)
        let contract = try desk.contract(of: account.id)
        let numbers = try desk.turn.all(Risk.self, account: account.id).compactMap { Int($0.number.dropFirst()) }
        let risk = Risk(
            id: "\(account.id)-R\((numbers.max() ?? 0) + 1)", account: account.id, category: category ?? .relationship,
            signal: effect["r.signal"]?.string ?? "", probability: rating("probability"), impact: rating("impact"),
            arrAtRisk: contract?.arr, foundOn: desk.today, provenance: desk.provenance)
        try desk.turn.save(risk)
        var facts = RiskWords.facts(risk, [], desk)
        facts["source"] = .string(contract.map { "\($0.provenance.source), \(desk.short($0.provenance.asOf))" } ?? "")
        var outcome = Outcome(facts: ["one": .object(facts), "logged": .bool(true)])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    // MARK: What is done about it

    static func find(_ effect: Effect, _ desk: Desk) throws -> Risk? {
        try effect["one.id"]?.string.flatMap { try desk.turn.find(Risk.self, $0) }
    }

    /// Keeps the action that was just made as what is done about the risk.
    private static func link(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var risk = try find(effect, desk), let id = effect["add-action.created.id"]?.string,
            let action = try desk.turn.find(Action.self, id)
        else { return Outcome(facts: ["linked": .null]) }
        if !risk.mitigation.contains(id) {
            risk.mitigation.append(id)
            try desk.turn.save(risk)
        }
        return Outcome(facts: [
            "linked": ["who": .string(action.owner.firstName), "due": .string(action.dueDate.words(on: desk.today))]
        ])
    }

    /// Cause, sign that it is over, trigger and plan B: what was said of them, the rest stays as it was.
    private static func plan(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var risk = try find(effect, desk) else { return Outcome() }
        func said(_ slot: String) -> String? {
            effect[slot]?.string.flatMap { $0 == "none" ? nil : $0 }
        }
        risk.rootCause = said("cause") ?? risk.rootCause
        risk.successCriteria = said("sign") ?? risk.successCriteria
        risk.trigger = said("trigger") ?? risk.trigger
        risk.planB = said("plan-b") ?? risk.planB
        try desk.turn.save(risk)
        let actions = try desk.turn.actions(ActionFilter(account: risk.account))
        return Outcome(facts: ["one": .object(RiskWords.facts(risk, actions, desk))])
    }

    private static func close(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var risk = try find(effect, desk) else { return Outcome() }
        risk.status = effect["step"]?.string == "happened" ? .occurred : .mitigated
        risk.closedOn = desk.today
        try desk.turn.save(risk)
        var outcome = Outcome(facts: ["closed": .string(risk.number)])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    // MARK: Taking it up

    /// Whom to tell, by the matrix, where the risk or the account as a whole is grave enough (S2 Risk Escalation Matrix).
    private static func up(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let risk = try find(effect, desk), risk.escalateTo == nil,
            let account = try desk.turn.find(Account.self, risk.account),
            let proposal = try proposal(risk, account, desk), [.critical, .high].contains(proposal.level),
            !proposal.people.isEmpty
        else { return Outcome(facts: ["up": .null]) }
        let day = proposal.deadline ?? desk.today
        return Outcome(facts: [
            "up": [
                "level": .string(proposal.level.rawValue),
                "names": .string(Phrasing.list(proposal.people.map(\.firstName))),
                "by": .string(day.words(on: desk.today)),
                "deadline": ["day": .string(day.description), "text": .string(day.words(on: desk.today))],
            ]
        ])
    }

    private static func proposal(_ risk: Risk, _ account: Account, _ desk: Desk) throws -> EscalationProposal? {
        let contract = try desk.contract(of: account.id)
        let days = contract?.renewalDate.map { $0 - desk.today }
        let isNear = days.map { (0...desk.playbook.timing.renewalNearDays).contains($0) } ?? false
        let health = ChurnOutlook(
            health: try desk.health(of: account)?.colour(desk.playbook), isRenewalNear: isNear, isStuck: false)
        let arr = contract?.arr?.converted(to: desk.playbook.currency, by: try desk.turn.all(ExchangeRate.self))?.amount
        let outlook = max(risk.outlook(isRenewalNear: isNear), health)
        guard let level = desk.playbook.escalation.level(of: outlook, arr: arr, isLogo: account.logoFlag) else {
            return nil
        }
        return EscalationProposal(
            level, for: account, among: try desk.turn.all(Person.self), by: desk.me,
            nextReview: try desk.nextReview(of: account.id)?.plannedAt, playbook: desk.playbook, today: desk.today)
    }

    /// Keeps to whom it was taken up, and until when.
    private static func raised(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var risk = try find(effect, desk), effect["escalate.sent"] != nil,
            let id = effect["escalate.to.id"]?.string, let person = try desk.turn.find(Person.self, id)
        else { return Outcome() }
        risk.escalateTo = Action.Owner(id: person.id, name: person.name)
        risk.deadline = effect["escalate.deadline.day"]?.string.flatMap { Day(iso: $0) }
        try desk.turn.save(risk)
        return Outcome()
    }
}
