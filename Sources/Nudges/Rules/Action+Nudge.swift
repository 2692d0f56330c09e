package import Days
package import Reviews

extension Action {
    /// What wants a look on a day; of all rules that hold the weightiest, so that nothing is said twice.
    ///
    /// - Throws: ``Silence`` where no rule holds.
    package func nudge(on day: Day, playbook: Playbook) throws(Silence) -> Nudge {
        guard isOpen else { throw .closed }
        if let until = snoozedUntil, until > day { throw .asleep(until: until) }
        guard var nudge = nudgeByRule(on: day, playbook.nudges) else {
            let soon = dueDate - playbook.nudges.dueSoonDays
            throw .notYet(next: soon > day ? soon : nil)
        }
        nudge.wokenOn = snoozedUntil
        nudge.isWaiting =
            nudge.rule != .noAnswer && (awaitsAnswer(on: day) || awaitsReply(on: day, playbook.nudges))
        return nudge
    }

    private func nudgeByRule(on day: Day, _ plan: Playbook.NudgePlan) -> Nudge? {
        if let escalation, escalation.answer == nil,
            let nudge = climb(plan.noAnswer, .noAnswer, from: escalation.deadline, on: day)
        {
            return nudge
        }
        if status == .blocked, let nudge = climb(plan.blocked, .blocked, from: blockedSince ?? dueDate, on: day) {
            return nudge
        }
        if let asked = lastReplyAwaited, let nudge = climb(plan.noReply, .noReply, from: asked, on: day) {
            return nudge
        }
        if dueDate < day { return climb(plan.overdue, .overdue, from: dueDate, on: day) }
        if dueDate == day { return once(.dueToday, from: dueDate, on: day) }
        if dueDate - day <= plan.dueSoonDays { return once(.dueSoon, from: dueDate, on: day) }
        if status == .atRisk { return once(.atRisk, from: dueDate, on: day) }
        if let woken = snoozedUntil, day - woken <= plan.lookBackDays { return once(.awake, from: woken, on: day) }
        return nil
    }

    private func climb(_ ladder: Playbook.Ladder, _ rule: NudgeRule, from anchor: Day, on day: Day) -> Nudge? {
        ladder.step(after: day - anchor).map {
            Nudge(rule, .action(self), account: linkedTo.account, anchor: anchor, stage: $0, days: day - anchor)
        }
    }

    private func once(_ rule: NudgeRule, from anchor: Day, on day: Day) -> Nudge {
        Nudge(rule, .action(self), account: linkedTo.account, anchor: anchor, stage: 0, days: day - anchor)
    }

    /// The day that a customer was last asked about it.
    private var lastReplyAwaited: Day? { side == .theirs && askCount > 0 ? lastAskedOn : nil }

    private func awaitsReply(on day: Day, _ plan: Playbook.NudgePlan) -> Bool {
        lastReplyAwaited.map { plan.noReply.step(after: day - $0) == nil } ?? false
    }

    private func awaitsAnswer(on day: Day) -> Bool {
        escalation.map { $0.answer == nil && $0.deadline >= day } ?? false
    }
}
