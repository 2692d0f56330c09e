import Days

/// The edges of periods, and what is counted in them or from a day on.
extension DateResolver {
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
        case (.start, _): return DateSpan(start)
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
            // A week counts where it begins and has its Thursday.
            let last = end.weekday >= .thursday ? end.startOfWeek : end.startOfWeek - 7
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

    /// So many days, weeks or months at the beginning or the end of a period.
    func run(_ count: Int, _ unit: DurationUnit, in range: DayRange) -> DateSpan {
        let sign = count < 0 ? -1 : 1
        // A working day is counted from the day outside of the period.
        let isWork = unit == .businessDay
        let from = sign > 0 ? range.start - (isWork ? 1 : 0) : range.end + (isWork ? 1 : 0)
        let far = shift(from, [.init(count: Double(abs(count)), unit: unit)], sign) - (isWork ? 0 : sign)
        return DateSpan(
            sign > 0 ? DayRange(range.start, min(far, range.end)) : DayRange(max(far, range.start), range.end), .day)
    }

    /// "third thursday": of this month, or of the next where this month's has passed.
    func nthWeekday(_ count: Int, _ weekday: Weekday) -> DateReading {
        let days = (-2...14).compactMap { months -> Day? in
            let first = today.startOfMonth.adding(months: months)
            return nth(count, .weekday(weekday), in: DateSpan(DayRange(first, first.endOfMonth), .month))?.range.start
        }
        let coming = days.first { $0 >= today }.map { DateSpan($0) }
        let passed = days.last { $0 < today }.map { DateSpan($0) }
        guard sense == .due else { return DateReading(passed) }
        guard let passed, passed.range.start >= today.startOfMonth else { return DateReading(coming) }
        return DateReading(coming, others: [passed], reason: "this month's has passed")
    }

    /// "first monday after the 15th", "the second friday before renewal".
    func nthFrom(_ count: Int, _ counted: DateExpression.Counted, _ sign: Int, _ base: DateExpression) -> DateReading {
        resolve(base).map { span in
            let from = sign < 0 ? span.range.start : span.range.end
            func nearest(_ weekday: Weekday) -> Day {
                let ahead = (weekday.rawValue - from.weekday.rawValue + 7) % 7
                if sign == 0 {
                    // Turn by turn on either side, the nearer one first.
                    let step = 7 * (count / 2)
                    let isAhead = (ahead <= 3) == (count % 2 == 1)
                    return from + (ahead <= 3 ? ahead : ahead - 7) + (isAhead ? step : -step)
                }
                let first = sign > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)
                return from + first + sign * 7 * (count - 1)
            }
            switch counted {
            case .weekday(let weekday): return DateSpan(nearest(weekday))
            case .weekend:
                let saturday = nearest(.saturday)
                return DateSpan(DayRange(saturday, saturday + 1), .day)
            case .unit: return DateSpan(from.adding(workdays: sign * count, holidays: holidays))
            }
        }
    }
}
