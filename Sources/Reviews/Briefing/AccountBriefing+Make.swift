package import Days

extension AccountBriefing {
    /// Draws the facts from an account's file by the rules of this module.
    package init(_ file: AccountFile, playbook: Playbook, today: Day) {
        let contacts = file.contacts.filter(\.isActive)
        let (next, last) = (file.reviews.next(on: today), file.reviews.last(on: today))
        let history = SPICEDHistory(file.spiced)
        let health = file.healthToday(playbook, today: today)
        let before = file.health.filter { $0.isVerdict(playbook) }.latest(before: today)
        let data = DataAge.all(file, playbook: playbook, today: today)
        account = file.account
        contract = file.contract
        segment = playbook.segment(of: file.account, contract: file.contract, rates: file.rates)
        daysToRenewal = file.contract?.daysToRenewal(on: today)
        isRenewalNear = daysToRenewal.map { $0 >= 0 && $0 <= playbook.timing.renewalNearDays } ?? false
        isRenewalInSight = daysToRenewal.map { $0 >= 0 && $0 <= playbook.timing.renewalInSightDays } ?? false
        renewalBand = file.contract?.renewalBand(on: today, playbook: playbook)
        nextReview = next
        daysToReview = next?.plannedAt.map { $0 - today }
        lastReview = last
        self.health = health
        colour = health?.colour(playbook)
        previousHealth = colour == nil ? nil : before
        drivers = previousHealth.flatMap { health?.drivers(since: $0) } ?? []
        champion = contacts.champion
        execSponsor = contacts.first { $0.roles.contains(.execSponsor) }
        let invited = Set(next?.attendees.filter(\.invited).map(\.contact) ?? [])
        inTheRoom = invited.isEmpty ? contacts : contacts.filter { invited.contains($0.id) }
        contactLints = ContactLint.lints(
            file.contacts, attendees: next?.attendees.isEmpty == false ? next?.attendees : nil, segment: segment,
            today: today, playbook: playbook)
        kept = last.flatMap { Kept(file.actions, of: $0) }
        open = file.actions.filter(\.isOpen).sorted { ($0.dueDate, $0.id) < ($1.dueDate, $1.id) }
        late = open.filter { $0.isOverdue(on: today) }
        stuck = open.filter { $0.isCarriedOverTooOften(playbook) }
        goals = file.goals.filter(\.isOpen).sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        spiced = history.current
        goalsConfirmed = history.lastConfirmed
        goalsAreStale = history.isStale(on: today, playbook: playbook)
        self.data = data
        ebr = EBROffer(
            account: file.account, contract: file.contract, segment: segment, contacts: contacts,
            isAtRisk: colour == .red, rates: file.rates, playbook: playbook)
        gaps = AccountBriefing.gaps(file, next: next, last: last, data: data)
    }

    private static func gaps(_ file: AccountFile, next: Review?, last: Review?, data: [DataAge]) -> [Gap] {
        let contacts = file.contacts.filter(\.isActive)
        func lacks(_ kind: Playbook.Freshness) -> Bool { data.first { $0.kind == kind }?.asOf == nil }
        return Gap.allCases.filter { gap in
            switch gap {
            case .arr: file.contract?.arr == nil
            case .renewal: file.contract?.renewalDate == nil
            case .reviewDate: next?.plannedAt == nil
            case .contacts: contacts.isEmpty
            case .champion: contacts.champion == nil
            case .goals: !file.goals.contains(where: \.isOpen)
            case .spiced: file.spiced.isEmpty
            case .usage: lacks(.usage)
            case .support: lacks(.support)
            case .sentiment: lacks(.sentiment)
            case .lastReview: last == nil
            }
        }
    }
}

extension AccountBriefing.Kept {
    /// Nil where the review left no actions, or its day is unknown.
    init?(_ actions: [Action], of review: Review) {
        guard let since = review.heldAt else { return nil }
        let counted = actions.filter { $0.linkedTo.review == review.id && $0.status != .cancelled }
        guard !counted.isEmpty else { return nil }
        self.init(since: since, done: counted.filter { $0.status == .complete }.count, total: counted.count)
    }
}
