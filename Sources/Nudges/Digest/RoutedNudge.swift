import Days
package import Reviews
package import Workspace

/// A nudge with whoever hears of it, and what they were told before.
package struct RoutedNudge: Hashable, Sendable {
    package let nudge: Nudge
    package let route: Route
    package let account: Account?
    /// What the same destination was told of the same subject.
    package let tellings: [Telling]

    package init(nudge: Nudge, route: Route, account: Account?, tellings: [Telling]) {
        self.nudge = nudge
        self.route = route
        self.account = account
        self.tellings = tellings
    }

    package var speaks: Bool { nudge.speaks(after: tellings) }

    package var group: Digest.Group {
        switch (nudge.rule, nudge.matter) {
        case (.blocked, _), (.noAnswer, _): .blocked
        case (_, .action(let action)): action.side == .ours ? .us : .customers
        case (_, .reminder): .us
        case (_, .review), (_, .account): .reviews
        }
    }

    /// What is told of first where not all can be: by the rule, accounts as a whole last; then what has held the longest.
    var urgency: (Int, Int, String) {
        let rules = NudgeRule.byUrgency + NudgeRule.ofAccounts
        return (rules.firstIndex(of: nudge.rule) ?? 0, nudge.anchor.number, nudge.subject)
    }

    /// What has waited longest comes first in its group; steps of reviews before accounts as a whole.
    var order: (Int, Int, Int, String, String) {
        let rule = group == .reviews ? NudgeRule.allCases.firstIndex(of: nudge.rule) ?? 0 : 0
        let day = group == .blocked ? nudge.anchor : nudge.action?.dueDate ?? nudge.anchor
        return (
            Digest.Group.allCases.firstIndex(of: group) ?? 0, rule, day.number, account?.name ?? "", nudge.subject
        )
    }
}
