package import Days

/// What settles the day of the next review.
package struct ReviewDates: Hashable, Sendable {
    /// A day by which the customer needs results, with a short name: `peak`.
    package struct Event: Hashable, Sendable {
        package var name: String
        package var day: Day

        package init(name: String, day: Day) {
            self.name = name
            self.day = day
        }
    }

    /// The review before; its weekday is kept where possible.
    package var after: Day
    package var today: Day
    /// For the cadence; quarterly where it is unknown.
    package var segment: Segment?
    package var renewal: Day?
    /// 1 to 12.
    package var fiscalYearEndMonth: Int?
    package var event: Event?
    /// Days that do not suit, as somebody said.
    package var excluded: [DayRange]

    package init(
        after: Day, today: Day, segment: Segment? = nil, renewal: Day? = nil, fiscalYearEndMonth: Int? = nil,
        event: Event? = nil, excluded: [DayRange] = []
    ) {
        self.after = after
        self.today = today
        self.segment = segment
        self.renewal = renewal
        self.fiscalYearEndMonth = fiscalYearEndMonth
        self.event = event
        self.excluded = excluded
    }

    /// Weeks from one review to the next.
    package var weeks: Int { segment?.weeksBetween ?? 12 }

    /// The day by cadence alone: the same weekday so many weeks on, and never without two weeks to prepare
    /// (S2 Good QBR Program Design).
    package var byCadence: Day {
        let day = after + weeks * 7
        let earliest = today + 14
        guard day < earliest else { return day }
        let weeksLate = (earliest - day + 6) / 7
        return day + weeksLate * 7
    }

    /// Why a day does not suit; empty where it does.
    ///
    /// S2 QBR Timing Considerations; L40. For a day that a person names, this is what to say about it.
    package func objections(to day: Day, playbook: Playbook) -> [DateObjection] {
        var objections: [DateObjection] = []
        if day <= today { objections.append(.past) }
        if !day.isWorkday { objections.append(.weekend(day.weekday)) }
        if playbook.timing.avoidMonths.contains(day.month) { objections.append(.avoidedMonth(day.month)) }
        if playbook.timing.isHoliday(day) { objections.append(.holiday) }
        if playbook.timing.avoidCustomersLastFiscalMonth, day.month == fiscalYearEndMonth {
            objections.append(.customersLastFiscalMonth(day.month))
        }
        if excluded.contains(where: { $0.contains(day) }) { objections.append(.excluded) }
        if day > byCadence + playbook.timing.searchDays {
            objections.append(.long(weeks: (day - after) / 7, cadence: weeks))
        }
        return objections
    }
}
