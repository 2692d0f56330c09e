import Conversation
import Days
import Reviews
import Workspace

/// What a customer should hear where something of ours came late, or comes later.
enum LateNews {
    /// Whoever waits for an action of ours that is overdue; nil where nobody there does.
    static func receiver(of action: Action, _ desk: Desk) throws -> Contact? {
        guard action.side == .ours, action.isOverdue(on: desk.today) else { return nil }
        return try ActionChanges.receiver(of: action, desk)
    }

    /// A few words to them about the new day, to be copied; it holds nothing that is not theirs to know.
    static func note(on action: Action, dueOn day: Day, _ desk: Desk) throws -> Value? {
        guard let receiver = try receiver(of: action, desk), day > desk.today else { return nil }
        let text = desk.say(
            .actionNewDay,
            [
                "name": receiver.firstName, "action": action.task(for: receiver), "day": day.words(on: desk.today),
            ])
        return ["to": .string(receiver.firstName), "text": .string(text)]
    }

    /// Has the account's CSM reminded of a line about it on the day of the next check-in.
    ///
    /// - Returns: Who is reminded, and when; nil where it was in time, is theirs, or the account has no CSM.
    static func remember(_ action: Action, doneOn done: Day, _ desk: Desk) throws -> Value? {
        guard action.side == .ours, done > action.dueDate,
            let account = try desk.turn.find(Account.self, action.linkedTo.account),
            let csm = try account.ownerCSM.flatMap({ try desk.turn.find(Person.self, $0) })
        else { return nil }
        let late = Phrasing.days(done - action.dueDate)
        let weekday = desk.playbook.checkIn.weekday
        let day = (1...7).map { desk.today + $0 }.first { $0.weekday == weekday } ?? desk.today + 7
        let news = desk.say(.actionLateNews, ["account": account.name, "label": action.shortLabel, "late": late])
        try desk.turn.save(
            Reminder(
                id: "late-\(action.id)", person: csm.id, account: account.id, what: news, due: day,
                conversation: desk.conversation, madeOn: desk.today))
        return [
            "account": .string(account.name), "day": .string(day.words(on: desk.today)),
            "name": .string(csm.id == desk.me?.id ? desk.say(.actionYou) : csm.firstName),
        ]
    }
}

extension Action {
    /// What is to be done, as it is told to whoever gets it: `send the ROI sheet`, not `… to Ines`.
    fileprivate func task(for receiver: Contact) -> String {
        let words = action.split(separator: " ")
        guard words.count > 3, words.last.map(String.init) == receiver.firstName else { return action }
        return words.dropLast(2).joined(separator: " ")
    }
}
