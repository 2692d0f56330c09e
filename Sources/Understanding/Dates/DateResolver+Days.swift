import Days

/// Single days: weekdays, days of a month, figures.
extension DateResolver {
    // MARK: Weekdays

    func weekday(_ weekday: Weekday, _ which: DateExpression.Which) -> DateReading {
        let thisWeek = today.startOfWeek + weekday.rawValue
        let coming = thisWeek > today ? thisWeek : thisWeek + 7
        let previous = thisWeek < today ? thisWeek : thisWeek - 7
        switch which {
        case .bare: return bareWeekday(weekday, coming: coming, previous: previous)
        case .this:
            if thisWeek >= today || sense == .past { return DateReading(DateSpan(thisWeek)) }
            return DateReading(
                DateSpan(coming), others: [DateSpan(thisWeek)], reason: "this week's \(weekday.name) has passed")
        case .coming: return DateReading(DateSpan(coming))
        case .next:
            let next = DateSpan(thisWeek + 7)
            guard thisWeek > today else { return DateReading(next) }
            return DateReading(
                next, others: [DateSpan(thisWeek)], reason: "this week's \(weekday.name) is still ahead")
        case .last: return DateReading(DateSpan(previous))
        case .afterNext:
            guard thisWeek > today else { return DateReading(DateSpan(thisWeek + 14)) }
            return DateReading(
                DateSpan(thisWeek + 7), others: [DateSpan(thisWeek + 14)],
                reason: "this week's \(weekday.name) is still ahead")
        case .beforeLast: return DateReading(DateSpan(previous - 7))
        }
    }

    private func bareWeekday(_ weekday: Weekday, coming: Day, previous: Day) -> DateReading {
        let other = sense == .due ? coming : previous
        guard weekday == today.weekday else { return DateReading(DateSpan(other)) }
        return DateReading(
            nil, others: [DateSpan(today), DateSpan(other)], reason: "today is a \(weekday.name)")
    }

    /// "friday in two weeks": of the week that lies so far ahead, or so long after the coming one.
    func weekday(_ weekday: Weekday, after lengths: [DateExpression.Length]) -> DateReading {
        let inWeek = shift(today, lengths, 1).startOfWeek + weekday.rawValue
        let value = inWeek > today ? inWeek : inWeek + 7
        guard lengths.count == 1, lengths[0].unit == .week, let coming = self.weekday(weekday, .coming).value else {
            return DateReading(DateSpan(value))
        }
        let later = shift(coming.range.start, lengths, 1)
        guard later != value, weekday != today.weekday else { return DateReading(DateSpan(value)) }
        return DateReading(
            DateSpan(value), others: [DateSpan(later)],
            reason: "\(coming.range.start.words(on: today)) is the coming one")
    }

    func weekend(_ which: DateExpression.Which) -> DateReading {
        let weeks =
            switch which {
            case .next: 7
            case .afterNext: 14
            case .last: -7
            case .beforeLast: -14
            case .bare, .this, .coming: 0
            }
        let saturday = today.startOfWeek + 5 + weeks
        let span = DateSpan(DayRange(saturday, saturday + 1), .day)
        guard sense == .due, which != .last else { return DateReading(span) }
        return DateReading(
            span, others: [DateSpan(saturday - 1), DateSpan(saturday + 2)], reason: "a weekend has no working day")
    }

    // MARK: Days of a month

    func monthDay(_ month: Int, _ day: Int, _ year: Int?, _ weekday: Weekday?) -> DateReading {
        guard let year else {
            let reading = recurring { Day(year: $0, month: month, day: day) }
            guard let value = reading.value else {
                return reading.others.isEmpty ? impossible(month, day, nil) : fitting(weekday, reading)
            }
            if month == 2, day == 29, value.range.start.year != today.year { return impossible(month, day, nil) }
            let years = (0...2).compactMap { Day(year: today.year + $0, month: month, day: day) }
            return checked(weekday, value.range.start, instead: years)
        }
        guard let date = Day(year: year, month: month, day: day) else { return impossible(month, day, year) }
        return checked(weekday, date)
    }

    /// "fri 20 march" where a weekday settles which year was meant.
    private func fitting(_ weekday: Weekday?, _ reading: DateReading) -> DateReading {
        let fitting = reading.others.filter { $0.range.start.weekday == weekday }
        return fitting.count == 1 ? DateReading(fitting[0]) : reading
    }

