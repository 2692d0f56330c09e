import Days

/// What an account's file says to the boxes of the CHURN check.
struct ChurnFacts {
    /// A box with the figure that settles it.
    typealias Fact = (isFine: Bool, figure: String)

    private let file: AccountFile
    private let playbook: Playbook
    private let today: Day
    private let health: HealthSnapshot?
    private let contacts: [Contact]

    init(_ file: AccountFile, playbook: Playbook, today: Day) {
        self.file = file
        self.playbook = playbook
        self.today = today
        health = file.healthToday(playbook, today: today)
        contacts = file.contacts.filter(\.isActive)
    }

    /// Nil where the file says nothing to it.
    func fact(of box: ChurnBox) -> Fact? {
        switch box {
        case .engaged: contacts.champion.flatMap { touch($0.lastTouch, of: $0.firstName) }
        case .standing, .useCase: nil
        case .backups: contacts.isEmpty ? nil : (contacts.count > 1, Figures.count(contacts.count, "contact"))
        case .healthTrend: healthTrend
        case .adoption: factor(.widthOfUsage)
        case .support: factor(.supportUsage)
        case .usersActive: usersActive
        case .coreFeatures: share("core_module_adoption", "core modules")
        case .value: value
        case .contact: touch(lastContact, of: nil)
        case .sentiment: factor(.reviewScores)
        case .replies: replies
        case .problem: goals
        case .priorities: confirmed
        }
    }

    private func touch(_ day: Day?, of name: String?) -> Fact? {
        day.map { touch in
            let figure = [name, "last touch \(touch.shortWords(on: today))"].compactMap(\.self).joined(separator: ", ")
            return (today - touch <= playbook.risks.quietAfterDays, figure)
        }
    }

    private var lastContact: Day? {
        (contacts.compactMap(\.lastTouch) + file.reviews.compactMap(\.heldAt)).filter { $0 <= today }.max()
    }

    private var healthTrend: Fact? {
        let before = file.health.filter { $0.isVerdict(playbook) && $0.date < today }.max { $0.date < $1.date }
        guard let health, health.isVerdict(playbook), let before else { return nil }
        return (health.score >= before.score, "\(before.score) → \(health.score)")
    }

    /// Yellow is still fine, as far as one factor goes.
    private func factor(_ factor: HealthFactor) -> Fact? {
        guard let part = health?.factors.first(where: { $0.id == factor.rawValue }), let score = part.score else {
            return nil
        }
        return (score >= Double(playbook.health.yellowFrom), "\(factor.label) \(Figures.plain(score, places: 0))")
    }

    private var usersActive: Fact? {
        guard let active = latest("active_seats"), let seats = latest("total_seats") ?? licensed, seats > 0 else {
            return nil
        }
        let figure = "\(Figures.plain(active)) of \(Figures.plain(seats)) seats"
        return (100 * active >= playbook.opportunities.spareBelowPct * seats, figure)
    }

    private var licensed: Double? { file.contract?.seatsLicensed.map(Double.init) }

    private func share(_ metric: String, _ label: String) -> Fact? {
        latest(metric).map { value in
            let share = value > 1 ? value / 100 : value
            return (100 * share >= playbook.opportunities.spareBelowPct, "\(label) \(Figures.percent(share))")
        }
    }

    private func latest(_ metric: String) -> Double? {
        file.metrics.filter { $0.metric == metric && $0.date <= today }.max { $0.date < $1.date }?.value
    }

    /// What the customer confirmed counts; what is only claimed leaves the box open.
    private var value: Fact? {
        let confirmed = file.values.filter { $0.validation == .yes && $0.countedIn }
        guard !file.values.isEmpty else { return nil }
        return (!confirmed.isEmpty, "\(confirmed.count) of \(file.values.count) value entries confirmed")
    }

    /// They answer what we ask: an open action of theirs that was asked about and lies late says no.
    private var replies: Fact? {
        let asked = file.actions.filter { $0.isOpen && $0.side == .theirs && $0.lastAskedOn != nil }
        guard let waits = asked.compactMap(\.lastAskedOn).min() else { return nil }
        let days = today - waits
        return (days <= (playbook.nudges.noReply.days.first ?? 7), "asked \(waits.shortWords(on: today)), no answer")
    }

    private var goals: Fact? {
        let open = file.goals.filter { $0.isOpen && $0.current != nil }
        guard !open.isEmpty else { return nil }
        let moving = open.filter { goal in goal.isMet == true || goal.ofTheWay.map { $0 > 0 } ?? false }
        return (!moving.isEmpty, "\(moving.count) of \(Figures.count(open.count, "goal")) moving")
    }

    private var confirmed: Fact? {
        let history = SPICEDHistory(file.spiced)
        return history.lastConfirmed.map {
            (!history.isStale(on: today, playbook: playbook), "goals confirmed \($0.shortWords(on: today))")
        }
    }
}
