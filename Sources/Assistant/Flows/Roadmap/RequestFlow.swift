import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// What customers wish of the product: noted with the problem behind it, held against the roadmap, and told back (S2
/// Feature Request Documentation and Product-CS Feedback Loop).
enum RequestFlow {
    static let handlers: [String: Handler] = [
        "request.said": checkSaid, "request.list": list, "request.pick": pick, "request.others": others,
        "request.read": read, "request.save": save, "request.again": again, "request.more": more,
        "request.tell": tell,
    ]

    private static func open(_ account: Account, _ desk: Desk) throws -> [FeatureRequest] {
        try desk.turn.all(FeatureRequest.self, account: account.id).filter(\.isOpen)
    }

    // MARK: The list

    private static func list(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let requests = try open(account, desk)
        let reviews = try desk.turn.all(Review.self, account: account.id)
        let plan = desk.playbook.roadmap
        let asking = try desk.turn.actions(ActionFilter(account: account.id, openOnly: true)).map(\.action)
        let silent = requests.first { request in
            request.silentReviews(reviews, on: desk.today, plan: plan) > 0
                && !asking.contains(desk.say(.requestAskAction, ["what": request.what]))
        }
        let untold = requests.first(where: \.isUntold)
        let lines = try requests.enumerated().map { index, request -> Value in
            var facts = try facts(request, desk)
            facts["place"] = .number(Double(index + 1))
            let count = request.silentReviews(reviews, on: desk.today, plan: plan)
            facts["silent"] = count > 0 ? .string(Phrasing.word(count)) : .null
            return .object(facts)
        }
        var choices: [Choice] = []
        if silent != nil { choices.append(Choice(desk.say(.requestAsk), value: "ask")) }
        if let untold { choices.append(Choice(desk.say(.requestTold, ["what": untold.what]), value: "told")) }
        return Outcome(facts: [
            "wishes": [
                "any": .bool(!lines.isEmpty), "lines": .list(lines), "silent": .string(silent?.what ?? ""),
                "reviews": .string(
                    silent.map { Phrasing.word($0.silentReviews(reviews, on: desk.today, plan: plan)) } ?? ""),
                "untold": .string(untold?.what ?? ""), "untold-id": .string(untold?.id ?? ""),
                "ask": .string(silent.map { desk.say(.requestAskAction, ["what": $0.what]) } ?? ""),
                "choices": .choices(
                    choices + [
                        Choice(desk.say(.requestLog), value: "log"), Choice(desk.say(.requestNone), value: "no"),
                    ]),
            ]
        ])
    }

    static func facts(_ request: FeatureRequest, _ desk: Desk) throws -> [String: Value] {
        let item = try item(for: request, desk)
        let state = request.existsToday ? .shipped : item?.state ?? request.state
        let timing = state.map { RoadmapTiming($0, expected: item?.expected, shippedOn: item?.shippedOn) }
        let isTellable = item?.isAnnounced ?? true
        let all = try desk.turn.all(FeatureRequest.self).filter(\.isOpen)
        let others = all.filter { $0.account != request.account && $0.isAlike(request, desk.playbook.roadmap) }
        var filling = ["rival": request.competitor, "timing": timing.map { RoadmapWords.timing($0, desk) }]
        if isTellable, let state { filling[state.rawValue] = "yes" } else { filling["none"] = "yes" }
        return [
            "id": .string(request.id), "what": .string(request.what), "why": .string(request.why ?? ""),
            "asked": .string(desk.short(request.askedOn)), "who": .string(request.requestor?.firstName ?? ""),
            "times": request.askCount > 1 ? .number(Double(request.askCount)) : .null,
            "state": .string(isTellable ? state.map { RoadmapWords.state($0, desk) } ?? "" : ""),
            "told": .string(request.lastToldCustomer.map(desk.short) ?? ""),
            "others": .string(Phrasing.list(try RoadmapWords.names(others, desk))),
            "reply": .string(desk.say(.requestReply, filling)), "follow": .string(desk.say(.requestFollow, filling)),
            "can-tell": .bool(state != nil && isTellable),
            "is-beta": .bool(item?.isBeta == true && isTellable && state != .shipped),
        ]
    }

    /// What of the roadmap answers a request: the item that it names, else one of the same name.
    static func item(for request: FeatureRequest, _ desk: Desk) throws -> RoadmapItem? {
        if let id = request.roadmapItem { return try desk.turn.find(RoadmapItem.self, id) }
        return try desk.turn.all(RoadmapItem.self).first { request.isAbout($0, desk.playbook.roadmap) }
    }

    /// Takes an answer to the list: one of it, else a new wish.
    private static func pick(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let said = effect["next"]?.string, !["no", "log", "ask", "told"].contains(said) else {
            return Outcome(facts: ["one": .null])
        }
        let all = try open(account, desk)
        let place = Int(said.filter(\.isNumber))
        if said.count <= 3, let place, all.indices.contains(place - 1) {
            return Outcome(facts: ["one": .object(try facts(all[place - 1], desk))])
        }
        var outcome = Outcome(facts: ["one": .null])
        let wish = WishText(said, account, desk).text
        if !wish.isEmpty { outcome.fill = ["feature": .string(wish)] }
        return outcome
    }

