import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// What may be told of what product builds: only what matters to the customer, in words as sure as product is, and never
/// a day (S2 Roadmap Alignment).
enum RoadmapFlow {
    static let handlers: [String: Handler] = [
        "roadmap.read": read, "roadmap.view": view, "roadmap.item": item, "roadmap.check": check, "roadmap.beta": beta,
        "roadmap.set": set,
    ]

    private static func question(_ effect: Effect, _ desk: Desk) throws -> RoadmapQuestion {
        try RoadmapQuestion(said(effect), try desk.account(effect), desk)
    }

    /// The message that began the flow, whole.
    private static func said(_ effect: Effect) -> String { effect["said"]?.string ?? effect.text }

    /// What is wanted, and what whoever asks may tell at all (S2 Roadmap Governance).
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let asked = try question(effect, desk)
        let governance = desk.me.flatMap { desk.playbook.roadmap.governance(of: $0.role) }
        var kind = asked.kind
        if kind == .set, asked.text.isEmpty { kind = .overview }
        var outcome = Outcome(facts: [
            "m": [
                "kind": .string(kind.rawValue), "may": .string(governance?.may ?? ""),
                "may-not": .string(governance?.mayNot ?? ""),
            ]
        ])
        outcome.fill = ["said": .string(said(effect))]
        return outcome
    }

    // MARK: What matters to one customer

    private static func match(_ account: Account, _ desk: Desk) throws -> RoadmapMatch {
        RoadmapMatch(
            requests: try desk.turn.all(FeatureRequest.self, account: account.id),
            spiced: try desk.turn.all(SPICEDVersion.self, account: account.id),
            goals: try desk.turn.all(Goal.self, account: account.id), plan: desk.playbook.roadmap)
    }

    private static func view(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let view = RoadmapView(
            try desk.turn.all(RoadmapItem.self), match: try match(account, desk), plan: desk.playbook.roadmap,
            today: desk.today)
        func lines(_ lines: [RoadmapView.Line]) throws -> Value {
            .list(
                try lines.map { line in
                    var facts = try RoadmapWords.facts(line.item, desk)
                    facts["why"] = .string(RoadmapWords.reason(line.reason, desk))
                    return .object(facts)
                })
        }
        let ahead = try view.ahead.filter { !$0.lines.isEmpty }.map { horizon -> Value in
            ["months": .string(Figures.count(horizon.months, "month")), "lines": try lines(horizon.lines)]
        }
        let pain = try desk.turn.latest(SPICEDVersion.self, account: account.id)?.pain.first
        return Outcome(facts: [
            "view": [
                "shipped": try lines(view.shipped), "has-shipped": .bool(!view.shipped.isEmpty),
                "ahead": .list(ahead), "has-ahead": .bool(!ahead.isEmpty),
                "none": .bool(view.shipped.isEmpty && ahead.isEmpty), "pain": .string(pain ?? ""),
                "left": view.unlinked.isEmpty ? .null : .string(Phrasing.word(view.unlinked.count)),
                "left-one": .bool(view.unlinked.count == 1), "days": .number(Double(desk.playbook.roadmap.recentDays)),
            ]
        ])
    }

    // MARK: One thing

    /// What may be said of it, who waits for it, and what product itself has said.
    private static func item(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let asked = try question(effect, desk)
        var facts: [String: Value]
        if let item = asked.item {
            facts = try RoadmapWords.facts(item, desk)
            if let account = try desk.account(effect) {
                let reason = try match(account, desk).reason(for: item)
                facts["why"] = .string(reason.map { RoadmapWords.reason($0, desk) } ?? "")
                facts["unlinked"] = .bool(reason == nil && item.isAnnounced)
            }
        } else if let request = asked.request {
            facts = try RequestFlow.facts(request, desk)
            facts["is-request"] = true
            facts["is-announced"] = true
            facts["account"] = .string(try desk.turn.find(Account.self, request.account)?.name ?? "")
        } else {
            facts = ["unknown": true]
        }
        return Outcome(facts: ["it": .object(facts)])
    }

    // MARK: Words for a customer

    /// L26, L28, L29 and L27 on words that are meant for a customer, with better ones.
    private static func check(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let asked = try question(effect, desk)
        let timing = asked.item.map { RoadmapTiming($0) }
        let times = desk.entities(asked.text, .due).compactMap { entity -> (said: String, grain: RoadmapGrain)? in
            guard case .date(let range, let grain)? = entity.value else { return nil }
            return (entity.text, RoadmapFlow.grain(range, grain))
        }
        var lints = RoadmapLint.lints(
            asked.text, times: times, timing: timing, rivals: try RoadmapQuestion.rivals(desk),
            plan: desk.playbook.roadmap)
        if let account = try desk.account(effect), let item = asked.item,
            try match(account, desk).reason(for: item) == nil
        {
            lints.append(.unlinked(item: item.what))
        }
        let name = try desk.account(effect)?.name
        let lines = lints.map { desk.say(.roadmapLint, filling($0, name)) }
        return Outcome(facts: [
            "checked": [
                "text": .string(asked.text), "lines": .list(lines.map(Value.string)), "fine": .bool(lines.isEmpty),
                "codes": .string(lints.map(\.code).joined(separator: " ")),
                "hidden": .bool(asked.item.map { !$0.isAnnounced } ?? false),
                "what": .string(asked.item?.what ?? ""),
                "better": .string(timing.map { RoadmapWords.timing($0, desk) } ?? ""),
                "caveat": .string(timing.map { RoadmapWords.caveat($0, desk) } ?? ""),
            ]
        ])
    }

    private static func filling(_ lint: RoadmapLint, _ account: String?) -> [String: String?] {
        switch lint {
        case .dated(let said): ["dated": said]
        case .unlinked: ["unlinked": account]
        case .promised(let said): ["promised": said]
        case .bashed(let said): ["bashed": said]
        }
    }

    /// How fine a time is that was said; a half-year is a range of months.
    private static func grain(_ range: DayRange, _ grain: Grain) -> RoadmapGrain {
        switch grain {
        case .day, .week: .day
        case .month: range.count > 31 ? (range.count > 92 ? .half : .quarter) : .month
        case .quarter: range.count > 92 ? .half : .quarter
        case .year: .year
        }
    }

    // MARK: Trying something early

    private static func beta(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let match = try match(account, desk)
        let open = try desk.turn.all(RoadmapItem.self).filter { $0.isBeta && $0.isAnnounced && $0.state != .shipped }
        let named = try question(effect, desk).item.flatMap { item in open.first { $0.id == item.id } }
        guard let item = named ?? open.first(where: { match.reason(for: $0) != nil }) ?? open.first else {
            return Outcome(facts: ["beta": ["none": true]])
        }
        let reason = match.reason(for: item)
        let contract = try desk.contract(of: account.id)
        let offer = BetaOffer(
            reason, try AccountFile(account, desk.turn), segment: try desk.segment(of: account, contract))
        return Outcome(facts: [
            "beta": [
                "what": .string(item.what), "fits": .bool(offer.fits),
                "why": .string(reason.map { RoadmapWords.reason($0, desk) } ?? ""),
                "against": .string(Phrasing.list(against(offer, desk))),
                "say": .string(RoadmapWords.timing(RoadmapTiming(item), desk)),
            ]
        ])
    }

    /// What speaks against it.
    private static func against(_ offer: BetaOffer, _ desk: Desk) -> [String] {
        let faults = [
            ("unwanted", !offer.isWanted), ("unable", offer.isCapable == false), ("mute", offer.gaveFeedback == false),
            ("small", !offer.isStrategic),
        ]
        return faults.filter(\.1).map { desk.say(.roadmapAgainst, [$0.0: "yes"]) }
    }

    // MARK: What product said

    /// Keeps what product said of something, and brings it to the wishes for it.
    private static func set(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let asked = try question(effect, desk)
        let said = said(effect)
        guard let state = desk.playbook.roadmap.state(in: said)?.state else { return Outcome() }
        let plan = desk.playbook.roadmap
        let known = try desk.turn.all(RoadmapItem.self).first { plan.isSame($0.what, asked.text) }
        let numbers = try desk.turn.all(RoadmapItem.self).compactMap { Int($0.id.drop { !$0.isNumber }) }
        var item =
            known
            ?? RoadmapItem(
                id: "roadmap-\((numbers.max() ?? 0) + 1)", what: asked.text, state: state, provenance: desk.provenance)
        item.state = state
        item.expected = expected(said, desk) ?? (known == nil || !state.isCommitted ? nil : item.expected)
        item.shippedOn = state == .shipped ? item.shippedOn ?? desk.today : nil
        item.provenance = desk.provenance
        try desk.turn.save(item)
        for var request in try desk.turn.all(FeatureRequest.self)
        where request.isOpen && (request.roadmapItem == item.id || request.isAbout(item, plan)) {
            if request.state != state { request.lastToldCustomer = nil }
            request.roadmapItem = item.id
            request.state = state
            try desk.turn.save(request)
        }
        var outcome = Outcome(facts: ["it": .object(try RoadmapWords.facts(item, desk)), "kept": true])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    /// The month, quarter or half-year that was said; a day stands for its month.
    private static func expected(_ said: String, _ desk: Desk) -> DayRange? {
        let found = desk.entities(said, .due).lazy.compactMap { entity -> (range: DayRange, text: String)? in
            if case .date(let range, _)? = entity.value { (range, entity.text) } else { nil }
        }.first
        guard let (range, text) = found else { return nil }
        // Product counts in calendar quarters, whichever customer's year was talked about.
        if let mark = text.lowercased().split(separator: " ").first(where: { $0.count == 2 && $0.hasPrefix("q") }),
            let number = mark.last?.wholeNumberValue
        {
            let quarter = Quarter(year: desk.today.year, number: number)
            return (quarter.days.end < desk.today ? quarter.adding(4) : quarter).days
        }
        return range.count > 7 ? range : DayRange(range.end.startOfMonth, range.end.endOfMonth)
    }
}
