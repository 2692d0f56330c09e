import Days
import Reviews

/// What wants a look, from the sentences.
extension YearModel {
    func all(_ world: YearWorld, _ day: Day) -> [Want] {
        var wants = world.actions.values.compactMap { want($0, day) }
        let ofReviews = world.reviews.values.compactMap { want($0, world, day) }
        wants += ofReviews
        var busy = Set(ofReviews.filter { $0.rule == "preparation" }.compactMap(\.account))
        for rule in [renewal, noNext, oldGoals] {
            for account in world.accounts.keys where !busy.contains(account) {
                guard let want = rule(account, world, day) else { continue }
                wants.append(want)
                busy.insert(account)
            }
        }
        for reminder in world.reminders.values where reminder.keptOn == nil && reminder.due <= day {
            let action = reminder.action.flatMap { world.actions[$0] }
            if let action, !action.isOpen || (action.snoozedUntil.map { $0 > day } ?? false) { continue }
            wants.append(
                Want(
                    subject: reminder.id, rule: "reminder", anchor: reminder.due, stage: 0, account: reminder.account,
                    person: reminder.person))
        }
        return wants
    }

    private static func step(_ days: [Int], _ elapsed: Int) -> Int? { days.filter { $0 <= elapsed }.max() }

    private func want(_ action: Action, _ day: Day) -> Want? {
        if action.status == .complete || action.status == .cancelled { return nil }
        if let until = action.snoozedUntil, day < until { return nil }
        func want(_ rule: String, _ anchor: Day, _ stage: Int) -> Want {
            Want(
                subject: action.id, rule: rule, anchor: anchor, stage: stage, account: action.linkedTo.account,
                person: action.side == .ours ? action.owner.id : nil, woken: action.snoozedUntil)
        }
        let late = day - action.dueDate
        if let taken = action.escalation, taken.answer == nil,
            let step = Self.step(
                [1, 3, 10, 24, 52, 80, 108, 136, 164, 192, 220, 248, 276, 304, 332, 360], day - taken.deadline)
        {
            return want("no_answer", taken.deadline, step)
        }
        let slow = [5, 12, 26, 54, 82, 110, 138, 166, 194, 222, 250, 278, 306, 334, 362]
        if action.status == .blocked, let since = action.blockedSince, let step = Self.step(slow, day - since) {
            return waiting(want("blocked", since, step), action, day)
        }
        var found: Want?
        let asked = action.side == .theirs && action.askCount > 0 ? action.lastAskedOn : nil
        if let asked, let step = Self.step(slow, day - asked) {
            found = want("no_reply", asked, step)
        } else if late > 0 {
            let steps = [1, 3, 7, 14, 28, 56, 84, 112, 140, 168, 196, 224, 252, 280, 308, 336, 364, 392]
            found = want("overdue", action.dueDate, Self.step(steps, late) ?? 1)
        } else if late == 0 {
            found = want("due_today", action.dueDate, 0)
        } else if late >= -3 {
            found = want("due_soon", action.dueDate, 0)
        } else if action.status == .atRisk {
            found = want("at_risk", action.dueDate, 0)
        } else if let woken = action.snoozedUntil, day - woken <= 7 {
            found = want("awake", woken, 0)
        }
        return found.map { waiting($0, action, day) }
    }

    /// Whoever was asked, or it was taken up to, still has time to answer.
    private func waiting(_ want: Want, _ action: Action, _ day: Day) -> Want {
        var want = want
        if let taken = action.escalation, taken.answer == nil, day <= taken.deadline { want.waits = true }
        if action.side == .theirs, action.askCount > 0, let asked = action.lastAskedOn, day - asked < 5 {
            want.waits = true
        }
        return want
    }

    private func want(_ review: Review, _ world: YearWorld, _ day: Day) -> Want? {
        let isHeld = review.heldAt != nil
        guard let anchor = review.heldAt ?? review.plannedAt, isHeld || anchor >= day else { return nil }
        let steps: [(String, Day)] =
            isHeld
            ? [("actions_created", 0), ("summary", 1)].map { ($0.0, max(anchor, Self.friday(anchor + $0.1))) }
                + [
                    ("survey", 2), ("debrief", 3), ("quick_actions", 7), ("check_in", 14), ("mid_quarter", 28),
                    ("pre_review", 56), ("all_closed", 84),
                ].map { ($0.0, Self.monday(anchor + $0.1)) }
            : [
                ("data_pull", 14), ("input_request", 10), ("agenda", 7), ("data_refresh", 7), ("draft", 5),
                ("internal_review", 3), ("champion_call", 2), ("materials", 1),
            ].map { ($0.0, Self.friday(anchor - $0.1)) }
        let mine = world.actions.values.filter { $0.linkedTo.review == review.id }
        let come = steps.filter { id, stepDay in
            if stepDay > day || day - stepDay > 7 { return false }
            switch id {
            case "input_request": return review.inputRequestedOn == nil
            case "champion_call": return review.championCallOn == nil
            case "summary": return review.summarySentAt == nil
            case "actions_created": return mine.isEmpty
            case "quick_actions", "mid_quarter", "all_closed": return mine.isEmpty || mine.contains(where: \.isOpen)
            default: return true
            }
        }
        guard let last = come.map(\.1).max() else { return nil }
        return Want(
            subject: review.id, rule: isHeld ? "follow_up" : "preparation", anchor: anchor, stage: last - anchor,
            account: review.account)
    }

    private static func friday(_ day: Day) -> Day {
        day.weekday == .saturday ? day - 1 : day.weekday == .sunday ? day - 2 : day
    }

    private static func monday(_ day: Day) -> Day {
        day.weekday == .saturday ? day + 2 : day.weekday == .sunday ? day + 1 : day
    }

    private func renewal(_ account: String, _ world: YearWorld, _ day: Day) -> Want? {
        guard let renewal = world.contracts[account]?.renewalDate, renewal >= day, renewal - day <= 90 else {
            return nil
        }
        let isReviewed = world.reviews.values.contains { review in
            review.account == account && review.heldAt == nil
                && review.plannedAt.map { $0 >= day && $0 <= renewal } ?? false
        }
        guard !isReviewed else { return nil }
        let near = renewal - 90
        return Want(
            subject: account, rule: "renewal_without_review", anchor: near,
            stage: Self.step([0, 14, 42, 70, 98], day - near) ?? 0, account: account)
    }

    private func noNext(_ account: String, _ world: YearWorld, _ day: Day) -> Want? {
        let reviews = world.reviews.values.filter { $0.account == account }
        guard let last = reviews.filter({ $0.heldAt != nil }).max(by: { ($0.heldAt ?? day) < ($1.heldAt ?? day) }),
            let held = last.heldAt, last.nextReviewDate == nil, day - held <= 365,
            !reviews.contains(where: { $0.heldAt == nil && $0.plannedAt.map { $0 >= day } ?? false }),
            let step = Self.step([1, 7, 21, 49, 77, 105, 133, 161, 189, 217, 245, 273, 301, 329, 357], day - held)
        else { return nil }
        return Want(subject: last.id, rule: "no_next_review", anchor: held, stage: step, account: account)
    }

    private func oldGoals(_ account: String, _ world: YearWorld, _ day: Day) -> Want? {
        guard let confirmed = world.goals[account]?.confirmedOn,
            let step = Self.step([0, 28, 84, 140, 196, 252, 308, 364, 420], day - confirmed - 120)
        else { return nil }
        return Want(subject: account, rule: "old_goals", anchor: confirmed + 120, stage: step, account: account)
    }
}
