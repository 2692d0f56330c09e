import Conversation
import Days
import Reviews
import Workspace

/// What we owe comes late: the customer hears it from us first, with a reason and a new day.
///
/// S2 Handling Incomplete Actions, vendor: communicate early, own the miss, new commitment, document it (L38).
enum OwnUpFlow {
    static let handlers: [String: Handler] = [
        "own.read": read, "own.day": checkDay, "own.draft": draft, "own.save": save,
    ]

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try action(effect, desk) else { return Outcome(facts: ["own": .null]) }
        guard action.side == .ours else {
            let theirs: Value = ["theirs": true, "owner": .string(action.owner.firstName)]
            return Outcome(facts: ["own": theirs])
        }
        let soonest = (desk.today + 5).orWorkdayAfter
        return Outcome(facts: [
            "own": [
                "label": .string(action.shortLabel), "due": .string(action.dueDate.words(on: desk.today)),
                "late": action.isOverdue(on: desk.today)
                    ? .string(Phrasing.days(action.daysOverdue(on: desk.today))) : .null,
                "suggestions": [
                    ["label": .string(soonest.words(on: desk.today)), "value": .string(soonest.description)]
                ],
            ]
        ])
    }

    private static func checkDay(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let day = desk.day(effect, "new-day"), day <= desk.today else { return Outcome() }
        return .refuse("day-past", ["day": .string(day.words(on: desk.today))])
    }

    /// The line to the customer, to be copied; nothing in it is ours alone.
    private static func draft(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let action = try action(effect, desk), let day = desk.day(effect, "new-day") else { return Outcome() }
        let contacts = try desk.contacts(of: action.linkedTo.account)
        let name = contacts.counterpart?.firstName ?? ""
        let text = desk.say(
            .ownText,
            [
                "name": name, "action": action.action,
                "due": action.dueDate.words(on: desk.today), "day": day.words(on: desk.today),
                "reason": effect["reason"]?.string.flatMap { $0 == "none" ? nil : Phrasing.sentence($0) },
                "late": action.isOverdue(on: desk.today) ? "yes" : nil,
            ])
        return Outcome(facts: ["line": ["to": .string(name), "text": .string(text)]])
    }

    /// The new day, the reason, and that the customer was told.
    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard var action = try action(effect, desk), let day = desk.day(effect, "new-day") else { return Outcome() }
        do {
            if day != action.dueDate { action = try action.move(to: day, today: desk.today) }
        } catch {
            return Outcome(facts: ["refused": .string(error.words(on: desk.today, desk.phrasebook))])
        }
        if let reason = effect["reason"]?.string, reason != "none" { action.notes.append(reason) }
        if effect["told"]?.string == "sent" { action.toldOn = desk.today }
        try desk.turn.save(action, note: "owned up")
        var outcome = Outcome(facts: [
            "owned": ["day": .string(day.words(on: desk.today)), "told": .bool(effect["told"]?.string == "sent")]
        ])
        outcome.buttons = [desk.undoButton]
        return outcome
    }

    private static func action(_ effect: Effect, _ desk: Desk) throws -> Action? {
        try effect["action-ref.id"]?.string.flatMap { try desk.turn.find(Action.self, $0) }
    }
}
