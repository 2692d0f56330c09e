import Days

/// Due dates by the obvious, slow way: from day to day, looking at the calendar each time.
///
/// It shares nothing with the reader but ``Day``, of which it uses the next and the previous one and what a day is
/// called.
struct DueDateModel {
    let today: Day

    func walk(_ day: Day, _ step: Int = 1, until isFound: (Day) -> Bool) -> Day {
        var day = day + step
        while !isFound(day) { day = day + step }
        return day
    }

    // MARK: Weekdays

    func coming(_ weekday: Weekday) -> Day { walk(today) { $0.weekday == weekday } }

    func previous(_ weekday: Weekday) -> Day { walk(today, -1) { $0.weekday == weekday } }

    /// In the week from Monday to Sunday that comes so many weeks after this one.
    func weekday(_ weekday: Weekday, weeks: Int) -> Day {
        var sunday = today
        while sunday.weekday != .sunday { sunday = sunday + 1 }
        for _ in 0..<abs(weeks) { sunday = walk(sunday, weeks > 0 ? 1 : -1) { $0.weekday == .sunday } }
        return weekday == .sunday ? sunday : walk(sunday, -1) { $0.weekday == weekday }
    }

    // MARK: Ends

    enum Period: String, CaseIterable { case week, month, quarter, year }

    /// The last day of the period in which a day lies; Friday for a week.
    func end(of period: Period, from day: Day) -> Day {
        var day = day
        while !isLast(day, of: period) { day = day + 1 }
        return period == .week ? walk(day, -1) { $0.weekday == .friday } : day
    }

    /// The end of the period so many periods on.
    func end(of period: Period, periods: Int) -> Day {
        var day = today
        for _ in 0..<abs(periods) {
            if periods > 0 {
                while !isLast(day, of: period) { day = day + 1 }
                day = day + 1
            } else {
                while !isLast(day - 1, of: period) { day = day - 1 }
                day = day - 1
            }
        }
        return end(of: period, from: day)
    }

    private func isLast(_ day: Day, of period: Period) -> Bool {
        switch period {
        case .week: day.weekday == .sunday
        case .month: (day + 1).month != day.month
        case .quarter: (day + 1).month != day.month && [3, 6, 9, 12].contains(day.month)
        case .year: (day + 1).year != day.year
        }
    }

    /// The third Thursday of the month after this one; nil where it has none.
    func nth(_ count: Int, _ weekday: Weekday, months: Int) -> Day? {
        var day = today
        for _ in 0..<months { day = walk(day) { $0.day == 1 } }
        while day.day != 1 { day = day - 1 }
        let month = day.month
        var left = count
        while day.month == month {
            if day.weekday == weekday { left -= 1 }
            if left == 0 { return day }
            day = day + 1
        }
        return nil
    }

    // MARK: Offsets

    enum Unit: String, CaseIterable { case day, week, month, businessDay = "business day" }

    func shifted(_ day: Day, _ count: Int, _ unit: Unit) -> Day {
        let step = count < 0 ? -1 : 1
        var found = day
        switch unit {
        case .day: for _ in 0..<abs(count) { found = found + step }
        case .week: for _ in 0..<abs(count) { found = walk(found, step) { $0.weekday == day.weekday } }
        case .businessDay:
            for _ in 0..<abs(count) { found = walk(found, step) { $0.weekday != .saturday && $0.weekday != .sunday } }
        case .month:
            // Month by month over the firsts, then as many days as the month has of those wanted.
            while found.day != 1 { found = found - 1 }
            for _ in 0..<abs(count) { found = walk(found, step) { $0.day == 1 } }
            while found.day < day.day, (found + 1).day != 1 { found = found + 1 }
        }
        return found
    }
}
