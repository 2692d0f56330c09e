package import Days

/// A proposed day for the next review, and what speaks for it.
///
/// S1 "Never leave without the next QBR scheduled"; S2 QBR Cadence and Timing Considerations.
package struct NextReview: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// By cadence; `weeks` is what it comes to.
        case cadence(weeks: Int)
        case afterEvent(name: String, days: Int)
        case beforeEvent(name: String, days: Int)
        /// `isTimely` within the 90 to 120 days of the playbook.
        case beforeRenewal(days: Int, isTimely: Bool)
        /// The day by cadence did not suit.
        case moved(from: Day, because: DateObjection)
    }

    package let day: Day
    package let reasons: [Reason]

    /// The day that lies nearest to the cadence and suits.
    ///
    /// A day 90 to 120 days before the renewal is worth a move of up to 30 days, the same weekday one of a week.
    ///
    /// - Returns: Nil where no day within the playbook's `search_days` suits.
    package static func propose(_ dates: ReviewDates, playbook: Playbook) -> NextReview? {
        let wanted = dates.byCadence
        let reach = playbook.timing.searchDays
        let window = renewalWindow(dates, playbook)
        func cost(_ day: Day) -> Int {
            let weekday = day.weekday == wanted.weekday ? 0 : 7
            let renewal = window.map { $0.contains(day) ? 0 : 30 } ?? 0
            return abs(day - wanted) + weekday + renewal
        }
        let suitable = (-reach...reach).map { wanted + $0 }.filter { day in
            day >= dates.today + playbook.timing.prepareDays && day > dates.after
                && dates.objections(to: day, playbook: playbook).isEmpty
        }
        guard let best = suitable.min(by: { (cost($0), $0) < (cost($1), $1) }) else { return nil }
        return NextReview(day: best, reasons: reasons(for: best, wanted: wanted, dates, playbook))
    }

    /// The days that lie 90 to 120 days ahead of the renewal.
    private static func renewalWindow(_ dates: ReviewDates, _ playbook: Playbook) -> DayRange? {
        guard let renewal = dates.renewal, let fewest = playbook.timing.renewalDaysBefore.first,
            let most = playbook.timing.renewalDaysBefore.last
        else { return nil }
        return DayRange(renewal - most, renewal - fewest)
    }

    private static func reasons(
        for day: Day, wanted: Day, _ dates: ReviewDates, _ playbook: Playbook
    ) -> [Reason] {
        var reasons: [Reason] = [.cadence(weeks: Int((Double(day - dates.after) / 7).rounded()))]
        if day != wanted, let objection = dates.objections(to: wanted, playbook: playbook).first {
            reasons.append(.moved(from: wanted, because: objection))
        }
        if let event = dates.event, abs(day - event.day) <= 60 {
            let days = day - event.day
            reasons.append(
                days >= 0 ? .afterEvent(name: event.name, days: days) : .beforeEvent(name: event.name, days: -days))
        }
        if let renewal = dates.renewal, renewal > day, renewal - day <= 183 {
            let isTimely = renewalWindow(dates, playbook)?.contains(day) == true
            reasons.append(.beforeRenewal(days: renewal - day, isTimely: isTimely))
        }
        return reasons
    }
}
