import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// Taking something up: proposed by the playbook's matrix, sent when somebody says to whom and what for, and the answer
/// brought back to where it was asked for.
enum EscalationFlow {
    static let handlers: [String: Handler] = [
        "escalation.read": read, "escalation.account": checkAccount, "escalation.to": checkTo,
        "escalation.need": checkNeed, "escalation.send": send,
        "escalation.waiting": waiting, "escalation.answer": answer,
    ]

    // MARK: Asking

    /// What is to be taken up, to whom it could go, and what to ask them for.
    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let subject = try EscalationSubject(effect, desk) else {
            return Outcome(facts: ["escalation": .null])
        }
        let people = subject.proposal?.people.prefix(2) ?? []
        let choices = people.map { person -> Value in
            let label = desk.say(.escalationSuggestion, ["name": person.firstName, "need": subject.ask])
            return ["label": .string(label), "value": .string(label)]
        }
        let someone = desk.say(.escalationSomeone)
        var outcome = Outcome(facts: [
            "escalation": [
                "subject": .string(subject.words), "label": .string(subject.label), "ask": .string(subject.ask),
                "level": .string(subject.proposal?.level.rawValue ?? ""),
                "suggestions": .list(choices + [["label": .string(someone), "value": .string(someone)]]),
                "asks": [["label": .string(subject.ask), "value": .string(subject.ask)]],
            ]
        ])
        if let action = subject.action { outcome.remember = [ActionResolver.lastAction: ActionValue.reference(action)] }
        return outcome
    }

    /// Another account than the action's is what is meant now.
    private static func checkAccount(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let action = try effect["action-ref.id"]?.string.flatMap { try desk.turn.find(Action.self, $0) }
        guard let action, action.linkedTo.account != effect["account.id"]?.string else { return Outcome() }
        var outcome = Outcome()
        outcome.forget = ["action-ref"]
        return outcome
    }

    /// A colleague, and none other than whoever asks; what stands behind the name is what is needed of them.
    private static func checkTo(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["to.id"]?.string, let name = effect["to.name"]?.string else {
            return .refuse("whom")
        }
        guard let person = try desk.turn.find(Person.self, id) else {
            // "lena: talk to their COO" names two, and one of them is a colleague.
            return try colleague(in: effect, desk) ?? .refuse("outside", ["name": .string(name)])
        }
        guard id != desk.me?.id else { return .refuse("yourself") }
        if let account = try EscalationSubject(effect, desk)?.account, try !desk.isSeen(account, by: person) {
            return .refuse("unseen", ["name": .string(name), "account": .string(account.name)])
        }
        var outcome = Outcome()
        guard effect["need"] == nil else { return outcome }
        if case .list(let choices)? = effect.facts["escalation"]?["suggestions"],
            choices.contains(where: { $0["value"]?.string == effect.text })
        {
            outcome.fill = ["need": effect.facts["escalation"]?["ask"] ?? .null]
        } else if let need = EscalationNeed(behind: id, in: effect.text, isMarked: false, desk) {
            outcome.fill = need.slots(besides: effect, desk)
        }
        return outcome
    }

    /// The first colleague whom a text names, besides whoever speaks, with what stands behind the name.
    private static func colleague(in effect: Effect, _ desk: Desk) throws -> Outcome? {
        for entity in desk.entities(effect.text, .due) {
            guard case .person(let id, _)? = entity.value, id != desk.me?.id,
                let person = try desk.turn.find(Person.self, id),
                try EscalationSubject(effect, desk).map({ try desk.isSeen($0.account, by: person) }) ?? true
            else { continue }
            var outcome = Outcome()
            outcome.fill =
                EscalationNeed(behind: id, in: effect.text, isMarked: true, desk)?.slots(besides: effect, desk) ?? [:]
            outcome.fill["to"] = ["id": .string(id), "name": .string(person.name), "first": .string(person.firstName)]
            return outcome
        }
        return nil
    }

    /// What is needed, without the day that stands at its end; before anybody is named it is a part of the request.
    private static func checkNeed(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        guard effect["to"] != nil, let need = EscalationNeed(effect["need"]?.string ?? "", desk) else {
            outcome.forget = ["need"]
            return outcome
        }
        outcome.fill = need.slots(besides: effect, desk)
        return outcome
    }

    /// Keeps with the action to whom it was taken up, and writes to them; an account's own matter becomes an action.
    private static func send(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let subject = try EscalationSubject(effect, desk), let id = effect["to.id"]?.string,
            let person = try desk.turn.find(Person.self, id), let need = effect["need"]?.string
        else { return Outcome() }
        // What is private is answered to whoever asked, and in no channel.
        let place =
            subject.account.isPrivate == true ? nil : try desk.turn.digest(for: desk.conversation)?.destination
        let deadline = desk.day(effect, "deadline") ?? subject.deadline(on: desk.today)
        let escalation = Action.Escalation(
            to: Action.Owner(id: person.id, name: person.name), need: need, deadline: deadline, by: desk.who,
            on: desk.today, asker: desk.me?.id, destination: place ?? desk.me.map { "person:\($0.id)" },
            conversation: desk.conversation)
        let action: Action
        do {
            action = try subject.action(for: escalation, desk).takenUp(escalation, today: desk.today)
        } catch let refusal as ActionRefusal {
            return Outcome(facts: ["refused": .string(refusal.words(on: desk.today, desk.phrasebook))])
        }
        try desk.turn.save(action)
        try Escalations.remember(action, desk.turn)
        let notice = desk.say(
            .escalationNotice,
            ["subject": subject.words, "need": need, "deadline": deadline.words(on: desk.today), "who": desk.who])
        let choices = [Phrase.escalationOnIt, .escalationCannot].map { Choice(desk.say($0), value: desk.say($0)) }
        let reply = Reply(
            desk.say(.escalationAnswerHere, ["notice": notice]), choices: choices)
        try desk.post(reply, to: "person:\(person.id)", about: action.id)
        var outcome = Outcome(facts: [
            "sent": ["notice": .string(notice), "name": .string(person.firstName), "here": .bool(place != nil)]
        ])
        outcome.remember = [ActionResolver.lastAction: ActionValue.reference(action)]
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    // MARK: Answering

    private static func waiting(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let all = try desk.me.map { try Escalations.waiting(for: $0, desk.turn) } ?? []
        let meant = all.first { $0.id == effect["action-ref.id"]?.string } ?? all.last
        guard let action = meant, let escalation = action.escalation else {
            return Outcome(facts: ["waiting": .null])
        }
        return Outcome(facts: [
            "waiting": [
                "id": .string(action.id), "label": .string(action.shortLabel), "need": .string(escalation.need),
                "by": .string(escalation.by),
            ]
        ])
    }

    /// Keeps what was said, and brings it to where it was asked for.
    private static func answer(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["waiting.id"]?.string, var action = try desk.turn.find(Action.self, id),
            let said = effect["answer"]?.string, var escalation = action.escalation
        else { return Outcome() }
        escalation.answer = said
        action.escalation = escalation
        try desk.turn.save(action)
        let account = try desk.turn.find(Account.self, action.linkedTo.account)?.name
        let news = desk.say(
            .escalationAnswered,
            ["name": desk.who, "account": account, "label": action.shortLabel, "answer": said])
        if let destination = escalation.destination {
            try desk.post(
                Reply(news), to: destination, in: destination.hasPrefix("person:") ? nil : escalation.conversation,
                about: action.id)
        }
        var outcome = Outcome(facts: ["answered": ["by": .string(escalation.by), "label": .string(action.shortLabel)]])
        outcome.buttons = [desk.undoButton]
        return outcome
    }
}

extension Desk {
    /// Whether an account is there for somebody.
    fileprivate func isSeen(_ account: Account, by person: Person) throws -> Bool {
        Access(person).maySee(account, owner: try account.ownerCSM.flatMap { try turn.find(Person.self, $0) })
    }
}
