package import Days

/// One contract that renews.
package struct Renewal: Hashable, Sendable {
    package let account: Account
    package let contract: Contract
    package let day: Day
    /// Whole months that are left; six of them belong to the band from six on (domain.md C19).
    package let months: Int
    package let band: Playbook.RenewalBand?
    /// The first review that is planned before it; nil where none is.
    package let review: Day?
    /// The last day to give notice, where the contract says how long before.
    package let notice: Day?

    /// - Parameter reviews: Those of the account.
    /// - Returns: Nil where no date is known, or it is past.
    package init?(_ account: Account, _ contract: Contract, reviews: [Review], playbook: Playbook, today: Day) {
        guard let day = contract.renewalDate, day >= today, let months = contract.monthsToRenewal(on: today) else {
            return nil
        }
        self.account = account
        self.contract = contract
        self.day = day
        self.months = months
        band = playbook.renewalBand(monthsLeft: months)
        let planned = reviews.filter { !$0.isHeld }.compactMap(\.plannedAt)
        review = planned.filter { $0 >= today && $0 < day }.min()
        notice = contract.noticeDays.map { day - $0 }
    }

    package func daysLeft(on today: Day) -> Int { day - today }
}
