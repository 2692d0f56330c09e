import Conversation
import Days
import Reviews
import Workspace

/// Ways to look at the value besides adding to it: a table, a trend, a story; and the customer's word on it.
enum ValueViews {
    static let handlers: [String: Handler] = [
        "value.request": request, "value.table": table, "value.story": story, "value.confirm": confirm,
    ]

    /// What the message that began the flow asks for; once.
    private static func request(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        guard effect["view"] == nil else { return outcome }
        let views: [(String, Cue)] = [
            ("untracked", .valueUntracked), ("unattributed", .valueUnattributed), ("early", .valueEarly),
            ("soft", .valueSoft), ("unbegun", .valueUnbegun), ("story", .valueStory), ("table", .valueTable),
        ]
        outcome.fill["view"] = .string(views.first { says($0.1, effect, desk) }?.0 ?? "sums")
        return outcome
    }

    private static func says(_ cue: Cue, _ effect: Effect, _ desk: Desk) -> Bool {
        let words = effect.text.lowercased().split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }
        let spoken = " " + words.joined(separator: " ").replacing("’", with: "'") + " "
        return desk.cues(cue).contains { spoken.contains(" \($0) ") }
    }

    // MARK: The table

    private static func table(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let file = try AccountFile(account, desk.turn)
        let isFull = says(.valueFull, effect, desk)
        let trend = ValueTrend(file.values, contract: file.contract, rates: file.rates, playbook: desk.playbook)
        let summary = ValueSummary(
            file.values, contract: file.contract, quarter: desk.quarter,
            tickets: ValueSummary.tickets(in: file.metrics), rates: file.rates, playbook: desk.playbook)
        var facts: [String: Value] = [
            "quarter": .string(summary.quarter.description), "any": .bool(!summary.entries.isEmpty),
            "acv": .string(file.contract?.acv?.description ?? ""),
            "investment": .string(file.contract?.quarterlyInvestment?.description ?? ""),
            "lines": .list(
                summary.entries.sorted { ($0.category.level, $0.id) < ($1.category.level, $1.id) }.map(line)),
            "total": .string(summary.total?.description ?? ""),
            "trend": .list(trend.quarters.map(quarter)), "has-trend": .bool(trend.quarters.count > 1),
            "blocks": .string(Sparkline.blocks(trend.quarters.compactMap { $0.total?.major })),
            "accelerating": .bool(trend.isAccelerating),
            "to-date": .string(trend.toDate(in: desk.quarter.year)?.description ?? ""),
            "achievements": .list(achievements(file, desk)),
            "goals": .object(try GoalWords.standing(of: account, desk)),
            "lints": .list(ValueLint.find(summary).prefix(isFull ? 4 : 1).map { lint($0) }),
            "full": .bool(isFull),
        ]
        if !summary.entries.isEmpty { facts["yearly"] = .string(trend.annualised?.description ?? "") }
        switch summary.roi {
        case .success(let roi): facts["roi"] = .string(roi.words(for: .vendor))
        case .failure(let refusal): facts["refusal"] = .string(refusal.description)
        }
        if let since = account.customerSince, let window = desk.playbook.value.window(day: desk.today - since) {
            facts["checkpoint"] = .string(window.checkpoint)
            facts["window"] = .string(window.name)
            facts["days"] = .string(Figures.count(desk.today - since, "day"))
        }
        var outcome = Outcome(facts: ["table": .object(facts)])
        if !isFull, !summary.entries.isEmpty {
            outcome.buttons = [desk.moreButton("value table of \(account.name) in detail", of: account)]
        }
        return outcome
    }

    private static func line(_ entry: ValueEntry) -> Value {
        [
            "label": .string(entry.category.label), "working": .string(entry.working),
            "amount": .string(entry.amount.description), "worked": .bool(entry.working != entry.amount.description),
            "confirmed": .string(entry.validation == .yes ? entry.validatedBy ?? "them" : ""),
            "conservative": .bool(entry.conservative), "source": .string(entry.provenance.source),
            "day": .string(entry.provenance.asOf.dayAndMonth),
        ]
    }

    private static func quarter(_ summary: ValueSummary) -> Value {
        var multiple = ""
        if case .success(let roi) = summary.roi { multiple = roi.multipleWords }
        return [
            "quarter": .string(summary.quarter.description), "total": .string(summary.total?.description ?? "?"),
            "multiple": .string(multiple),
        ]
    }

    /// At most three goals that are reached, each with its figures.
    private static func achievements(_ file: AccountFile, _ desk: Desk) -> [Value] {
        file.goals.filter { $0.isOpen && $0.isMet == true }.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.prefix(3)
            .map { .string(GoalWords.line($0, $0.colour(desk.playbook), desk)) }
    }

    private static func lint(_ lint: ValueLint) -> Value {
        switch lint {
        case .unquantified(let claim): ["claim": .string(claim)]
        case .unconfirmed(let count): ["unconfirmed": .string(Phrasing.word(count)), "one": .bool(count == 1)]
        case .countedTwice(let double): ["twice": .string(double.words)]
        case .oneKind(let kind): ["only": .string(kind.label.lowercased())]
        }
    }

    // MARK: The story

    private static func story(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let file = try AccountFile(account, desk.turn)
        let plan = try desk.turn.all(SuccessPlan.self, account: account.id).first
        let story = ImpactStory(
            file, plan: plan, quarter: desk.quarter, tickets: ValueSummary.tickets(in: file.metrics),
            playbook: desk.playbook, today: desk.today)
        var facts: [String: Value] = [
            "identify": .string(story.identify.joined(separator: ", ")),
            "measure": .string(story.measure.joined(separator: ", ")),
            "present": .string(story.present.joined(separator: ", ")),
            "articulate": .string(story.articulate.joined(separator: ", ")),
            "tie": .string(story.tie.first ?? ""), "goals": .object(try GoalWords.standing(of: account, desk)),
            "missing": .string(Phrasing.list(story.missing.map(\.rawValue))),
            "angles": .list(story.angles.map(angle)),
        ]
        let contacts = try desk.contacts(of: account.id)
        let listener = contacts.first { $0.level == .cSuite } ?? contacts.first { $0.roles.contains(.execSponsor) }
        if let summary = story.calculate {
            facts["lines"] = .string(
                ordered(summary.entries, for: listener?.level ?? .cSuite).map { entry in
                    entry.working == entry.amount.description
                        ? "\(entry.amount)" : "\(entry.working) = \(entry.amount)"
                }.joined(separator: ", "))
            facts["unconfirmed"] = .bool(!summary.unvalidated.isEmpty)
            if case .success(let roi) = summary.roi { facts["roi"] = .string(roi.words(for: .customer)) }
        }
        if let persona = desk.playbook.value.persona(in: effect.text)
            ?? listener?.title.flatMap(desk.playbook.value.persona)
        {
            facts["persona"] = .string(persona.name)
            facts["focus"] = .string(persona.focus)
            facts["metrics"] = .string(persona.metrics)
            facts["language"] = .string(persona.language)
        }
        return Outcome(facts: ["story": .object(facts)])
    }

    /// What somebody of that seniority looks at stands first (S2 The Value Pyramid).
    private static func ordered(_ entries: [ValueEntry], for level: Contact.Level) -> [ValueEntry] {
        entries.filter { $0.category.level.isFor(level) } + entries.filter { !$0.category.level.isFor(level) }
    }

    private static func angle(_ angle: StoryAngle) -> Value {
        switch angle {
        case .contrast(let before, let after): ["before": .string(before), "after": .string(after)]
        case .specificity(let hours): ["hours": .string(Figures.plain(hours))]
        case .personal(let each, let people):
            ["each": .string(Figures.plain(each)), "people": .number(Double(people))]
        case .momentum(let sums): ["sums": .string(sums.map(\.description).joined(separator: " → "))]
        case .risk(let incidents, let cost):
            ["incidents": .string(Figures.plain(incidents)), "cost": .string(cost.description)]
        }
    }

    // MARK: Their word

    /// Somebody at the customer has said that the quarter's figures are right (S2 Customer validation).
    private static func confirm(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let contacts = try desk.contacts(of: account.id)
        guard let name = effect["by.name"]?.string, contacts.contains(where: { $0.name == name }) else {
            return Outcome(facts: ["confirmation": ["outsider": .bool(true)]])
        }
        let stored = try desk.turn.all(ValueEntry.self, account: account.id)
        let open = stored.filter { $0.period == desk.quarter && $0.countedIn && $0.validation != .yes }
        for entry in open {
            var entry = entry
            entry.validation = .yes
            entry.validatedBy = name
            entry.validatedOn = desk.today
            try desk.turn.save(entry)
        }
        let amounts = open.map(\.amount.description)
        return Outcome(facts: [
            "confirmation": ["amounts": .string(Phrasing.list(amounts)), "name": .string(name)]
        ])
    }
}
