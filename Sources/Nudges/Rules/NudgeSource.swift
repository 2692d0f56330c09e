package import Days
package import Reviews
package import Workspace

/// Finds what wants a look in a workspace.
package struct NudgeSource {
    private let facts: any Facts
    private let playbook: Playbook

    package init(_ facts: any Facts, playbook: Playbook) {
        self.facts = facts
        self.playbook = playbook
    }

    /// All that wants a look on a day, whoever hears of it.
    ///
    /// - Complexity: close to what is found, not to what is kept.
    package func nudges(on day: Day) throws -> [Nudge] {
        let reviews = try reviews(day)
        // Whoever prepares a review asks about the goals, the renewal and the next date anyway.
        let prepared = Set(reviews.filter { $0.rule == .preparation }.compactMap(\.account))
        return try actions(day) + reviews + accounts(day, but: prepared) + reminders(day)
    }

    private func actions(_ day: Day) throws -> [Nudge] {
        let plan = playbook.nudges
        let actions = try facts.actionsToLookAt(
            on: day, dueBy: day + plan.dueSoonDays, wokenSince: day - plan.lookBackDays)
        return actions.compactMap { try? $0.nudge(on: day, playbook: playbook) }
    }

    private func reviews(_ day: Day) throws -> [Nudge] {
        // A weekend's step moves by two days at most.
        let ahead = (playbook.preparation.map(\.days).max() ?? 0) + 2
        let back = (playbook.followUp.map(\.days).max() ?? 0) + 2 + playbook.nudges.lookBackDays
        let planned = try facts.reviewsPlanned(from: day, to: day + ahead)
        let held = try facts.reviewsHeld(from: day - back, to: day)
        return try (planned + held).compactMap { review in
            try review.nudge(on: day, playbook: playbook) { try facts.countActions(ofReview: review.id) }
        }
    }

    /// Of each account the weightiest.
    private func accounts(_ day: Day, but others: Set<String>) throws -> [Nudge] {
        let old = try facts.goalsConfirmed(upTo: day - playbook.goals.oldAfterDays).compactMap {
            Nudge.oldGoals($0.account, confirmedOn: $0.day, on: day, playbook: playbook)
        }
        // Who has had no review for a year has other worries than the next date.
        let ended = try facts.lastReviewsWithoutNext(from: day - 365, to: day).compactMap {
            Nudge.noNextReview(after: $0, on: day, playbook: playbook)
        }
        let renewals = try facts.renewalsWithoutReview(from: day, to: day + playbook.timing.renewalNearDays)
            .compactMap { Nudge.renewal(of: $0, on: day, playbook: playbook) }
        var seen = others
        return (renewals + ended + old).filter { $0.account.map { seen.insert($0).inserted } ?? false }
    }

    private func reminders(_ day: Day) throws -> [Nudge] {
        try facts.remindersDue(by: day).compactMap { reminder in
            let action = try reminder.action.flatMap { try facts.find(Action.self, $0) }
            return Nudge.reminder(reminder, action: action, on: day)
        }
    }
}
