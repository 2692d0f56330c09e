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
            "detail": .bool(effect["scope"]?.string == "detail"),
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
            facts["drivers"] = .string(drivers(now, since: before, most: effect["scope"] == nil ? 2 : 3))
        }
        facts.merge(try position(now, before, earlier, account, desk)) { _, new in new }
        if let span = effect["ago"]?.string.flatMap({ Int($0) }) {
            facts["ago"] = .object(stood(span, HealthHistory(earlier, now: now), now, desk))
        }
        var outcome = Outcome(facts: ["health": .object(facts)])
        if effect["scope"] == nil, effect["ago"] == nil {
            outcome.buttons = [desk.moreButton("/qbr-health \(account.name) in detail", of: account)]
        }
        return outcome
    }

    /// Where it stood so many days ago, and what has moved it since.
    private static func stood(
        _ span: Int, _ history: HealthHistory, _ now: HealthSnapshot, _ desk: Desk
    ) -> [String: Value] {
        guard let then = history.then[span], then.isVerdict(desk.playbook) else { return ["span": .string("\(span)")] }
        return [
            "span": .string("\(span)"), "score": .number(Double(then.score)), "day": .string(desk.short(then.date)),
            "colour": .string(then.colour(desk.playbook)?.symbol ?? ""), "drivers": .string(drivers(now, since: then)),
        ]
    }

    /// `support usage +2 and depth of usage −1.6`: what moved it most.
    private static func drivers(_ now: HealthSnapshot, since before: HealthSnapshot, most: Int = 3) -> String {
        Phrasing.list(
            now.drivers(since: before).prefix(most).map {
                "\($0.factor.label) \($0.points > 0 ? "+" : "−")\(Figures.plain(abs($0.points)))"
            })
    }

    /// Where it stood 90 and 180 days ago, the five indicators, what the next level needs, and the last review.
    private static func position(
        _ now: HealthSnapshot, _ before: HealthSnapshot?, _ earlier: [HealthSnapshot], _ account: Account, _ desk: Desk
    ) throws -> [String: Value] {
        let history = HealthHistory(earlier, now: now)
        let then = HealthHistory.spans.map { span -> Value in
            let snapshot = history.then[span].flatMap { $0.isVerdict(desk.playbook) ? $0 : nil }
            return [
                "span": .number(Double(span)), "score": snapshot.map { .number(Double($0.score)) } ?? .null,
                "day": .string(snapshot.map { desk.short($0.date) } ?? ""),
            ]
        }
        let indicators = now.indicators(since: before).map { indicator -> Value in
            let change = indicator.change ?? 0
            return [
                indicator.kind.rawValue: .bool(true),
                "light": .string(indicator.colour(desk.playbook)?.symbol ?? "⚪"),
                "arrow": .string(abs(change) < 0.5 ? "" : change > 0 ? "↑" : "↓"),
            ]
        }
        let days = try desk.contract(of: account.id)?.renewalDate.map { $0 - desk.today }
        let risk = RenewalRisk(now.colour(desk.playbook), daysLeft: days, playbook: desk.playbook)
        return [
            "then": .list(then), "known-then": .bool(!history.then.isEmpty), "indicators": .list(indicators),
            "gains": .list(gains(history, now, desk)),
            "renewal-risk": .string(days == nil ? "" : risk.rawValue),
            "missing-any": .bool(!now.missing.isEmpty), "review": try lastReview(of: account, desk),
        ]
    }

    /// The two factors with most to gain, each with what it was made of.
    private static func gains(_ history: HealthHistory, _ now: HealthSnapshot, _ desk: Desk) -> [Value] {
        let lines = now.lines(desk.playbook)
        return history.gains.prefix(2).map { gain in
            let line = lines.first { $0.factor == gain.factor }
            return [
                "name": .string(gain.factor.label), "points": .string(Figures.plain(gain.points)),
                "figures": .string(line?.figures ?? ""), "day": .string(line?.asOf.map(desk.short) ?? ""),
                "old": .bool(line?.isStale == true),
            ]
        }
    }

    /// The lights of the last review of which something is known (S2 QBR Health Indicators).
    private static func lastReview(of account: Account, _ desk: Desk) throws -> Value {
        guard let review = try desk.lastReview(of: account.id), let held = review.heldAt else { return .null }
        let contacts = try desk.turn.all(Contact.self, account: account.id)
        let executives = contacts.filter { $0.roles.contains(.execSponsor) || $0.level == .cSuite }.map(\.id)
        let actions = try desk.turn.actions(ActionFilter(account: account.id)).filter {
            $0.createdOn == held && ($0.dueDate <= desk.today || !$0.isOpen)
        }
        let lights = ReviewIndicators(
            review, executives: executives, completed: ActionRates(actions, on: desk.today).closed,
            plan: desk.playbook.indicators, on: desk.today
        ).lights
        let shown = ReviewIndicators.Kind.allCases.compactMap { kind in
            lights[kind].map { Value.object([kind.rawValue: .bool(true), "light": .string($0.symbol)]) }
        }
        guard !shown.isEmpty else { return .null }
        return ["day": .string(desk.short(held)), "lights": .list(shown)]
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
