import Days

/// Periods: weeks, months, quarters, years, their edges and what is counted in them.
extension DateResolver {
    // MARK: This, next, last

    func period(_ unit: DurationUnit, _ which: DateExpression.Which) -> DateSpan {
        let offset = which.offset
        switch unit {
        case .second, .minute, .hour, .day: return DateSpan(today + offset)
        case .businessDay: return DateSpan(today.adding(workdays: offset, holidays: holidays))
        case .week:
            let monday = today.startOfWeek + 7 * offset
            return DateSpan(DayRange(monday, monday + 6), .week)
        case .month:
            let first = today.startOfMonth.adding(months: offset)
            return DateSpan(DayRange(first, first.endOfMonth), .month)
        case .quarter: return DateSpan(calendar.part(containing: today, months: 3, offset: offset), .quarter)
        case .year: return DateSpan(FiscalCalendar(startMonth: 1).days(ofYear: today.year + offset), .year)
        }
    }

    /// "next 3 months": counted from today; whole ones where that is not said and may be meant by who sets a date.
    func rolling(_ count: Int, _ unit: DurationUnit, isWindow: Bool) -> DateReading {
        let span = rolling(count, unit)
        guard count > 0, sense == .due, !isWindow, unit.order >= DurationUnit.week.order else {
            return DateReading(span)
        }
        let start = period(unit, .next).range.start
        let length = DateExpression.Length(count: Double(count), unit: unit)
        let whole = DateSpan(DayRange(start, shift(start, [length], 1) - 1), span.grain)
        return DateReading(
            span, others: [endingOnWorkday(whole)],
            reason: "\(unit.rawValue)s are counted from today, or whole ones")
    }

    /// Looking back, months and quarters are whole ones; everything else is counted from today.
    private func rolling(_ count: Int, _ unit: DurationUnit) -> DateSpan {
        let size = Double(abs(count))
        let grain: Grain =
            switch unit {
            case .week: .week
            case .month: .month
            case .quarter: .quarter
            case .year: .year
            default: .day
            }
        if count > 0 {
            let start = unit == .businessDay ? today.adding(workdays: 1, holidays: holidays) : today + 1
            return DateSpan(DayRange(start, shift(today, [.init(count: size, unit: unit)], 1)), grain)
        }
        if unit == .month || unit == .quarter {
            let months = unit == .month ? -count : -count * 3
            let end = period(unit, .last).range.end
            return DateSpan(DayRange((end + 1).adding(months: -months), end), grain)
        }
        return DateSpan(DayRange(shift(today, [.init(count: size, unit: unit)], -1), today - 1), grain)
    }

    // MARK: Months, quarters, years

    func month(_ number: Int, _ year: Int?, _ which: DateExpression.Which) -> DateReading {
        func span(_ year: Int) -> DateSpan? {
            Day(year: year, month: number, day: 1).map { DateSpan(DayRange($0, $0.endOfMonth), .month) }
        }
        if let year { return DateReading(span(year)) }
        let spans = (today.year - 2...today.year + 2).compactMap(span)
        let current = today.startOfMonth
        let coming = spans.filter { $0.range.start >= current }
        let begun = spans.filter { $0.range.start <= current }
        let ended = spans.filter { $0.range.start < current }
        switch which {
        case .this: return DateReading(span(today.year))
        case .last: return DateReading(ended.last)
        case .next, .afterNext:
            let ahead = coming.filter { $0.range.start > current }
            guard let first = ahead.first, first.range.start.year == today.year, ahead.count > 1 else {
                return DateReading(ahead.first)
            }
            return DateReading(first, others: [ahead[1]], reason: "this year's is still ahead")
        case .bare, .coming, .beforeLast:
            guard sense == .due else { return DateReading(begun.last) }
            guard let past = ended.last, today - past.range.end <= 90, coming.first?.range.start != current else {
                return DateReading(coming.first)
            }
            return DateReading(coming.first, others: [past], reason: "\(past.range.start.monthAndYear) has passed")
        }
    }

    /// A quarter or half by its number.
    func part(_ number: Int, months: Int, _ year: Int?, _ isFiscal: Bool) -> DateReading {
        if isFiscal, fiscalYearStartMonth == nil {
            return unknownFiscalYear { $0.part(number, months: months, year, false) }
        }
        func span(_ year: Int) -> DateSpan {
            DateSpan(calendar.days(ofPart: number, months: months, year: year), .quarter)
        }
        if let year { return DateReading(span(year)) }
        let thisYear = calendar.year(containing: today)
        let spans = (thisYear - 2...thisYear + 2).map(span)
        if sense == .past {
            let begun = spans.filter { $0.range.start <= today }
            guard let latest = begun.last, today - latest.range.start <= 30, begun.count > 1 else {
                return DateReading(begun.last)
            }
            return DateReading(latest, others: [begun[begun.count - 2]], reason: "it has only just begun")
        }
        let left = spans.filter { $0.range.end >= today }
        guard let first = left.first else { return DateReading(nil) }
        if let ended = spans.last(where: { $0.range.end < today }),
            ended.range.end >= calendar.days(ofYear: thisYear).start || today - ended.range.end <= 30
        {
            return DateReading(first, others: [ended], reason: "this year's ended on \(ended.range.end.full)")
        }
        if first.range.contains(today), first.range.end - today <= 30, left.count > 1 {
            return DateReading(first, others: [left[1]], reason: "it ends in \(first.range.end - today) days")
        }
        return DateReading(first)
    }

