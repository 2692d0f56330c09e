package import Days

/// Where an account stands, and where it has room to grow, out of what is on file (S2 Account Growth Planning).
///
/// What nobody told us, such as how many departments there are, is missing and named; nothing is estimated.
package struct Whitespace: Hashable, Sendable {
    /// What the seats say.
    package enum Seats: String, Sendable {
        /// Nearly all are taken: more of them may be wanted.
        case full
        /// Many are empty: adoption comes before any more of them.
        case spare
        case fitting
    }

    /// Why growth is not the talk of now.
    package enum Blocker: String, Sendable { case red, renewal, late }

    package let licensed: Int?
    package let active: Int?
    package let activeAsOf: Day?
    package let seats: Whitespace.Seats?
    package let modules: [String]
    /// Modules that other accounts have, and this one has not; in alphabetical order.
    package let otherModules: [String]
    package let useCases: [String]
    package let region: String?
    package let blockers: [Whitespace.Blocker]

    /// - Parameter others: The contracts of the book; a module that nobody bought is not known.
    package init(_ file: AccountFile, others: [Contract], playbook: Playbook, today: Day) {
        let used = file.metrics.filter { $0.metric == "active_seats" && $0.date <= today }.max { $0.date < $1.date }
        let total = file.metrics.filter { $0.metric == "total_seats" && $0.date <= today }.max { $0.date < $1.date }
        licensed = file.contract?.seatsLicensed ?? total.map { Int($0.value) }
        active = used.map { Int($0.value) }
        activeAsOf = used?.date
        seats = Whitespace.seats(active, of: licensed, playbook.opportunities)
        modules = file.contract?.modules ?? []
        let own = Set(modules.map { $0.lowercased() })
        let known = Set(others.filter { $0.account != file.account.id }.flatMap(\.modules))
        otherModules = known.filter { !own.contains($0.lowercased()) }.sorted()
        useCases = file.account.useCases
        region = file.account.region
        var blockers: [Whitespace.Blocker] = []
        if file.healthToday(playbook, today: today)?.colour(playbook) == .red { blockers.append(.red) }
        let months = file.contract?.monthsToRenewal(on: today)
        if let months, (0..<3).contains(months) { blockers.append(.renewal) }
        if file.actions.contains(where: { $0.side == .ours && $0.isOverdue(on: today) }) { blockers.append(.late) }
        self.blockers = blockers
    }

    private static func seats(_ active: Int?, of licensed: Int?, _ plan: Playbook.OpportunityPlan) -> Whitespace.Seats?
    {
        guard let active, let licensed, licensed > 0 else { return nil }
        let share = 100 * Double(active) / Double(licensed)
        if share >= plan.fullFromPct { return .full }
        return share < plan.spareBelowPct ? .spare : .fitting
    }
}
