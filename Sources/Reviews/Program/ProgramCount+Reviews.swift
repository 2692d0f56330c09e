import Days

extension ProgramCount {
    /// A review belongs to the day that it is planned for; one for today may still take place.
    func countCompletion(_ tally: inout Tally) {
        for review in accounts.flatMap(\.reviews) {
            guard let day = review.plannedAt ?? review.heldAt, isCounted(day) else { continue }
            let isHeld = review.isHeld(by: today)
            if isHeld || day < today { tally.count(isHeld) }
        }
    }

    /// Only segments that ask for an executive count (S2 QBR Cadence by Segment, Exec Presence); a delegate is none.
    func countExecutives(_ tally: inout Tally) {
        for (review, account) in held {
            guard let segment = account.segment else {
                tally.count(nil)
                continue
            }
            if !segment.execLevels.isEmpty { tally.count(hadExecutive(review, account, segment.execLevels)) }
        }
    }

    /// Nil where nobody wrote down who came, or of whom it is not known what they are.
    private func hadExecutive(_ review: Review, _ account: ProgramAccount, _ levels: [Contact.Level]) -> Bool? {
        guard review.attendees.contains(where: { $0.attended != nil }) else { return nil }
        let present = Set(review.attendees.filter { $0.attended == true }.map(\.contact))
        let known = account.contacts.filter { present.contains($0.id) }
        if known.contains(where: { $0.level.map(levels.contains) ?? false }) { return true }
        return known.count < present.count || known.contains { $0.level == nil } ? nil : false
    }

    /// Who was not asked could not answer, so only requests on file count.
    func countInput(_ tally: inout Tally) {
        for (review, _) in held {
            let isAsked = review.inputRequestedOn != nil || review.inputAnsweredOn != nil
            tally.count(isAsked ? review.inputAnsweredOn != nil : nil)
        }
    }

    /// A review falls due so many weeks after the one before, with some days of grace. It counts on its day, or on the
    /// day that grace ran out.
    func countOnTime(_ tally: inout Tally) {
        for account in accounts {
            let history = account.history(on: today)
            guard let segment = account.segment else {
                if !history.isEmpty { tally.count(nil) }
                continue
            }
            for (index, last) in history.enumerated() {
                let deadline = last.day + segment.weeksBetween * 7 + playbook.program.graceDays
                let next = index + 1 < history.count ? history[index + 1].day : nil
                let isInTime = next.map { $0 <= deadline } ?? false
                let day = isInTime ? next ?? deadline : deadline
                if isCounted(day), isInTime || day < today { tally.count(isInTime) }
            }
        }
    }

    var satisfaction: ProgramFigure {
        let scores = held.compactMap { $0.review.survey?.score }
        return ProgramFigure(
            .satisfaction, .mean(sum: scores.reduce(0, +), count: scores.count), unknown: held.count - scores.count,
            playbook: playbook)
    }

    /// Only what somebody said it took; no clock of ours knows what else they did meanwhile.
    var preparation: ProgramFigure {
        let minutes = held.compactMap(\.review.prepMinutes)
        return ProgramFigure(
            .preparation, .minutes(sum: minutes.reduce(0, +), count: minutes.count),
            unknown: held.count - minutes.count, playbook: playbook)
    }

    /// Whether an account pays more so many days after a review than on the day of it; counted when those have passed.
    func countExpansion(_ tally: inout Tally) {
        for account in accounts {
            for last in account.history(on: today) {
                let day = last.day + playbook.program.expansionDays
                guard isCounted(day) else { continue }
                let before = account.contract?.arr(on: last.day)
                let after = account.contract?.arr(on: day)
                if let before, let after, before.currency == after.currency {
                    tally.count(after.minor > before.minor)
                } else {
                    tally.count(nil)
                }
            }
        }
    }
}

extension Contract {
    /// What was paid a year on a day, by the subscriptions of a billing export; nil where there are none, where one has
    /// no amount, or where their currencies differ.
    func arr(on day: Day) -> Money? {
        let running = subscriptions.filter { $0.start <= day && ($0.end.map { day <= $0 } ?? true) }
        guard let currency = subscriptions.first?.arr?.currency else { return nil }
        let amounts = running.compactMap { $0.arr?.currency == currency ? $0.arr?.minor : nil }
        return amounts.count == running.count ? Money(minor: amounts.reduce(0, +), currency: currency) : nil
    }
}