    func year(_ year: Int, _ isFiscal: Bool) -> DateReading {
        if isFiscal, fiscalYearStartMonth == nil { return unknownFiscalYear { $0.year(year, true) } }
        let days = isFiscal ? calendar.days(ofYear: year) : FiscalCalendar(startMonth: 1).days(ofYear: year)
        return DateReading(DateSpan(days, .year))
    }

    /// The calendar's reading, and those of the fiscal years that companies use most.
    private func unknownFiscalYear(_ read: (DateResolver) -> DateReading) -> DateReading {
        var others: [DateSpan] = []
        let value = read(DateResolver(ReadingContext(today: today, fiscalYearStartMonth: 1, sense: sense))).value
        for month in [2, 4, 7, 10] {
            let context = ReadingContext(today: today, fiscalYearStartMonth: month, holidays: holidays, sense: sense)
            guard let other = read(DateResolver(context)).value, other != value, !others.contains(other) else {
                continue
            }
            others.append(other)
        }
        return DateReading(
            value, others: others, reason: others.isEmpty ? nil : "the first month of the fiscal year is not known")
    }

    /// "this fiscal year": of the account's year, where it is known.
    func fiscalPeriod(_ unit: DurationUnit, _ which: DateExpression.Which) -> DateReading {
        guard unit == .quarter || unit == .year else { return DateReading(period(unit, which)) }
        guard fiscalYearStartMonth != nil else { return unknownFiscalYear { $0.fiscalPeriod(unit, which) } }
        guard unit == .year else { return DateReading(period(unit, which)) }
        let year = calendar.year(containing: today) + which.offset
        return DateReading(DateSpan(calendar.days(ofYear: year), .year))
    }

    /// The week from Monday in which a day lies; where it is a Sunday, many mean the week that it begins.
    func week(of day: DateReading) -> DateReading {
        func week(_ monday: Day) -> DateSpan { DateSpan(DayRange(monday, monday + 6), .week) }
        var reading = day.map { week($0.range.start.startOfWeek) }
        if let start = day.value?.range.start, day.others.isEmpty, start.weekday == .sunday {
            reading.others = [week(start + 1)]
            reading.reason = "\(start.full) is a Sunday"
        }
        return reading
    }

    /// Weeks as ISO 8601 counts them: the first is the one with 4 January.
    func isoWeek(_ number: Int, _ year: Int?) -> DateReading {
        func week(_ year: Int) -> Day? {
            guard let monday = Day(year: year, month: 1, day: 4)?.startOfWeek,
                let last = Day(year: year, month: 12, day: 28),
                number <= (last - monday) / 7 + 1
            else { return nil }
            return monday + 7 * (number - 1)
        }
        func span(_ monday: DateSpan) -> DateSpan {
            DateSpan(DayRange(monday.range.start, monday.range.start + 6), .week)
        }
        if let year {
            guard let monday = week(year) else { return DateReading(nil, reason: "\(year) has no week \(number)") }
            return DateReading(span(DateSpan(monday)))
        }
        return DateResolver(self, today: today.startOfWeek).recurring(week).map(span)
    }

    func holiday(_ holiday: Holiday, _ year: Int?, _ which: DateExpression.Which) -> DateReading {
        let holiday = dayFirst == true ? holiday.inBritain : holiday
        if let year { return DateReading(holiday.day(in: year).map { DateSpan($0) }) }
        let days = (today.year - 2...today.year + 2).compactMap(holiday.day)
        let passed = days.last { $0 < today }.map { DateSpan($0) }
        let coming = days.first { $0 >= today }.map { DateSpan($0) }
        switch which {
        case .last, .beforeLast: return DateReading(passed)
        case .next, .coming, .afterNext: return DateReading(days.first { $0 > today }.map { DateSpan($0) })
        case .this: return DateReading(holiday.day(in: today.year).map { DateSpan($0) })
        case .bare: return DateReading(sense == .due ? coming : passed)
        }
    }
}

extension DateExpression.Which {
    /// How many periods on from this one.
    var offset: Int {
        switch self {
        case .bare, .this: 0
        case .next, .coming: 1
        case .afterNext: 2
        case .last: -1
        case .beforeLast: -2
        }
    }
}

extension Day {
    /// `March 2026`.
    var monthAndYear: String { "\(Day.longMonths[month - 1]) \(year)" }
}
