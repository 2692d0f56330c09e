import Days

/// Periods by their place: this, next and last, weeks by a day or a number, so many of them.
extension DateGrammar {
    /// "next week", "this quarter", "the week after next", "week of 6 april", "rest of the month".
    func period(at index: Int, depth: Int = 0) -> Match? {
        if let match = weekOf(at: index, depth: depth) { return match }
        if word(index) == "rest", word(index + 1) == "of" {
            let next = skip(["the", "this", "my", "our"], at: index + 2)
            return longUnit(next).map { (.restOf($0), next + 1) }
        }
        if let unit = longUnit(index), let match = counted(unit, at: index + 1) { return match }
        if ["ttm", "ltm"].contains(word(index)) { return (.rolling(-12, .month, isWindow: false), index + 1) }
        guard let which = mark(index)?.which else { return nil }
        if which == .next, mark(index + 1)?.which == .next { return unitPeriod(at: index + 2, .afterNext) }
        return window(at: index, which) ?? unitPeriod(at: index + 1, which)
    }

    /// "over the next month": so long from today, or the next one of the calendar.
    private func window(at index: Int, _ which: DateExpression.Which) -> Match? {
        guard which == .next, word(index - 1) == "the", DateGrammar.windows.contains(word(index - 2)),
            let unit = longUnit(index + 1), endsHere(index + 2)
        else { return nil }
        return (.rolling(1, unit, isWindow: false), index + 2)
    }

    /// "week after next", "month before last", "year to date"; the unit stands before the index.
    private func counted(_ unit: DurationUnit, at index: Int) -> Match? {
        switch (word(index), word(index + 1)) {
        case ("after", "next") where mark(index + 2)?.weekday == nil: (.period(unit, .afterNext), index + 2)
        case ("before", "last") where mark(index + 2)?.weekday == nil: (.period(unit, .beforeLast), index + 2)
        case ("to", "date"): (.soFar(unit), index + 2)
        case ("-", "to") where word(index + 2) == "-" && word(index + 3) == "date": (.soFar(unit), index + 4)
        default: nil
        }
    }

    private func unitPeriod(at index: Int, _ which: DateExpression.Which) -> Match? {
        let which = which == .coming ? .next : which
        if word(index) == "fiscal" {
            return longUnit(index + 1).map { (.fiscalPeriod($0, which), index + 2) }
        }
        if isBare("fy", at: index) { return (.fiscalPeriod(.year, which), index + 1) }
        if isBare("q", at: index) { return (.period(.quarter, which), index + 1) }
        if which == .next, let (unit, end) = durations.unit(at: index), unit == .businessDay {
            return (.period(unit, which), end)
        }
        let start = skip(["calendar", "business", "whole", "entire"], at: index)
        guard let unit = mark(start)?.unit, unit.order >= DurationUnit.day.order, word(start) != "mo" else {
            return nil
        }
        if unit == .day, which == .this { return nil }
        if unit == .month, let match = dayInMonth(at: start + 1, .period(.month, which)) { return match }
        if unit == .week, let match = weekdayInWeek(at: start + 1, .period(.week, which)) { return match }
        if unit == .year, let part = part(ofYear: today.year + which.offset, at: start + 1) { return part }
        if which == .this, word(start + 1) == "so", word(start + 2) == "far" { return (.soFar(unit), start + 3) }
        return (.period(unit, which), start + 1)
    }

    /// "q1" and "march" behind "next year" or "next year's".
    private func part(ofYear year: Int, at index: Int) -> Match? {
        guard index < tokens.count else { return nil }
        let next = tokens[index].kind == .possessive ? index + 1 : index
        guard next < tokens.count,
            let match = longest(quarter(at: next), half(at: next, depth: 4), monthTerm(at: next, isCued: false))
        else { return nil }
        switch match.expression {
        case .quarter(let number, nil, let isFiscal):
            return (.quarter(number, year: year, isFiscal: isFiscal), match.end)
        case .half(let number, nil, let isFiscal): return (.half(number, year: year, isFiscal: isFiscal), match.end)
        case .month(let month, nil, .bare) where next > index: return (.month(month, year: year, .bare), match.end)
        default: return nil
        }
    }

    /// "next month on the 15th", "next month, the 3rd".
    private func dayInMonth(at index: Int, _ month: DateExpression) -> Match? {
        let next = skip(["the"], at: skip(["on", ","], at: index))
        guard let day = dayNumber(at: next), day.isOrdinal || (next > index && word(next - 1) == "the"),
            (1...31).contains(day.value), endsHere(day.end)
        else { return nil }
        return (.dayIn(day.value, month), day.end)
    }

    /// "next week friday", "next week on friday", "last week's sunday".
    private func weekdayInWeek(at index: Int, _ week: DateExpression) -> Match? {
        var next = index
        if tokens.indices.contains(next), tokens[next].kind == .possessive { next += 1 }
        if word(next) == "on" || word(next) == "," { next += 1 }
        guard let weekday = mark(next)?.weekday, word(next) != "mo" else { return nil }
        return (.weekdayIn(weekday, week), next + 1)
    }