    // MARK: A wish

    /// A question about wishes has words of its own, and is none.
    private static func checkSaid(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        let wish = WishText(effect["feature"]?.string ?? "", try desk.account(effect), desk).text
        if wish.isEmpty {
            outcome.forget = ["feature"]
        } else {
            outcome.fill = ["feature": .string(wish)]
        }
        return outcome
    }

    /// Who asked for it, wherever it was.
    private static func others(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let plan = desk.playbook.roadmap
        let what = effect["feature"]?.string ?? ""
        let alike = try desk.turn.all(FeatureRequest.self).filter { $0.isOpen && plan.isSame($0.what, what) }
        let lines = try alike.map { request -> Value in
            let account = try desk.turn.find(Account.self, request.account)?.name ?? request.account
            return [
                "account": .string(account), "who": .string(request.requestor?.firstName ?? ""),
                "asked": .string(desk.short(request.askedOn)), "why": .string(request.why ?? ""),
            ]
        }
        return Outcome(facts: [
            "asked": [
                "any": .bool(!lines.isEmpty), "lines": .list(lines), "count": .string(Phrasing.word(lines.count)),
            ]
        ])
    }

    /// Whether it was asked for before.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let plan = desk.playbook.roadmap
        let what = effect["feature"]?.string ?? ""
        let known = try open(account, desk).first { plan.isSame($0.what, what) }
        let contacts = try desk.contacts(of: account.id)
        return Outcome(facts: [
            "known": try known.map { .object(try facts($0, desk)) } ?? .null,
            "people": .choices(contacts.prefix(4).map { Choice($0.name, value: $0.id) }),
        ])
    }

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let what = effect["feature"]?.string ?? ""
        let numbers = try desk.turn.all(FeatureRequest.self, account: account.id).compactMap {
            $0.id.split(separator: "-").last.flatMap { Int($0.dropFirst()) }
        }
        var request = FeatureRequest(
            id: "\(account.id)-F\((numbers.max() ?? 0) + 1)", account: account.id, what: what,
            why: said("why", effect), urgency: effect["urgency"]?.string.flatMap(FeatureRequest.Urgency.init),
            requestor: try requestor(effect, desk), askedOn: desk.today, provenance: desk.provenance)
        let item = try item(for: request, desk)
        request.roadmapItem = item?.id
        request.state = item?.state
        try desk.turn.save(request)
        var outcome = Outcome(facts: ["one": .object(try facts(request, desk)), "logged": .bool(true)])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    private static func requestor(_ effect: Effect, _ desk: Desk) throws -> Action.Owner? {
        try effect["requestor.id"]?.string.flatMap { id in
            try desk.name(id).map { Action.Owner(id: id, name: $0) }
        }
    }

    private static func said(_ slot: String, _ effect: Effect) -> String? {
        effect[slot]?.string.flatMap { $0 == "none" ? nil : $0 }
    }

    /// They asked once more: counted, so that product sees it.
    private static func again(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var request = try effect["known.id"]?.string.flatMap({ try desk.turn.find(FeatureRequest.self, $0) })
        else {
            return Outcome()
        }
        request.askCount += 1
        try desk.turn.save(request)
        var outcome = Outcome(facts: ["counted": .object(try facts(request, desk))])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    private static func find(_ effect: Effect, _ desk: Desk) throws -> FeatureRequest? {
        try effect["one.id"]?.string.flatMap { try desk.turn.find(FeatureRequest.self, $0) }
    }

    /// What product will ask: with it, without it, a way round, a rival, their own words.
    private static func more(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var request = try find(effect, desk) else { return Outcome() }
        request.impactIfBuilt = said("with", effect) ?? request.impactIfBuilt
        request.impactIfNot = said("without", effect) ?? request.impactIfNot
        request.workaround = said("workaround", effect) ?? request.workaround
        request.competitor = said("rival", effect) ?? request.competitor
        request.quote = said("quote", effect) ?? request.quote
        request.csmView = said("view", effect) ?? request.csmView
        try desk.turn.save(request)
        let form = try RequestForm.facts(request, desk)
        return Outcome(facts: ["one": .object(try facts(request, desk)), "form": .object(form)])
    }

    /// Keeps that the customer was told, today.
    private static func tell(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let what = effect["feature"]?.string ?? ""
        let requests = try open(account, desk)
        let named = requests.first { desk.playbook.roadmap.isSame($0.what, what) }
        let listed = effect["wishes.untold-id"]?.string
        let one = try find(effect, desk) ?? named ?? requests.first { $0.id == listed }
        guard var request = one else { return Outcome(facts: ["told": .null]) }
        request.lastToldCustomer = desk.today
        try desk.turn.save(request)
        var outcome = Outcome(facts: [
            "told": ["what": .string(request.what), "who": .string(request.requestor?.firstName ?? account.name)]
        ])
        outcome.buttons = [desk.undoButton]
        return outcome
    }
}
