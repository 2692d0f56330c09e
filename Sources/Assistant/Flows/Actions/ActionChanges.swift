import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// What can happen to an action that exists: done, moved, given away, asleep, blocked, dropped.
enum ActionChanges {
    static let handlers: [String: Handler] = [
        "action.read": read, "action.done": done, "action.move": move, "action.drop": drop,
        "action.reassign": reassign, "action.snooze": snooze, "action.block": block, "action.unblock": unblock,
        "action.at-risk": putAtRisk, "action.until": checkUntil, "action.new-due": checkDue,
        "action.known": checkKnown,
    ]

    /// A number that the list shown last does not go up to, and what was closed meanwhile, end the flow with a word.
    private static func checkKnown(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard case .check(let slot, let value) = effect.kind else { return Outcome() }
        let why: Value
        if let number = value["number"]?.string {
            why = desk.value(
                .actionMissing,
                ["number": number, "last": value["last"]?.string, "about": value["about"]?.string])
        } else if let action = try value["id"]?.string.flatMap({ try desk.turn.find(Action.self, $0) }), !action.isOpen
        {
            why = try closed(action, desk)
        } else {
            return Outcome()
        }
        var outcome = Outcome.say("unlisted", ["why": why])
        outcome.forget = [slot]
        outcome.ends = true
        return outcome
    }

    /// `fix CSV import was closed on Thu 12 Mar by Ravi, evidence “ticket 4471”.`
    private static func closed(_ action: Action, _ desk: Desk) throws -> Value {
        let last = try desk.turn.journal(JournalFilter(kind: .action, entity: action.id)).last
        return desk.value(
            .actionClosedBefore,
            [
                "label": action.shortLabel, "dropped": action.status == .cancelled ? "yes" : nil,
                "day": action.completionDate?.words(on: desk.today), "by": last?.author.name,
                "evidence": action.evidence,
            ])
    }