    /// "week of 6 april", "week commencing 6 april", "w/c 6 april".
    private func weekOf(at index: Int, depth: Int) -> Match? {
        var next = index
        if word(index) == "wc" {
            next += 1
        } else if word(index) == "w", word(index + 1) == "/", word(index + 2) == "c" {
            next += 3
        } else if word(index) == "w", word(index + 1) == "/", word(index + 2) == "e" {
            next += 3
        } else if mark(index)?.unit == .week, DateGrammar.weekLinks.contains(word(index + 1)) {
            next += 2
        } else {
            return nil
        }
        let name = anchor(at: skip(["the", "their", "our"], at: next))
        guard let day = longest(term(at: next, depth: max(2, depth + 1), isCued: true), name) else { return nil }
        switch day.expression {
        case .month, .period, .year, .quarter, .half: return nil
        default: return (.weekOf(day.expression), day.end)
        }
    }

    private static let weekLinks: Set<String> = ["of", "commencing", "beginning", "starting", "ending", "containing"]

    /// "week 12 of 2026", "calendar week 12", "cw 12", "2026-w12"; bare "week 12" only where a date is expected.
    func isoWeek(at index: Int) -> Match? {
        if word(index).utf8.count == 4, let year = Int(word(index)), (1900...2199).contains(year) {
            let next = word(index + 1) == "-" ? index + 2 : index + 1
            guard word(next) == "w", isJoined(next), isJoined(next + 1), let week = weekNumber(at: next + 1) else {
                return nil
            }
            let expression = DateExpression.isoWeek(week.number, year: year)
            guard word(next + 2) == "-", isJoined(next + 2), isJoined(next + 3), let day = Int(word(next + 3)),
                (1...7).contains(day)
            else { return (expression, next + 2) }
            return (.weekdayIn(Weekday.allCases[day - 1], expression), next + 4)
        }
        var next = skip(["calendar", "iso"], at: index)
        let isShort = ["cw", "kw"].contains(word(next))
        let isNamed = isShort || next > index
        guard isShort || mark(next)?.unit == .week, tokens[next].text.last != "s" else { return nil }
        next += 1
        guard let week = weekNumber(at: next) else { return nil }
        let year = yearTail(at: week.end)
        guard
            isNamed || year != nil || week.end - index == tokens.count
                || DateGrammar.weekCues.contains(word(index - 1))
        else { return nil }
        return (.isoWeek(week.number, year: year?.year), year?.end ?? week.end)
    }

    private static let weekCues: Set<String> = ["in", "by", "before", "after", "until", "till", "from", "since", "due"]

    private func weekNumber(at index: Int) -> (number: Int, end: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, let number = Int(tokens[index].text),
            (1...53).contains(number)
        else { return nil }
        return (number, index + 1)
    }

    /// "last 3 months", "next two weeks", "10 previous weeks", "two upcoming quarters", "next 2 weeks and 3 days".
    func rolling(at index: Int) -> Match? {
        let which = word(index) == "trailing" ? .last : mark(index)?.which
        if let which, [.last, .next, .coming].contains(which), let length = lengths(at: index + 1) {
            if word(length.end) == "or" || word(length.end) == "-", which != .last,
                let either = eitherLength(at: index + 1)
            {
                return either
            }
            if length.lengths.count == 1 { return rolling(length.lengths[0], which, index..<length.end) }
            guard which != .last else { return nil }
            return (.lasting(length.lengths, from: .relativeDay(1)), length.end)
        }
        if let which, which == .next || which == .coming,
            let match = eitherLength(at: index + 1) ?? weekdaysToCome(at: index + 1)
        {
            return match
        }
        guard let number = durations.numerals.match(at: index), let which = mark(number.end)?.which,
            [.last, .next, .coming].contains(which), let (unit, end) = durations.unit(at: number.end + 1),
            unit.order >= DurationUnit.day.order
        else { return nil }
        return rolling(.init(count: number.value, unit: unit), which, index..<end)
    }

    /// The rest of "next two fridays": from the coming one to the last of them.
    private func weekdaysToCome(at index: Int) -> Match? {
        guard let count = durations.numerals.match(at: index), (2...60).contains(count.value),
            let weekday = mark(count.end)?.weekday, DateGrammar.weekdays.contains(word(count.end))
        else { return nil }
        let weeks = DateExpression.Length(count: Double(count.value.nearest - 1), unit: .week)
        let coming = DateExpression.weekday(weekday, .coming)
        return (.between(coming, .shifted([weeks], sign: 1, coming)), count.end + 1)
    }

    private func rolling(
        _ length: DateExpression.Length, _ which: DateExpression.Which, _ range: Range<Int>
    ) -> Match? {
        guard length.count >= 1, length.unit.isCredible(length.count) else { return nil }
        let count = Int(length.count)
        let before = word(word(range.lowerBound - 1) == "the" ? range.lowerBound - 2 : range.lowerBound - 1)
        let isWindow = DateGrammar.windows.contains(before)
        return (.rolling(which == .last ? -count : count, length.unit, isWindow: isWindow), range.upperBound)
    }

    private static let windows: Set<String> = ["in", "over", "during", "for", "throughout", "across"]
}
