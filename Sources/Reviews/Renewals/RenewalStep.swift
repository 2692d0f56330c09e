package import Days

/// What would help a renewal most, next; never how likely it is (ours: nothing on file says that).
package enum RenewalStep: Hashable, Sendable {
    /// Red: the matrix of taking things up comes first.
    case takeUp
    /// No review lies before it.
    case planReview
    /// The champion has been quiet.
    case reachOut(name: String, days: Int)
    /// Nothing of the value is confirmed by the customer.
    case confirmValue
    /// The goals were confirmed too long ago, or never.
    case checkGoals(last: Day?)
    /// Nothing is in the way: what its band is about.
    case focus

    /// The first that applies, in this order; a review is wanted once the renewal is in sight.
    package init(_ renewal: Renewal, _ file: AccountFile, playbook: Playbook, today: Day) {
        let isRed = file.healthToday(playbook, today: today)?.colour(playbook) == .red
        let left = renewal.daysLeft(on: today)
        if isRed, left <= playbook.timing.renewalInSightDays {
            self = .takeUp
        } else if renewal.review == nil, left <= playbook.timing.renewalInSightDays {
            self = .planReview
        } else if let champion = file.contacts.champion, let touch = champion.lastTouch,
            today - touch > playbook.risks.quietAfterDays
        {
            self = .reachOut(name: champion.name, days: today - touch)
        } else if SPICEDHistory(file.spiced).isStale(on: today, playbook: playbook) {
            self = .checkGoals(last: SPICEDHistory(file.spiced).lastConfirmed)
        } else if renewal.months < 12, !file.values.contains(where: { $0.validation == .yes }) {
            self = .confirmValue
        } else {
            self = .focus
        }
    }
}
