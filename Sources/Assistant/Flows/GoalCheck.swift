import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// The SPICED goal check: what the customer told us, whether it is still so, and a new version where it is not.
///
/// S0 2. Verify goals: always before results, and a "no" is the best thing that can happen.
enum GoalCheck {
    static let handlers: [String: Handler] = [
        "goals.current": current, "goals.read": read, "goals.note": note, "goals.intro": introduction,
        "goals.meanwhile": IntroductionRemark.take,
        "goals.consequence": consequence,
        "goals.closed": closed, "goals.first": first, "goals.save": save,
        "goals.words": checkWords,
    ]

    private static func current(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        guard let spiced = try desk.turn.latest(SPICEDVersion.self, account: account.id) else {
            let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen)
                .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
            let source = goals.max { $0.provenance.asOf < $1.provenance.asOf }?.provenance
            return Outcome(facts: [
                "goals": [
                    "none": true, "listed": .string(goals.map(\.statement).joined(separator: "; ")),
                    "from": .string(source.map { "\($0.source), \(desk.short($0.asOf))" } ?? ""),
                ]
            ])
        }
        var facts = GoalWords.lines(spiced, desk)
        facts["review-day"] = .string(try desk.nextReview(of: account.id)?.plannedAt.map(desk.short) ?? "")
        return Outcome(facts: ["goals": .object(facts)])
    }

    // MARK: What changed

    /// What a remark says, before anything is kept of it.
    ///
    /// In "yes but peak is 1 may" the answer is taken already, and the whole message says what else there is.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let isSame = effect["answer"]?.string == "same"
        let noted = try remark(isSame ? effect.text : said(effect), effect, desk)
        return Outcome(facts: [
            "heard": [
                "change": .bool(!noted.changes.isEmpty), "same": .bool(noted.agrees),
                "closed": .bool(noted.closes),
                "nothing": .bool(noted.changes.isEmpty && noted.doubts.isEmpty && !noted.agrees),
                "doubt": .string(noted.doubts.joined(separator: "; ")),
            ]
        ])
    }

    private static func said(_ effect: Effect) -> String {
        effect["more"]?.string ?? effect["change"]?.string ?? effect["answer"]?.string ?? ""
    }

    static func remark(_ text: String, _ effect: Effect, _ desk: Desk) throws -> GoalNote {
        let account = try desk.needAccount(effect)
        let event = try desk.turn.latest(SPICEDVersion.self, account: account.id)?.criticalEvent?.what
        let entities = desk.message.entities
        return GoalNote(
            text, known: try people(of: account, desk).map(\.name), event: event,
            subject: effect["noted.leaver"]?.string, today: desk.today,
            goals: try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen),
            book: desk.phrasebook
        ) { entities($0, .due) }
    }

    /// Who is there, and who was said to have left today: that may still be put right.
    private static func people(of account: Account, _ desk: Desk) throws -> [Contact] {
        try desk.turn.all(Contact.self, account: account.id).filter { $0.isActive || $0.leftOn == desk.today }
    }

    /// Takes a remark into the draft of the next version, and says back what it took.
    private static func note(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        var draft = try GoalDraft(effect, account, desk)
        let contacts = try people(of: account, desk)
        let noted = try remark(said(effect), effect, desk)
        var lines: [Value] = []
        var facts: [String: Value] = [:]
        for change in noted.changes {
            switch change {
            case .newcomer(let newcomer, let since, let role):
                let contact = try welcome(newcomer, since, account, contacts, desk)
                let task = newcomer.task.map { desk.say(.goalsTakesOver, ["what": Phrasing.proper($0, desk)]) }
                lines.append(draft.add(contact, role: task ?? role))
                let hosts = try desk.contacts(of: account.id).filter { $0.id != contact.id }
                let isKnown = contacts.contains { $0.id == contact.id }
                if !isKnown, let host = host(hosts), contact.level == .cSuite || contact.level == .vp {
                    facts["newcomer"] = .string(contact.name)
                    facts.merge(IntroductionRemark.words(host)) { _, new in new }
                    let by = (since ?? desk.today) + desk.playbook.timing.newExecWithinDays
                    facts["meet-by"] = .string(by.orWorkdayBefore.dayAndMonth)
                }
            case .left(let name):
                guard let gone = try leave(name, contacts, desk) else { continue }
                facts["leaver"] = .string(name)
                lines.append(draft.remove(gone))
            case .leaving(let name, let when):
                guard let contact = try stay(name, when, contacts, desk) else { continue }
                facts["leaver"] = .string(name)
                lines.append(draft.keep(contact, leaving: when.map { Phrasing.proper($0, desk) } ?? ""))
            case .deadline(let day, let why):
                lines.append(draft.move(to: day, why: why))
                facts["deadline"] = .string(desk.short(day))
            case .figure(let figure):
                guard let goal = try desk.turn.find(Goal.self, figure.goal) else { continue }
                lines.append(draft.set(figure, of: goal))
            case .line(let element, let line):
                lines.append(draft.add(line, to: element))
            }
        }
        if facts["newcomer"] == nil { facts.merge(try IntroductionRemark.pending(effect, desk)) { old, _ in old } }
        if !noted.changes.isEmpty {
            lines += noted.fragments.map { desk.value(.goalsFragment, ["text": $0]) }
        }
        if effect["keep"]?.string == "keep" {
            for doubt in noted.doubts { lines.append(draft.add(doubt, to: .situation)) }
        }
        facts["lines"] = .list(lines)
        facts["nothing"] = .bool(lines.isEmpty)
        var outcome = Outcome(facts: ["noted": .object(facts), "draft": draft.value])
        outcome.forget = ["more"]
        return outcome
    }

    /// The contact of that name, back again where they had left; else a new one, with an id that is free.
    private static func welcome(
        _ newcomer: PeopleRemark.Newcomer, _ since: Day?, _ account: Account, _ contacts: [Contact], _ desk: Desk
    ) throws -> Contact {
        let name = newcomer.name
        let predecessor = contacts.first { $0.name == newcomer.predecessor }
        let title = newcomer.title ?? predecessor?.title
        let namesakes = try desk.turn.all(Contact.self, account: account.id)
            .filter { $0.name.lowercased() == name.lowercased() }
        if var known = namesakes.first(where: \.isActive) ?? namesakes.first {
            known.title = title ?? known.title
            if !known.isActive { (known.leftOn, known.startedOn) = (nil, since) }
            try desk.turn.save(known, note: "goal check")
            return known
        }
        let level = predecessor?.level ?? title.flatMap(level)
        let roles: [Contact.Role] =
            switch title {
            case "Champion": [.champion]
            case "Sponsor": [.execSponsor]
            default: level == .cSuite ? [.influencer] : []
            }
        let slug = name.lowercased().split(separator: " ").joined(separator: "-")
        var id = "\(account.id)-\(slug)"
        var count = 2
        while try desk.turn.find(Contact.self, id) != nil {
            id = "\(account.id)-\(slug)-\(count)"
            count += 1
        }
        let contact = Contact(
            id: id, account: account.id, name: name, title: title, level: level, roles: roles,
            startedOn: since, provenance: desk.provenance)
        try desk.turn.save(contact, note: "goal check")
        return contact
    }

    private static func level(of title: String) -> Contact.Level {
        let words = Set(title.split(separator: " ").map(String.init))
        if !words.isDisjoint(with: ["CEO", "CFO", "COO", "CTO", "CIO", "CISO", "CMO", "CRO", "CPO"]) { return .cSuite }
        if words.contains("VP") { return .vp }
        return words.isDisjoint(with: ["Director", "Head"]) ? .manager : .director
    }

    private static func leave(_ name: String, _ contacts: [Contact], _ desk: Desk) throws -> Contact? {
        guard var contact = contacts.first(where: { $0.name == name }) else { return nil }
        contact.leftOn = desk.today
        try desk.turn.save(contact, note: "goal check")
        return contact
    }

    /// Whoever will leave is still there, also where they were taken to have left today.
    private static func stay(_ name: String, _ when: String?, _ contacts: [Contact], _ desk: Desk) throws -> Contact? {
        guard var contact = contacts.first(where: { $0.name == name }) else { return nil }
        contact.leftOn = nil
        let when = when.map { Phrasing.proper($0, desk) } ?? ""
        contact.note = desk.say(.goalsLeavingNote, ["name": contact.firstName, "when": when])
        try desk.turn.save(contact, note: "goal check")
        return contact
    }

    /// Who could introduce us: the sponsor, else the champion.
    static func host(_ contacts: [Contact]) -> Contact? {
        contacts.first { $0.roles.contains(.execSponsor) } ?? contacts.champion
    }

    // MARK: What follows

    /// An action on the customer's side: the sponsor introduces the newcomer within 30 days of their start.
    private static func introduction(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let contacts = try desk.contacts(of: account.id)
        guard effect["intro"]?.string == "yes", let name = effect["noted.newcomer"]?.string,
            let newcomer = contacts.first(where: { $0.name == name }),
            let host = contacts.first(where: { $0.id == effect["noted.host-id"]?.string }) ?? host(contacts)
        else { return Outcome() }
        let latest = (newcomer.startedOn ?? desk.today) + desk.playbook.timing.newExecWithinDays
        let due = max(latest.orWorkdayBefore, desk.today)
        let draft = ActionDraft(
            account: account.id, text: desk.say(.goalsIntro, ["name": newcomer.name]), ownerID: host.id,
            ownerName: host.name, side: .theirs, due: due,
            doneCriterion: desk.say(.goalsIntroDone, ["name": newcomer.name]),
            goal: try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen).min { $0.rank < $1.rank }?.id)
        let action = try desk.create(
            draft, short: desk.say(.goalsIntroShort, ["name": newcomer.firstName]), for: account)
        return Outcome(facts: [
            "intro-action": action.map { .object(ActionValue.facts($0, account: account.name, desk)) } ?? .null
        ])
    }

    /// What happens for the customer if the date is missed, in their own words.
    private static func consequence(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let text = effect["consequence"]?.string else { return Outcome() }
        if try closes(text, effect, desk) { return Outcome(facts: ["closed": true]) }
        var draft = try GoalDraft(effect, try desk.needAccount(effect), desk)
        draft.setConsequence(text)
        return Outcome(facts: ["draft": draft.value])
    }

    /// A lone word that names nobody, no day and no figure is kept as evidence only after asking.
    private static func checkWords(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard case .check(let slot, let value) = effect.kind else { return Outcome() }
        if let kept = value["id"]?.string {
            var outcome = Outcome()
            outcome.fill = [slot: .string(kept)]
            return outcome
        }
        guard let text = value.string, try isFragment(text, effect, desk) else { return Outcome() }
        var outcome = Outcome.refuse("fragment", ["text": .string(text)])
        outcome.readings = [["id": .string(text), "text": .string(desk.say(.goalsKeep, ["text": text]))]]
        return outcome
    }

    private static func isFragment(_ text: String, _ effect: Effect, _ desk: Desk) throws -> Bool {
        let tokens = Tokenizer.tokens(in: text).filter { $0.kind == .word || $0.kind == .number }
        // A slip such as "ravis" is read as a name elsewhere; here only a name in full is one.
        let figures = desk.entities(text, .due).filter { $0.kind != .person && $0.kind != .account }
        guard tokens.count < 2, figures.isEmpty else { return false }
        let names = try people(of: try desk.needAccount(effect), desk).flatMap {
            $0.name.lowercased().split(separator: " ")
        }
        return try !tokens.contains { names.contains($0.text[...]) } && !closes(text, effect, desk)
    }

    /// Whether an answer says that there is no more to say: "that's all".
    private static func closes(_ text: String, _ effect: Effect, _ desk: Desk) throws -> Bool {
        let names = try desk.contacts(of: try desk.needAccount(effect).id).map(\.name)
        return Agreement(text, names: names, book: desk.phrasebook).holds
    }

    /// Whether one of the four answers ends the asking.
    private static func closed(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let said = ["pain", "impact", "event", "decision"].compactMap { effect[$0]?.string }
        return Outcome(facts: ["closed": .bool(try said.contains { try closes($0, effect, desk) })])
    }

    /// The first version, from the answers to the four questions.
    private static func first(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var draft = try GoalDraft(effect, try desk.needAccount(effect), desk)
        for (slot, element) in [("pain", SPICEDVersion.Element.pain), ("impact", .impact), ("decision", .decision)] {
            if let line = effect[slot]?.string, try !closes(line, effect, desk) { _ = draft.add(line, to: element) }
        }
        if let event = effect["event"]?.string, try !closes(event, effect, desk) {
            let dates = desk.entities(event, .due).compactMap { entity -> Day? in
                if case .date(let range, _)? = entity.value { return range.end }
                return nil
            }
            draft.setEvent(event, day: dates.first)
        }
        let lines = draft.version.map { version in
            SPICEDVersion.Element.allCases.flatMap { element in
                version.lines(element).map { desk.value(.goalsLineTaken, ["letters": element.letters, "line": $0]) }
            }
        }
        return Outcome(facts: ["draft": draft.value, "first": ["lines": .list(lines ?? [])]])
    }

    // MARK: Saving

    /// Writes the new version where something changed, and that the goals were checked, with the review.
    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.needAccount(effect)
        let draft = try GoalDraft(effect, account, desk)
        let version = draft.version
        var facts: [String: Value] = ["changed": .bool(version != nil)]
        if let version {
            try desk.turn.save(version, note: version.changeNote)
            facts["version"] = .number(Double(version.version))
        }
        _ = try draft.saveFigures(of: account)
        let day = try desk.nextReview(of: account.id)?.plannedAt
        if var review = try desk.nextReview(of: account.id) {
            review.goalCheck = Review.GoalCheck(
                doneAt: desk.today, by: desk.who, changed: version != nil, version: draft.versionNumber)
            try desk.turn.save(review, note: "goals checked")
        }
        facts["review-day"] = .string(day.flatMap { $0 > desk.today ? desk.short($0) : nil } ?? "")
        return Outcome(facts: ["saved": .object(facts), "draft": .null])
    }
}
