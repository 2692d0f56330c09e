package import Days

extension Contract {
    /// Days until the renewal, negative after it; nil where no date is known.
    package func daysToRenewal(on today: Day) -> Int? { renewalDate.map { $0 - today } }

    /// Whole months until the renewal; -1 once it is past.
    ///
    /// Half-open, so that exactly six months belong to the 6-9 band (domain.md C19).
    package func monthsToRenewal(on today: Day) -> Int? {
        guard let renewal = renewalDate else { return nil }
        guard renewal >= today else { return -1 }
        let (from, to) = (today.parts, renewal.parts)
        let months = (to.year - from.year) * 12 + to.month - from.month
        return today.adding(months: months) <= renewal ? months : months - 1
    }

    /// What the review is about, by the months that are left (S2 Connecting Plan to Renewal).
    package func renewalBand(on today: Day, playbook: Playbook) -> Playbook.RenewalBand? {
        monthsToRenewal(on: today).flatMap { playbook.renewalBand(monthsLeft: $0) }
    }
}

extension [Contract] {
    /// The one in use: of those that say when they renew the latest, else any.
    package var current: Contract? {
        self.max { ($0.renewalDate?.number ?? .min, $0.id) < ($1.renewalDate?.number ?? .min, $1.id) }
    }
}
