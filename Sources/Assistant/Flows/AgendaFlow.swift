import Conversation
import Days
import Reviews
import Workspace

/// The agenda of the next review: drafted by the playbook, kept with the review, changed in words.
enum AgendaFlow {
    static let handlers: [String: Handler] = [
        "agenda.draft": draft, "agenda.show": show, "agenda.shorten": shorten, "agenda.change": change,
    ]

    /// Makes the agenda where the review has none, or a new one where another length is asked for.
    ///
    /// The length is forgotten once it is taken or refused, so that yet another can be said.
    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = try drafted(effect, desk)
        outcome.forget = ["duration"]
        return outcome
    }

    private static func drafted(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var review = try desk.nextReview(of: account.id) else {
            return Outcome(facts: ["agenda": ["no-review": true]])
        }
        let asked = desk.minutes(effect)
        let segment = try desk.segment(of: account, try desk.contract(of: account.id))
        if let asked, let segment, let longest = segment.minutes?.last, asked > longest {
            let longer = desk.say(
                .agendaTooLong, ["asked": String(asked), "segment": segment.id.name, "longest": String(longest)])
            return Outcome(facts: ["refused": .string(longer)])
        }
        guard review.agenda.isEmpty || (asked != nil && asked != review.minutes) else {
            return Outcome(facts: ["refused": .null])
        }
        do {
            let agenda = try make(asked ?? desk.minutes(of: account, review), account, review, desk)
            review.agenda = agenda.items
            review.minutes = agenda.minutes
            try desk.turn.save(review, note: "agenda drafted")
            return Outcome(facts: ["drafted": ["tight": .bool(agenda.spare <= 0)], "refused": .null])
        } catch let refusal as AgendaRefusal {
            return Outcome(facts: ["refused": .string(refusal.words(desk.phrasebook))])
        }
    }

    /// The template, with the customer's own goals and date in its sections.
    static func make(_ minutes: Int, _ account: Account, _ review: Review, _ desk: Desk) throws -> Agenda {
        let contacts = try desk.contacts(of: account.id)
        let segment = try desk.segment(of: account, try desk.contract(of: account.id))
        var agenda = try Agenda.draft(
            minutes: minutes, playbook: desk.playbook, perYear: segment?.perYear ?? 4, csm: desk.me?.firstName,
            customer: contacts.counterpart?.firstName)
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen).sorted { $0.rank < $1.rank }
        let spiced = try desk.turn.latest(SPICEDVersion.self, account: account.id)
        for index in agenda.items.indices {
            switch agenda.items[index].section {
            case .businessContext:
                let newcomer = contacts.first {
                    $0.startedOn.map { desk.today - $0 <= desk.playbook.timing.newExecWithinDays } ?? false
                }
                let asked = [
                    spiced?.criticalEvent?.date?.dayAndMonth,
                    newcomer.map { desk.say(.agendaView, ["name": $0.firstName]) },
                ]
                let words = asked.compactMap(\.self).joined(separator: ", ")
                if !words.isEmpty { agenda.items[index].title += " " + words }
                agenda.items[index].goals = goals.map(\.id)
            case .strategicDiscussion:
                agenda.items[index].title += try ahead(of: account, desk)
                agenda.items[index].goals = goals.filter { $0.isMet != true }.map(\.id)
            default: break
            }
        }
        return agenda
    }

    /// What the section about the next months names: goals that are not reached, and the date that counts.
    static func ahead(of account: Account, _ desk: Desk) throws -> String {
        let goals = try desk.turn.all(Goal.self, account: account.id).filter { $0.isOpen && $0.isMet != true }
        let spiced = try desk.turn.latest(SPICEDVersion.self, account: account.id)
        let event = spiced?.criticalEvent.flatMap { event in
            event.date.map { _ in desk.say(.agendaReady, ["event": event.name(desk)]) }
        }
        let open =
            goals.sorted { $0.rank < $1.rank }.prefix(2).map { $0.short ?? $0.statement } + [event].compactMap(\.self)
        return open.isEmpty ? "" : ": " + open.joined(separator: ", ")
    }

    /// Has the agenda that is drafted name what changed; a title that somebody gave stays.
    ///
    /// - Returns: The new title; nil where none changed.
    static func rename(_ before: String, to after: String, _ account: Account, _ desk: Desk) throws -> String? {
        guard before != after, var review = try desk.nextReview(of: account.id),
            let index = review.agenda.firstIndex(where: { item in
                item.section == .strategicDiscussion && !before.isEmpty && item.title.hasSuffix(before)
            })
        else { return nil }
        review.agenda[index].title = review.agenda[index].title.dropLast(before.count) + after
        review.agenda[index].goals = try desk.turn.all(Goal.self, account: account.id)
            .filter { $0.isOpen && $0.isMet != true }.map(\.id)
        try desk.turn.save(review, note: "agenda changed")
        return review.agenda[index].title
    }

    /// The agenda in words, and what could be better about it.
    private static func show(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let review = try desk.nextReview(of: account.id) else {
            return Outcome(facts: ["agenda": ["no-review": true]])
        }
        if review.agenda.isEmpty { return Outcome(facts: ["agenda": ["none": true]]) }
        let agenda = Agenda(items: review.agenda, minutes: review.minutes)
        let segment = try desk.segment(of: account, try desk.contract(of: account.id))
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen)
        let lints = agenda.lints(desk.playbook, segment: segment, goals: goals)
        var facts: [String: Value] = [
            "minutes": .number(Double(agenda.minutes)), "spare": .number(Double(agenda.spare)),
            "lines": .list(agenda.schedule.map { .string(line($0.start, $0.item, desk)) }),
            "forward": .string(agenda.forwardShare.map { "\(Int(($0 * 100).rounded()))%" } ?? ""),
            "tight": .bool(agenda.spare <= 0), "no-review": false,
            "other-length": .bool(desk.minutes(effect).map { $0 != review.minutes } ?? false),
            "remark": .string(lints.first { $0.code != "L44" }?.words(desk.phrasebook) ?? ""),
        ]
        if let value = agenda.items.first(where: { $0.section == .valueReview }) {
            facts["results"] = .string(value.title.lowercased())
            facts["shorter"] = .number(Double(max(5, value.minutes - Int((Double(agenda.minutes) / 12).rounded()))))
        }
        if let day = review.plannedAt {
            let steps = PrepTimeline(review: day, playbook: desk.playbook).ahead(on: desk.today)
            facts["to-champion"] = .string(steps.first { $0.id == "agenda" }?.day.words(on: desk.today) ?? "")
            facts["day"] = .string(day.words(on: desk.today))
        }
        facts["champion"] = .string(try desk.contacts(of: account.id).counterpart?.firstName ?? "")
        return Outcome(facts: ["agenda": .object(facts)])
    }

    /// `0:15 Results (15, both)`.
    private static func line(_ start: Int, _ item: AgendaItem, _ desk: Desk) -> String {
        desk.say(
            .agendaLine,
            [
                "clock": Clock.words(start), "title": item.title, "minutes": String(item.minutes),
                "who": leader(item, desk),
            ])
    }

    /// Who leads a section, towards whoever speaks.
    static func leader(_ item: AgendaItem, _ desk: Desk) -> String {
        switch item.owner {
        case .joint: desk.say(.agendaBoth)
        case .csm: item.lead.flatMap { $0 == desk.me?.firstName ? nil : $0 } ?? desk.say(.agendaYou)
        case .customer: item.lead ?? desk.say(.agendaCustomer)
        }
    }

    /// Takes five minutes off the results, so that the hour has some air.
    private static func shorten(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        try edit(effect, desk) { agenda in
            guard let index = agenda.items.firstIndex(where: { $0.section == .valueReview }) else {
                throw AgendaRefusal.noSuchSection
            }
            return try agenda.resize(index, to: effect["agenda.shorter"]?.integer ?? 10)
        }
    }

    /// "results to 10", "move strategy before results", "drop the break", "add a demo, 10 minutes".
    private static func change(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let text = effect["rest"]?.string ?? effect.text
        return try edit(effect, desk) { agenda in
            try AgendaEdit(text: text, minutes: desk.minutes(effect), book: desk.phrasebook).applied(to: agenda)
        }
    }

    private static func edit(_ effect: Effect, _ desk: Desk, _ body: (Agenda) throws -> Agenda) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard var review = try desk.nextReview(of: account.id), !review.agenda.isEmpty else {
            return Outcome(facts: ["changed": ["no-agenda": true]])
        }
        do {
            let agenda = try body(Agenda(items: review.agenda, minutes: review.minutes))
            review.agenda = agenda.items
            review.minutes = agenda.minutes
            try desk.turn.save(review, note: "agenda changed")
            return Outcome(facts: ["changed": ["done": true, "spare": .number(Double(agenda.spare))]])
        } catch let refusal as AgendaRefusal {
            return Outcome(facts: ["changed": ["refused": .string(refusal.words(desk.phrasebook))]])
        }
    }
}

extension SPICEDVersion.CriticalEvent {
    /// What it is called in passing: `peak season starts` → `peak season`.
    func name(_ desk: Desk) -> String {
        let verbs = desk.cues(.agendaEventVerbs)
        let words = what.split(separator: " ").prefix { !verbs.contains($0.lowercased()) }
        return words.isEmpty ? desk.say(.agendaDeadline) : words.prefix(5).joined(separator: " ")
    }
}
