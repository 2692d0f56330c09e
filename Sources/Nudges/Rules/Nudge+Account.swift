package import Days
package import Reviews

extension Nudge {
    /// The goals of an account were last confirmed so long ago that all are to be asked about again.
    package static func oldGoals(_ account: String, confirmedOn: Day, on day: Day, playbook: Playbook) -> Nudge? {
        climb(
            playbook.nudges.oldGoals, .oldGoals, .account, account, from: confirmedOn + playbook.goals.oldAfterDays,
            on: day)
    }

    /// A review was held and none is planned after it.
    ///
    /// S1: never leave without the next QBR scheduled.
    package static func noNextReview(after review: Review, on day: Day, playbook: Playbook) -> Nudge? {
        guard let held = review.heldAt else { return nil }
        return climb(
            playbook.nudges.noNextReview, .noNextReview, .review(review, steps: []), review.account, from: held, on: day
        )
    }

    /// A renewal is near, and no review is planned before it.
    package static func renewal(of contract: Contract, on day: Day, playbook: Playbook) -> Nudge? {
        guard let renewal = contract.renewalDate, renewal >= day else { return nil }
        return climb(
            playbook.nudges.renewalWithoutReview, .renewalWithoutReview, .account, contract.account,
            from: renewal - playbook.timing.renewalNearDays, on: day)
    }

    /// The bot promised to come back to it.
    ///
    /// - Parameter action: The action that it is about; where that is closed or asleep, nothing is said.
    package static func reminder(_ reminder: Reminder, action: Action?, on day: Day) -> Nudge? {
        guard reminder.keptOn.map({ $0 == day }) ?? true, reminder.due <= day, action?.isOpen != false,
            action?.isSnoozed(on: day) != true
        else { return nil }
        return Nudge(
            .reminder, .reminder(reminder), account: reminder.account, anchor: reminder.due, stage: 0,
            days: day - reminder.due)
    }

    private static func climb(
        _ ladder: Playbook.Ladder, _ rule: NudgeRule, _ matter: Matter, _ account: String, from anchor: Day, on day: Day
    ) -> Nudge? {
        ladder.step(after: day - anchor).map {
            Nudge(rule, matter, account: account, anchor: anchor, stage: $0, days: day - anchor)
        }
    }
}
