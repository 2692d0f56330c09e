import Days
import Nudges
import Reviews
import Workspace

/// What people do in a day, at random.
extension YearWorld {
    /// Lets people answer, and keeps what changed.
    mutating func answer(on day: Day, _ dice: inout Dice, in turn: Turn) throws {
        for id in actions.keys.sorted() {
            guard let action = actions[id], action.isOpen, action.dueDate - day < 12 else { continue }
            guard let changed = try? answered(action, day, &dice), changed != action else { continue }
            actions[id] = changed
            try turn.save(changed)
        }
        for id in reviews.keys.sorted() {
            guard let review = reviews[id], let changed = moved(review, day, &dice), changed != review else { continue }
            reviews[id] = changed
            try turn.save(changed)
        }
        for id in people.keys.sorted() {
            guard let person = people[id], let changed = wishing(person, day, &dice) else { continue }
            people[id] = changed
            try turn.save(changed)
        }
        if dice.hits(30), let action = actions["x\(dice.roll(actions.count))"] {
            let reminder = Reminder(
                id: "m\(day.number)-\(dice.roll(1_000_000))", person: "p\(dice.roll(people.count))",
                account: action.linkedTo.account, action: dice.hits(50) ? action.id : nil, what: "ask",
                due: day + 1 + dice.roll(9), madeOn: day)
            reminders[reminder.id] = reminder
            try turn.save(reminder)
        }
    }

    private func answered(_ action: Action, _ day: Day, _ dice: inout Dice) throws -> Action {
        switch dice.roll(100) {
        case 0..<(day >= action.dueDate ? 22 : 8):
            return try action.complete(on: day, evidence: "seen", today: day)
        case 22..<26: return try action.snooze(until: day + 1 + dice.roll(12), today: day)
        case 26..<29: return try action.move(to: day + 1 + dice.roll(30), today: day)
        case 29..<31: return try action.block(reason: "they wait", on: day)
        case 31..<34:
            return action.status == .blocked ? try action.unblock() : try action.flagAtRisk(reason: "a holiday")
        case 34..<35: return try action.cancel(reason: "not needed")
        case 35..<37:
            return try action.reassign(
                to: Action.Owner(id: someone(of: action.linkedTo.account, &dice), name: "p"), side: .ours)
        case 37..<42 where action.side == .theirs && action.dueDate <= day && action.askCount < 2:
            var asked = action
            asked.askCount += 1
            asked.lastAskedOn = day
            return asked
        case 42..<44 where action.dueDate < day:
            var taken = action
            taken.escalation = Action.Escalation(
                to: Action.Owner(id: "p0", name: "p0"), need: "help", deadline: day + dice.roll(6), by: "p1", on: day)
            return taken
        case 44..<50 where action.escalation != nil:
            var answered = action
            answered.escalation?.answer = "yes"
            return answered
        default: return action
        }
    }

    private func moved(_ review: Review, _ day: Day, _ dice: inout Dice) -> Review? {
        var review = review
        if let planned = review.plannedAt, review.heldAt == nil, planned <= day, dice.hits(70) {
            review.heldAt = day
            review.state = .followUp
            if dice.hits(50) { review.nextReviewDate = day + 90 }
        } else if let planned = review.plannedAt, review.heldAt == nil, planned - day < 15 {
            switch dice.roll(30) {
            case 0: review.inputRequestedOn = day
            case 1: review.championCallOn = day
            case 2: review.plannedAt = planned + 7
            default: return nil
            }
        } else if let held = review.heldAt, day - held < 3, dice.hits(40) {
            review.summarySentAt = day
        } else {
            return nil
        }
        return review
    }

    private func wishing(_ person: Person, _ day: Day, _ dice: inout Dice) -> Person? {
        guard dice.hits(2) else { return nil }
        var person = person
        var wishes = person.wishes ?? Person.Wishes()
        switch dice.roll(4) {
        case 0, 1:
            wishes.away = Person.Away(
                from: day + 1, until: day + 1 + dice.roll(14),
                cover: dice.hits(80) ? "p\(dice.roll(people.count))" : nil)
        case 2: wishes.quietAccounts = ["a\(dice.roll(accounts.count))"]
        default: wishes.isDirect.toggle()
        }
        person.wishes = wishes
        return person
    }
}
