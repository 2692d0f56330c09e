package import Days
package import Reviews

/// One thing that wants a look on a day, by one rule.
package struct Nudge: Hashable, Sendable {
    /// What it is about.
    package enum Matter: Hashable, Sendable {
        case action(Action)
        /// A review, and those of its steps whose day has come.
        case review(Review, steps: [DatedStep])
        case account
        case reminder(Reminder)
    }

    package let rule: NudgeRule
    package let matter: Matter
    /// The account's id; nil for a reminder that is about none.
    package let account: String?
    /// The day that the rule counts from: another anchor is another thing to tell.
    package let anchor: Day
    /// The days after the anchor that it is said for; it is said again when this has grown.
    package let stage: Int
    /// The days from the anchor until now.
    package let days: Int
    /// An answer may still come: it is no reason to speak, only shown beside what is.
    package var isWaiting = false
    /// The day that it woke on; what was told before no longer counts.
    package var wokenOn: Day?

    package init(
        _ rule: NudgeRule, _ matter: Matter, account: String?, anchor: Day, stage: Int, days: Int
    ) {
        self.rule = rule
        self.matter = matter
        self.account = account
        self.anchor = anchor
        self.stage = stage
        self.days = days
    }

    /// The id of the action, review, account or reminder that it is about.
    package var subject: String {
        switch matter {
        case .action(let action): action.id
        case .review(let review, _): review.id
        case .account: account ?? ""
        case .reminder(let reminder): reminder.id
        }
    }

    package var action: Action? { if case .action(let action) = matter { action } else { nil } }

    /// Whether so many days late or blocked, taking it up a level is worth a proposal; not where that was done.
    package func proposesEscalation(_ playbook: Playbook) -> Bool {
        guard [.overdue, .blocked].contains(rule), let action, action.escalation == nil else { return false }
        return days >= playbook.nudges.proposeEscalationAfterDays
    }
}