    /// The action that a flow is about, in words.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return Outcome(facts: ["act": .null]) }
        let account = try desk.turn.find(Account.self, action.linkedTo.account)
        var facts = ActionValue.facts(action, account: account?.name ?? "", desk)
        let day = desk.day(effect, "completed-on") ?? desk.today
        facts["done-on"] = .string(day.words(on: desk.today))
        facts["on-time-after-all"] = .bool(action.isOverdue(on: desk.today) && day <= action.dueDate)
        facts["was-late"] = day > action.dueDate ? .string(Phrasing.days(day - action.dueDate)) : .null
        facts["has-proof"] = .bool(proves(effect["evidence"]?.string, desk))
        facts["receiver"] = .string(try receiver(of: action, desk)?.firstName ?? "")
        var outcome = Outcome(facts: ["act": .object(facts)])
        outcome.remember = [ActionResolver.lastAction: ActionValue.reference(action)]
        return outcome
    }

    private static func find(_ effect: Effect, _ desk: Desk) throws -> Action? {
        guard let id = effect["action-ref.id"]?.string else { return nil }
        return try desk.turn.find(Action.self, id)
    }

    /// What was talked about was taken back meanwhile.
    private static func gone(_ desk: Desk) -> Outcome {
        Outcome(facts: ["refused": .string(desk.say(.actionGone))])
    }

    /// A proof names something that can be looked up: a number, a link, somebody who has seen it, or a few words of what
    /// was seen.
    private static func proves(_ text: String?, _ desk: Desk) -> Bool {
        guard let text else { return false }
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        if words.count > 1, !desk.cues(.actionSeen).allSatisfy({ !words.contains($0) }) { return true }
        return text.contains(where: \.isNumber) || text.contains("://") || text.split(separator: " ").count >= 4
    }

    /// Whoever the action is for: a contact named in it, else the champion.
    static func receiver(of action: Action, _ desk: Desk) throws -> Contact? {
        let contacts = try desk.contacts(of: action.linkedTo.account)
        let words = action.action.lowercased().split { !$0.isLetter }.map(String.init)
        return contacts.first { words.contains($0.firstName.lowercased()) && $0.id != action.owner.id }
            ?? contacts.first { $0.roles.contains(.champion) && $0.id != action.owner.id }
    }

    /// Complete means finished and verified (S2 Status Definitions): with a proof, or with somebody who has seen it.
    private static func done(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        let day = desk.day(effect, "completed-on") ?? desk.today
        let evidence = effect["evidence"]?.string
        guard effect["verified"]?.string != "not-yet" else {
            var waiting = action.isOpen ? try action.start() : action
            waiting.notes.append(desk.say(.actionDoneUnconfirmed, ["day": day.dayAndMonth, "evidence": evidence]))
            try desk.turn.save(waiting)
            return Outcome(facts: ["waiting": true])
        }
        let verifier = effect["verified"]?.string == "yes" ? try receiver(of: action, desk)?.name ?? desk.who : nil
        var outcome = try change(desk) {
            try action.complete(on: day, evidence: evidence, verifiedBy: verifier, today: desk.today)
        }
        // Whoever has confirmed it there need not be told.
        if verifier == nil, outcome.facts["changed"] != nil,
            let update = try LateNews.remember(action, doneOn: day, desk)
        {
            outcome.facts["update"] = update
        }
        return outcome
    }

    private static func move(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        let due: Day?
        do {
            due = try newDue(effect, action, desk)
        } catch {
            return Outcome(facts: ["refused": .string(desk.say(error.phrase))])
        }
        guard let day = due else { return Outcome() }
        // Who says that it is not late is believed, in their own words.
        let isDenied = effect["what"]?.string == "not-overdue"
        let reason = isDenied ? effect.text : effect["reason"]?.string
        let note = isDenied ? nil : try LateNews.note(on: action, dueOn: day, desk)
        return try change(desk, note: reason) {
            var moved = try action.move(to: day, today: desk.today)
            if let reason { moved.notes.append("\(desk.today.dayAndMonth), \(desk.who): \(reason)") }
            return moved
        } facts: {
            [
                "was": .string(action.dueDate.words(on: desk.today)), "now": .string($0.dueDate.words(on: desk.today)),
                "source": .string(desk.who), "note": note ?? .null,
            ]
        }
    }

    /// A day, or a shift: "a week later" than it is due, or than today where that is past.
    private static func newDue(_ effect: Effect, _ action: Action, _ desk: Desk) throws(ShiftRefusal) -> Day? {
        if let day = desk.day(effect, "due") { return day }
        return try shifted(max(action.dueDate, desk.today), by: "shift", effect)
    }

    /// A day moved by the length that a slot holds; nil where it holds none.
    private static func shifted(_ day: Day, by slot: String, _ effect: Effect) throws(ShiftRefusal) -> Day? {
        guard let amount = effect[slot + ".amount"]?.number,
            let unit = effect[slot + ".unit"]?.string.flatMap(DurationUnit.init(rawValue:))
        else { return nil }
        return try DueShift(amount: amount, unit: unit).applied(to: day)
    }

    private static func drop(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        return try change(desk) { try action.cancel(reason: effect["reason"]?.string ?? "") }
    }

    private static func reassign(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        guard let id = effect["owner.id"]?.string, let name = effect["owner.name"]?.string
        else { return Outcome() }
        let isTheirs = try desk.turn.find(Contact.self, id) != nil
        let outcome = try change(desk) {
            try action.reassign(to: Action.Owner(id: id, name: name), side: isTheirs ? .theirs : .ours)
        } facts: { _ in
            ["was": .string(action.owner.firstName)]
        }
        if let changed = try desk.turn.find(Action.self, action.id),
            let account = try desk.turn.find(Account.self, action.linkedTo.account)
        {
            _ = try desk.tell(changed, of: account)
        }
        return outcome
    }

    /// Asleep until a day, or for so long; the due date stays.
    private static func snooze(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        let later: Day?
        do {
            later = try shifted(desk.today, by: "length", effect)
        } catch {
            return Outcome(facts: ["refused": .string(desk.say(error.phrase))])
        }
        guard let day = desk.day(effect, "until") ?? later else { return Outcome() }
        let told = try LateNews.receiver(of: action, desk)?.firstName
        return try change(desk) {
            var asleep = try action.snooze(until: day, today: desk.today)
            if let reason = effect["reason"]?.string {
                asleep.notes.append(desk.say(.actionSnoozed, ["who": desk.who, "reason": reason]))
            }
            return asleep
        } facts: { _ in
            [
                "until": .string(day.words(on: desk.today)),
                "due": .string(action.dueDate.shortWords(on: desk.today)),
                "told": .string(told ?? ""),
            ]
        }
    }

    private static func checkUntil(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let day = desk.day(effect, "until"), day <= desk.today else { return Outcome() }
        return .refuse("until-past", ["day": .string(day.words(on: desk.today))])
    }

    private static func checkDue(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let day = desk.day(effect, "due"), day < desk.today else { return Outcome() }
        return .refuse("due-past", ["day": .string(day.words(on: desk.today))])
    }

    private static func block(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        guard let reason = effect["reason"]?.string else { return Outcome() }
        return try change(desk) { try action.block(reason: reason, on: desk.today) }
    }

    private static func putAtRisk(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        guard let reason = effect["reason"]?.string else { return Outcome() }
        return try change(desk) { try action.flagAtRisk(reason: reason) }
    }

    private static func unblock(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try find(effect, desk) else { return gone(desk) }
        let days = action.blockedSince.map { desk.today - $0 } ?? 0
        return try change(desk) {
            try action.unblock()
        } facts: { _ in
            ["blocked-for": days > 0 ? .string(Phrasing.days(days)) : .null]
        }
    }

    /// Saves what a rule made of an action, or says why the rule refused.
    private static func change(
        _ desk: Desk, note: String? = nil, _ transition: () throws -> Action,
        facts: (Action) -> [String: Value] = { _ in [:] }
    ) throws -> Outcome {
        do {
            let action = try transition()
            try desk.turn.save(action, note: note)
            let account = try desk.turn.find(Account.self, action.linkedTo.account)
            var all = ActionValue.facts(action, account: account?.name ?? "", desk)
            all.merge(facts(action)) { _, new in new }
            return Outcome(facts: ["changed": .object(all)])
        } catch let refusal as ActionRefusal {
            return Outcome(facts: ["refused": .string(refusal.words(on: desk.today, desk.phrasebook))])
        }
    }
}
