import Conversation
import Days
import Reviews
import Workspace

/// How healthy an account is, and why: the index with every part of it (S1 CHI, "be able to explain in detail").
enum HealthFlow {
    static let handlers: [String: Handler] = ["health.explain": explain, "account.brief": brief, "person.read": person]

    private static func explain(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let now = try desk.health(of: account) else { return Outcome(facts: ["health": ["none": true]]) }
        let earlier = try desk.turn.all(HealthSnapshot.self, account: account.id).filter { $0.date < desk.today }
        let before = earlier.max { $0.date < $1.date }
        var facts: [String: Value] = [
            "score": .number(Double(now.score)), "colour": .string(now.colour(desk.playbook)?.symbol ?? ""),
            "coverage": .string(now.coverageWords), "is-partial": .bool(now.coverage < HealthFactor.allCases.count),
            "missing": .string(Phrasing.list(now.missing.map(\.label))),
            "lines": .list(now.lines(desk.playbook).map { .string($0.words(on: desk.today)) }),
        ]
        guard now.isVerdict(desk.playbook) else {
            facts["thin"] = .string(now.coverageWords)
            return Outcome(facts: ["health": .object(facts)])
        }
        if let before, before.isVerdict(desk.playbook) {
            let change = now.score - before.score
            facts["up"] = change > 0 ? .number(Double(change)) : .null
            facts["down"] = change < 0 ? .number(Double(-change)) : .null
            facts["since"] = .string(desk.short(before.date))
            let drivers = now.drivers(since: before).prefix(3).map {
                "\($0.factor.label) \($0.points > 0 ? "+" : "−")\(Figures.plain(abs($0.points)))"
            }
            facts["drivers"] = .string(Phrasing.list(drivers))
        }
        return Outcome(facts: ["health": .object(facts)])
    }

    /// Everything worth knowing before the call, in short lines; for our eyes.
    private static func brief(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let results = try GoalWords.results(of: account, desk)
        return Outcome(facts: ["full": .object(try FullBrief.facts(desk.briefing(of: account), results, desk))])
    }

    /// Who somebody is; no fact where they are not of the account that was named.
    private static func person(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["person.id"]?.string else { return Outcome() }
        if let person = try desk.turn.find(Person.self, id) {
            return Outcome(facts: ["who": ["name": .string(person.name), "title": .string(person.title ?? "")]])
        }
        guard let contact = try desk.turn.find(Contact.self, id),
            effect["account.id"].map({ $0.string == contact.account }) ?? true
        else { return Outcome() }
        let roles = contact.roles.map { $0.rawValue.replacing("_", with: " ") }
        return Outcome(facts: [
            "who": [
                "name": .string(contact.name), "title": .string(contact.title ?? ""),
                "account": .string(try desk.turn.find(Account.self, contact.account)?.name ?? contact.account),
                "roles": .string(Phrasing.list(roles)),
                "touch": .string(contact.lastTouch.map(desk.short) ?? ""),
                "source": .string(contact.provenance.source), "day": .string(desk.short(contact.provenance.asOf)),
            ]
        ])
    }
}
