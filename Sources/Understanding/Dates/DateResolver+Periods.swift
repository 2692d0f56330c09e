import Days

/// Periods: weeks, months, quarters, years, their edges and what is counted in them.
extension DateResolver {
    // MARK: This, next, last

    func period(_ unit: DurationUnit, _ which: DateExpression.Which) -> DateSpan {
        let offset =
            switch which {
            case .bare, .this: 0
            case .next, .coming: 1
            case .afterNext: 2
            case .last: -1
            case .beforeLast: -2
            }
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

    /// Looking back, months and quarters are whole ones; everything else is counted from today.
    func rolling(_ count: Int, _ unit: DurationUnit) -> DateSpan {
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
        if isFiscal, fiscalYearStartMonth == nil { return unknownFiscalYear { $0.year(year, false) } }
        let days = isFiscal ? calendar.days(ofYear: year) : FiscalCalendar(startMonth: 1).days(ofYear: year)
        return DateReading(DateSpan(days, .year))
    }

    /// The calendar's reading, and those of the fiscal years that companies use most.
    private func unknownFiscalYear(_ read: (DateResolver) -> DateReading) -> DateReading {
        let others = [2, 4, 7, 10].compactMap { month in
            var context = ReadingContext(today: today, fiscalYearStartMonth: month, sense: sense)
            context.holidays = holidays
            let resolver = DateResolver(context)
            return read(resolver).value
        }
        let value = read(DateResolver(ReadingContext(today: today, fiscalYearStartMonth: 1, sense: sense))).value
        return DateReading(value, others: others, reason: "the first month of the fiscal year is not known")
    }

    // MARK: Edges

    func edge(_ edge: DateExpression.Edge, of inside: DateExpression) -> DateReading {
        var reading = resolve(inside).map { self.edge(edge, of: $0) }
        if edge == .end, reading.others.isEmpty, let day = reading.value?.range.end, !day.isWorkday {
            reading.reason = "a \(day.weekday.name); the last working day is \(day.orWorkdayBefore.words(on: today))"
        }
        return reading
    }

    private func edge(_ edge: DateExpression.Edge, of span: DateSpan) -> DateSpan {
        let (start, end) = (span.range.start, span.range.end)
        switch (edge, span.grain) {
        case (.end, .week): return DateSpan(start.startOfWeek + 4)
        case (.end, _): return DateSpan(end)
        case (.firstHalf, _), (.secondHalf, _): return half(span, isFirst: edge == .firstHalf)
        case (.early, .week): return DateSpan(DayRange(start, start + 2), .day)
        case (.mid, .week): return DateSpan(DayRange(start + 1, start + 3), .day)
        case (.late, .week): return DateSpan(DayRange(start + 3, start + (sense == .due ? 4 : 6)), .day)
        case (.early, .month): return DateSpan(DayRange(start, start + 9), .day)
        case (.mid, .month): return DateSpan(DayRange(start + 10, start + 19), .day)
        case (.late, .month): return DateSpan(DayRange(start + 20, end), .day)
        case (_, .day): return span
        case (.early, _): return months(span, from: 0, count: span.range.count > 200 ? 3 : 1)
        case (.mid, _):
            return span.range.count > 200 ? months(span, from: 4, count: 4) : months(span, from: 1, count: 1)
        case (.late, _):
            return span.range.count > 200 ? months(span, from: 8, count: 4) : months(span, from: 2, count: 1)
        }
    }

    private func months(_ span: DateSpan, from first: Int, count: Int) -> DateSpan {
        let start = span.range.start.adding(months: first)
        return DateSpan(DayRange(start, start.adding(months: count) - 1), .month)
    }

    private func half(_ span: DateSpan, isFirst: Bool) -> DateSpan {
        let middle = span.grain == .month ? 15 : (span.range.count + 1) / 2
        let start = span.range.start
        return DateSpan(
            isFirst ? DayRange(start, start + (middle - 1)) : DayRange(start + middle, span.range.end), .day)
    }

    // MARK: Counted

    func nth(_ count: Int, _ counted: DateExpression.Counted, _ inside: DateExpression) -> DateReading {
        if case .month(let month, nil, .bare) = inside {
            let days = recurring { year in
                self.month(month, year, .bare).value.flatMap { self.nth(count, counted, in: $0) }?.range.start
            }
            let whole = days.map { span in
                self.month(month, span.range.start.year, .bare).value.flatMap { self.nth(count, counted, in: $0) }
                    ?? span
            }
            return whole.value == nil && whole.others.isEmpty ? DateReading(nil, reason: "there is none") : whole
        }
        let container = resolve(inside)
        guard let span = container.value else { return container }
        guard let value = nth(count, counted, in: span) else {
            return DateReading(nil, reason: "there is none in \(span.range.start.full) to \(span.range.end.full)")
        }
        let others = container.others.compactMap { nth(count, counted, in: $0) }
        return DateReading(value, others: others, reason: others.isEmpty ? nil : container.reason)
    }

    private func nth(_ count: Int, _ counted: DateExpression.Counted, in span: DateSpan) -> DateSpan? {
        guard let found = candidate(count, counted, in: span.range) else { return nil }
        return span.range.contains(found.range.start) ? found : nil
    }

    private func candidate(_ count: Int, _ counted: DateExpression.Counted, in range: DayRange) -> DateSpan? {
        let (start, end) = (range.start, range.end)
        switch counted {
        case .weekday(let weekday):
            let first = start + (weekday.rawValue - start.weekday.rawValue + 7) % 7
            let last = end - (end.weekday.rawValue - weekday.rawValue + 7) % 7
            return DateSpan(count > 0 ? first + 7 * (count - 1) : last + 7 * (count + 1))
        case .weekend:
            guard let saturday = candidate(count, .weekday(.saturday), in: range)?.range.start else { return nil }
            return DateSpan(DayRange(saturday, saturday + 1), .day)
        case .unit(.businessDay):
            let from = count > 0 ? start - 1 : end + 1
            return DateSpan(from.adding(workdays: count, holidays: holidays))
        case .unit(.week):
            let first = start.weekday == .monday ? start : start.startOfWeek + 7
            let last = end.weekday == .sunday ? end - 6 : end.startOfWeek - 7
            let monday = count > 0 ? first + 7 * (count - 1) : last + 7 * (count + 1)
            return DateSpan(DayRange(monday, monday + 6), .week)
        case .unit(.month), .unit(.quarter):
            let months = counted == .unit(.month) ? 1 : 3
            let first =
                count > 0 ? start.adding(months: months * (count - 1)) : (end + 1).adding(months: months * count)
            return DateSpan(DayRange(first, first.adding(months: months) - 1), months == 1 ? .month : .quarter)
        case .unit: return DateSpan(count > 0 ? start + (count - 1) : end + (count + 1))
        }
    }
}

extension Day {
    /// `March 2026`.
    var monthAndYear: String { "\(Day.longMonths[month - 1]) \(year)" }
}
