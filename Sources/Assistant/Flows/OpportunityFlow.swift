import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// Where an account has room to grow: what the file shows, what is noted, and a new one; for our eyes alone (S2 Account
/// Growth Planning).
enum OpportunityFlow {
    static let handlers: [String: Handler] = [
        "growth.said": checkSaid, "growth.list": list, "growth.pick": pick, "growth.read": read, "growth.save": save,
        "growth.link": link, "growth.close": close,
    ]

    private static func open(_ account: Account, _ desk: Desk) throws -> [Opportunity] {
        try desk.turn.all(Opportunity.self, account: account.id).filter(\.isOpen)
    }

    private static func list(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let space = Whitespace(
            try AccountFile(account, desk.turn), others: try desk.turn.all(Contract.self), playbook: desk.playbook,
            today: desk.today)
        let lines = try open(account, desk).enumerated().map { index, opportunity -> Value in
            var facts = facts(opportunity, desk)
            facts["place"] = .number(Double(index + 1))
            return .object(facts)
        }
        let filling = ["licensed": space.licensed, "active": space.active].mapValues { $0.map(Figures.grouped) }
        var seats: [String: String?] = filling
        if let state = space.seats { seats[state.rawValue] = "yes" }
        seats["day"] = space.activeAsOf.map(desk.short)
        let blockers = space.blockers.map { desk.say(.growthBlocker, [$0.rawValue: "yes"]) }
        return Outcome(facts: [
            "grow": [
                "lines": .list(lines), "any": .bool(!lines.isEmpty),
                "seats": .string(space.licensed == nil ? "" : desk.say(.growthSeats, seats)),
                "modules": .string(Phrasing.list(space.modules)),
                "other-modules": .string(Phrasing.list(Array(space.otherModules.prefix(5)))),
                "use-cases": .string(Phrasing.list(space.useCases)), "region": .string(space.region ?? ""),
                "blockers": .string(Phrasing.list(blockers)),
            ]
        ])
    }

    private static func facts(_ opportunity: Opportunity, _ desk: Desk) -> [String: Value] {
        let asks = desk.playbook.opportunities.topic(opportunity.type)?.ask ?? []
        return [
            "id": .string(opportunity.id), "number": .string(opportunity.number), "what": .string(opportunity.what),
            "type": .string(desk.say(.growthType, [opportunity.type.rawValue: "yes"])),
            "arr": .string(opportunity.potentialARR?.description ?? ""),
            "when": .string(opportunity.timeline.map { "Q\($0.number) \($0.year)" } ?? ""),
            "probability": opportunity.probability.map { .string(Figures.plain($0)) } ?? .null,
            "case": .string(opportunity.case ?? ""), "found": .string(desk.short(opportunity.foundOn)),
            "source": .string(opportunity.provenance.source), "decides": .string(opportunity.decisionMaker ?? ""),
            "asks": .list(asks.map(Value.string)),
        ]
    }

    /// Takes an answer to the list: one of it, by place or number, else a new one in a sentence.
    private static func pick(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let said = effect["next"]?.string, !["no", "log"].contains(said) else {
            return Outcome(facts: ["one": .null])
        }
        let all = try open(account, desk)
        let words = said.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let place = words.count == 1 ? words.first.flatMap { Int($0) } : nil
        let named = all.first { words.contains($0.number) }
        if let found = named ?? place.flatMap({ all.indices.contains($0 - 1) ? all[$0 - 1] : nil }) {
            return Outcome(facts: ["one": .object(facts(found, desk))])
        }
        var outcome = Outcome(facts: ["one": .null])
        if saysOne(said, account, desk) { outcome.fill = ["what": .string(said)] }
        return outcome
    }

    private static func checkSaid(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        if !saysOne(effect["what"]?.string ?? "", try desk.account(effect), desk) { outcome.forget = ["what"] }
        return outcome
    }

    /// Whether a text says more than that there is an opportunity; a question about growth has words of its own, and
    /// is none.
    private static func saysOne(_ said: String, _ account: Account?, _ desk: Desk) -> Bool {
        let words = Tokenizer.tokens(in: said).filter { $0.kind != .symbol }.map(\.text)
        let names = ([account?.name] + (account?.aliases ?? [])).compactMap { $0?.lowercased() }
            .flatMap { $0.split(separator: " ").map(String.init) }
        let empty = Set(desk.cues(.growthEmpty) + names)
        let isQuestion = words.first.map(desk.cues(.growthQuestions).contains) ?? true
        return !isQuestion && !words.allSatisfy(empty.contains)
    }

    /// Which way to grow a sentence speaks of.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let type = desk.playbook.opportunities.type(of: effect["what"]?.string ?? "")
        return Outcome(facts: ["o": ["type": type.map { .string($0.rawValue) } ?? .null]])
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let numbers = try desk.turn.all(Opportunity.self, account: account.id).compactMap {
            Int($0.number.dropFirst())
        }
        let amount = effect["amount.minor"]?.integer.map {
            Money(minor: $0, currency: effect["amount.currency"]?.string ?? desk.playbook.currency)
        }
        let contacts = try desk.contacts(of: account.id)
        let decider =
            contacts.first { $0.roles.contains(.economicBuyer) }
            ?? contacts.first { $0.roles.contains(.decider) }
        let opportunity = Opportunity(
            id: "\(account.id)-O\((numbers.max() ?? 0) + 1)", account: account.id,
            type: (effect["type"] ?? effect["o.type"])?.string.flatMap(Opportunity.Kind.init) ?? .useCase,
            what: effect["what"]?.string ?? "", potentialARR: amount,
            timeline: effect["when.start"]?.string.flatMap { Day(iso: $0) }.map { Quarter(containing: $0) },
            probability: effect["probability"]?.number,
            case: effect["case"]?.string.flatMap { $0 == "none" ? nil : $0 },
            decisionMaker: decider?.name, foundOn: desk.today, provenance: desk.provenance)
        try desk.turn.save(opportunity)
        var outcome = Outcome(facts: ["one": .object(facts(opportunity, desk)), "logged": .bool(true)])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    private static func find(_ effect: Effect, _ desk: Desk) throws -> Opportunity? {
        try effect["one.id"]?.string.flatMap { try desk.turn.find(Opportunity.self, $0) }
    }

    private static func link(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var opportunity = try find(effect, desk), let id = effect["add-action.created.id"]?.string,
            let action = try desk.turn.find(Action.self, id)
        else { return Outcome(facts: ["linked": .null]) }
        opportunity.actions.append(id)
        try desk.turn.save(opportunity)
        return Outcome(facts: [
            "linked": ["who": .string(action.owner.firstName), "due": .string(action.dueDate.words(on: desk.today))]
        ])
    }

    private static func close(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var opportunity = try find(effect, desk) else { return Outcome() }
        opportunity.status = effect["step"]?.string == "won" ? .won : .lost
        opportunity.closedOn = desk.today
        try desk.turn.save(opportunity)
        var outcome = Outcome(facts: ["closed": .string(opportunity.number)])
        outcome.buttons = [desk.undoButton]
        return outcome
    }
}