    /// A day that comes every year, read for the sense: the nearest that is left, asked about where one has just passed.
    func recurring(_ candidate: (Int) -> Day?) -> DateReading {
        let days = (today.year - 4...today.year + 4).compactMap(candidate)
        let coming = days.first { $0 >= today }
        let passed = days.last { $0 < today }
        let (wanted, other) = sense == .due ? (coming, passed) : (passed ?? coming, coming)
        if sense == .past, coming == today { return DateReading(DateSpan(today)) }
        if sense == .due, coming == today { return DateReading(DateSpan(today)) }
        guard let other, abs(today - other) <= DateResolver.doubtfulDays else {
            return DateReading(wanted.map { DateSpan($0) })
        }
        let reason = sense == .due ? "\(other.full) has passed" : "\(other.full) is still ahead"
        return DateReading(nil, others: [other, wanted].compactMap { $0.map { DateSpan($0) } }, reason: reason)
    }

    /// A day that passed no longer ago than this may have been meant.
    private static let doubtfulDays = 90

    /// The date, or a question where the weekday said with it is another: that weekday of its week, and the first of
    /// the days that could be meant instead on which it falls.
    private func checked(_ weekday: Weekday?, _ date: Day, instead days: [Day] = []) -> DateReading {
        guard let weekday, weekday != date.weekday else { return DateReading(DateSpan(date)) }
        let near = date.startOfWeek + weekday.rawValue
        let fitting = days.first { $0 > date && $0.weekday == weekday }
        return DateReading(
            DateSpan(date), others: [near, fitting].compactMap { $0.map { DateSpan($0) } },
            reason: "\(date.full) is a \(date.weekday.name)")
    }

    /// "the 18th": the next such day, or the last one in a report.
    func dayOfMonth(_ day: Int, _ weekday: Weekday?) -> DateReading {
        func on(_ months: Int, from base: Day) -> Day? {
            let month = base.startOfMonth.adding(months: months)
            return Day(year: month.year, month: month.month, day: day)
        }
        if let focus, weekday == nil, sense == .due, let near = on(0, from: focus), near >= today {
            return DateReading(DateSpan(near))
        }
        let months = sense == .due ? Array(0...12) : Array((-12...0).reversed())
        let candidates = months.compactMap { on($0, from: today) }
        let value = candidates.first { sense == .due ? $0 >= today : $0 <= today }
        guard let value else { return DateReading(nil, reason: "no month has a day \(day)") }
        return checked(weekday, value, instead: sense == .due ? candidates : [])
    }

    func dayIn(_ day: Int, _ period: DateExpression) -> DateReading {
        let inside = resolve(period)
        guard let span = inside.value, span.range.count < day || day < 1 else {
            return inside.map { DateSpan($0.range.start + (day - 1)) }
        }
        return DateReading(nil, others: [DateSpan(span.range.end)], reason: "it has only \(span.range.count) days")
    }

    // MARK: Figures

    /// Month first is the default, the locale decides; with points in between there is no default.
    func numeric(_ first: Int, _ second: Int, _ year: Int?, _ separator: Character) -> DateReading {
        let monthFirst = monthDayIfReal(month: first, day: second, year: year)
        let dayFirst = monthDayIfReal(month: second, day: first, year: year)
        guard let monthFirst, let dayFirst else {
            return monthFirst ?? dayFirst ?? impossible(first, second, year)
        }
        if first == second { return monthFirst }
        if let setting = self.dayFirst { return setting ? dayFirst : monthFirst }
        let readings = [monthFirst, dayFirst]
        let reason = "day and month can change places"
        if separator != ".", let value = monthFirst.value {
            return DateReading(value, others: [dayFirst.value].compactMap { $0 } + dayFirst.others, reason: reason)
        }
        let others = readings.flatMap { $0.value.map { [$0] } ?? $0.others }
        return DateReading(nil, others: others, reason: reason)
    }

    private func monthDayIfReal(month: Int, day: Int, year: Int?) -> DateReading? {
        guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year ?? 2000) else {
            return nil
        }
        return monthDay(month, day, year, nil)
    }

    // MARK: No such day

    /// Refuses a day that does not exist and offers its neighbours.
    func impossible(_ month: Int, _ day: Int, _ year: Int?) -> DateReading {
        let year = year ?? recurring { Day(year: $0, month: month, day: 1)?.endOfMonth }.nearestYear ?? today.year
        guard (1...31).contains(day), (1...12).contains(month), let first = Day(year: year, month: month, day: 1) else {
            return DateReading(nil, reason: "no month has a day \(day)")
        }
        let last = first.endOfMonth
        let name = Day.longMonths[month - 1]
        return DateReading(
            nil, others: [DateSpan(last), DateSpan(last + 1)], reason: "\(name) \(year) has only \(last.day) days")
    }
}

extension DateReading {
    /// The year of the value, or of the last of the readings.
    fileprivate var nearestYear: Int? { (value ?? others.last)?.range.start.year }
}

extension Weekday {
    /// `Monday` …
    var name: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
    }
}

extension Day {
    /// `January` …
    static let longMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
