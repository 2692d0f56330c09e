package import Days

/// The signs that the data of an account shows (S2 Risk Signal Checklist, "connect data and talk").
///
/// Most signs of a meeting are nobody's but those who sat in it: they are asked for, not guessed.
package struct RiskSignals: Hashable, Sendable {
    /// One sign with the figure behind it.
    package struct Seen: Hashable, Sendable {
        package let signal: RiskSignal
        package let figure: String
    }

    /// In the order of the checklist.
    package let seen: [Seen]

    /// - Parameter isGrowthTalked: Whether an opportunity is noted for the account.
    package init(_ file: AccountFile, isGrowthTalked: Bool, playbook: Playbook, today: Day) {
        let facts = SignalFacts(file, isGrowthTalked: isGrowthTalked, playbook: playbook, today: today)
        seen = RiskSignal.allCases.compactMap { signal in
            facts.figure(of: signal).map { Seen(signal: signal, figure: $0) }
        }
    }
}

/// The figure behind each sign, where there is one.
private struct SignalFacts {
    private let file: AccountFile
    private let isGrowthTalked: Bool
    private let playbook: Playbook
    private let today: Day
    private let inputs: HealthInputs

    init(_ file: AccountFile, isGrowthTalked: Bool, playbook: Playbook, today: Day) {
        self.file = file
        self.isGrowthTalked = isGrowthTalked
        self.playbook = playbook
        self.today = today
        inputs = HealthInputs(
            metrics: file.metrics, tickets: file.tickets, contract: file.contract, account: file.account,
            reviews: file.reviews, contacts: file.contacts, today: today)
    }

    func figure(of signal: RiskSignal) -> String? {
        switch signal {
        case .usageDown: fall(.weeklyLogins)
        case .keyUsersInactive: quietChampion
        case .ticketsUp: rollups { $0.opened.map(Double.init) }
        case .slowReplies: rollups(\.averageFirstResponseHours)
        case .scoresDown: fall(.nps) ?? fall(.csat)
        case .renewalUntalked: renewal
        case .executiveAbsent: absentExecutive
        case .noFollowUp: unanswered
        case .actionsOpen: lateActions
        case .nextMoved: moved
        case .silent: silence
        case .evasive, .cutShort, .competitors, .cost, .championDisengaged, .newDoubters, .cancellation: nil
        }
    }

    /// `250 → 165, 29 Jan`.
    private func fall(_ figure: HealthFigure) -> String? {
        guard let now = inputs.latest[figure], let before = inputs.earlier[figure], now.value < before.value else {
            return nil
        }
        let day = now.asOf.shortWords(on: today)
        return "\(Figures.plain(before.value)) → \(Figures.plain(now.value)), \(day)"
    }

    private func rollups(_ value: (TicketRollup) -> Double?) -> String? {
        let known = file.tickets.filter { $0.provenance.asOf <= today }.sorted {
            ($0.provenance.asOf, $0.id) < ($1.provenance.asOf, $1.id)
        }
        guard known.count > 1, let now = known.last.flatMap(value), let before = value(known[known.count - 2]),
            now > before
        else { return nil }
        return "\(Figures.plain(before)) → \(Figures.plain(now))"
    }

    private var quietChampion: String? {
        guard let champion = file.contacts.champion, let touch = champion.lastTouch,
            today - touch > playbook.risks.quietAfterDays
        else { return nil }
        return "\(champion.firstName), \(Figures.count(today - touch, "day"))"
    }

    private var renewal: String? {
        guard !isGrowthTalked, let renewal = file.contract?.renewalDate,
            (0...playbook.timing.renewalInSightDays).contains(renewal - today)
        else { return nil }
        return renewal.shortWords(on: today)
    }

    private var absentExecutive: String? {
        guard let review = file.reviews.last(on: today), let day = review.heldAt else { return nil }
        let levels: [Contact.Level] = [.cSuite, .vp]
        let absent = review.attendees.filter { $0.invited && $0.attended == false }.compactMap { attendee in
            file.contacts.first { $0.id == attendee.contact && $0.level.map(levels.contains) ?? false }
        }
        return absent.first.map { "\($0.name), \(day.shortWords(on: today))" }
    }

    private var unanswered: String? {
        let waits = file.actions.filter { $0.isOpen && $0.side == .theirs }.compactMap(\.lastAskedOn).min()
        guard let waits, today - waits > playbook.nudges.noReply.days.first ?? 7 else { return nil }
        return "asked \(waits.shortWords(on: today))"
    }

    private var lateActions: String? {
        let late = file.actions.count { $0.side == .theirs && $0.isOverdue(on: today) }
        return late > 0 ? "\(late) of theirs late" : nil
    }

    private var moved: String? {
        guard let review = file.reviews.next(on: today), review.rescheduleCount > 0 else { return nil }
        return Figures.count(review.rescheduleCount, "time")
    }

    private var silence: String? {
        guard let last = inputs.lastContact, today - last > playbook.risks.quietAfterDays else { return nil }
        return Figures.count(today - last, "day")
    }
}
