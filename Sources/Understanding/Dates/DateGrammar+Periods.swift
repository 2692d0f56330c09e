import Days

/// Periods: weeks, months, quarters, halves, years, their edges, and what is counted inside them.
extension DateGrammar {
    // MARK: This, next, last

    /// "next week", "this quarter", "the week after next", "week of 6 april", "rest of the month".
    func period(at index: Int) -> Match? {
        if let match = weekOf(at: index) { return match }
        if word(index) == "rest", word(index + 1) == "of" {
            let next = ["the", "this"].contains(word(index + 2)) ? index + 3 : index + 2
            guard let unit = mark(next)?.unit, unit.order >= DurationUnit.week.order else { return nil }
            return (.restOf(unit), next + 1)
        }
        if let unit = mark(index)?.unit, unit.order >= DurationUnit.week.order, word(index + 1) == "after",
            word(index + 2) == "next"
        {
            return (.period(unit, .afterNext), index + 3)
        }
        if let unit = mark(index)?.unit, unit.order >= DurationUnit.week.order, word(index + 1) == "before",
            word(index + 2) == "last"
        {
            return (.period(unit, .beforeLast), index + 3)
        }
        guard let which = mark(index)?.which else { return nil }
        return unitPeriod(at: index + 1, which)
    }

    private func unitPeriod(at index: Int, _ which: DateExpression.Which) -> Match? {
        var index = index
        if word(index) == "fiscal" || word(index) == "calendar" || word(index) == "business" { index += 1 }
        guard let unit = mark(index)?.unit, unit.order >= DurationUnit.day.order, word(index) != "mo" else {
            return nil
        }
        let which = which == .coming ? .next : which
        if unit == .day, which == .this { return nil }
        if unit == .week, let match = weekdayInWeek(at: index + 1, .period(.week, which)) { return match }
        return (.period(unit, which), index + 1)
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
    private func weekOf(at index: Int) -> Match? {
        var next = index
        if word(index) == "wc" {
            next += 1
        } else if word(index) == "w", word(index + 1) == "/", word(index + 2) == "c" {
            next += 3
        } else if mark(index)?.unit == .week, ["of", "commencing", "beginning", "starting"].contains(word(index + 1)) {
            next += 2
        } else {
            return nil
        }
        guard let day = term(at: next, depth: 2, isCued: true) else { return nil }
        switch day.expression {
        case .month, .period, .year, .quarter, .half: return nil
        default: return (.weekOf(day.expression), day.end)
        }
    }

    /// "last 3 months", "next two weeks", "10 previous weeks", "two upcoming quarters".
    func rolling(at index: Int) -> Match? {
        if let which = mark(index)?.which, [.last, .next, .coming].contains(which),
            let length = lengths(at: index + 1), length.lengths.count == 1
        {
            return rolling(length.lengths[0], which, length.end)
        }
        guard let number = durations.numerals.match(at: index), let which = mark(number.end)?.which,
            [.last, .next, .coming].contains(which), let (unit, end) = durations.unit(at: number.end + 1),
            unit.order >= DurationUnit.day.order
        else { return nil }
        return rolling(.init(count: number.value, unit: unit), which, end)
    }

    private func rolling(_ length: DateExpression.Length, _ which: DateExpression.Which, _ end: Int) -> Match? {
        guard length.count >= 1, length.unit.isCredible(length.count) else { return nil }
        let count = Int(length.count)
        return (.rolling(which == .last ? -count : count, length.unit), end)
    }

    // MARK: Quarters, halves, years

    /// "q2", "q2 2026", "fiscal q2", "1q26", "2026 q1", "fy26 q1", "third quarter of 2026".
    func quarter(at index: Int) -> Match? {
        var start = index
        var isFiscal = false
        if word(start) == "fiscal" {
            isFiscal = true
            start += 1
        }
        if let found = quarterNumber(at: start) {
            if let year = fiscalYear(at: found.end) {
                return (.quarter(found.number, year: year.year, isFiscal: year.isFiscal), year.end)
            }
            let year = quarterYear(at: found.end)
            return (.quarter(found.number, year: year?.year, isFiscal: isFiscal), year?.end ?? found.end)
        }
        return isFiscal ? nil : quarterAfterYear(at: index)
    }

    private func quarterYear(at index: Int) -> (year: Int, end: Int)? {
        if let tail = yearTail(at: index) { return tail }
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].text.utf8.count == 2,
            isJoined(index), let year = Int(tokens[index].text)
        else { return nil }
        return (fullYear(year), index + 1)
    }

    private func quarterNumber(at index: Int) -> (number: Int, end: Int)? {
        func digit(_ index: Int) -> Int? {
            guard let value = Int(word(index)), (1...4).contains(value), word(index).utf8.count == 1 else { return nil }
            return value
        }
        if word(index) == "q" || mark(index)?.unit == .quarter, let number = digit(index + 1),
            word(index) != "q" || isJoined(index + 1)
        {
            return (number, index + 2)
        }
        if let number = digit(index), word(index + 1) == "q", isJoined(index + 1) { return (number, index + 2) }
        guard let day = dayNumber(at: index) ?? ordinalWord(at: index), day.isOrdinal, (1...4).contains(day.value),
            mark(day.end)?.unit == .quarter
        else { return nil }
        return (day.value, day.end + 1)
    }

    /// "2026 q1", "26q1", "fy26 q1".
    private func quarterAfterYear(at index: Int) -> Match? {
        if let year = fiscalYear(at: index) {
            guard let found = quarterNumber(at: year.end) else { return nil }
            return (.quarter(found.number, year: year.year, isFiscal: year.isFiscal), found.end)
        }
        guard tokens[index].kind == .number, let value = Int(tokens[index].text) else { return nil }
        var next = index + 1
        if word(next) == "-", isJoined(next) { next += 1 }
        guard word(next) == "q", let found = quarterNumber(at: next) else { return nil }
        switch tokens[index].text.utf8.count {
        case 4 where (1900...2199).contains(value):
            return (.quarter(found.number, year: value, isFiscal: false), found.end)
        case 2 where isJoined(next): return (.quarter(found.number, year: fullYear(value), isFiscal: false), found.end)
        default: return nil
        }
    }

    /// "fy26", "fy 2026", "fiscal year 2026", "cy18".
    private func fiscalYear(at index: Int) -> (year: Int, isFiscal: Bool, end: Int)? {
        var next = index
        let isFiscal: Bool
        switch word(index) {
        case "fy", "cy":
            isFiscal = word(index) == "fy"
            next += 1
        case "fiscal", "calendar":
            isFiscal = word(index) == "fiscal"
            guard mark(index + 1)?.unit == .year else { return nil }
            next += 2
        default: return nil
        }
        if word(next) == "'" { next += 1 }
        guard tokens.indices.contains(next), tokens[next].kind == .number, let value = Int(tokens[next].text) else {
            return nil
        }
        switch tokens[next].text.utf8.count {
        case 2: return (fullYear(value), isFiscal, next + 1)
        case 4 where (1900...2199).contains(value): return (value, isFiscal, next + 1)
        default: return nil
        }
    }

    /// "h1", "h2 2026", "second half of 2025".
    func half(at index: Int) -> Match? {
        let number: Int
        var next: Int
        if word(index) == "h", let digit = Int(word(index + 1)), (1...2).contains(digit), isJoined(index + 1) {
            (number, next) = (digit, index + 2)
        } else if let ordinal = mark(index)?.ordinal, (1...2).contains(ordinal), word(index + 1) == "half" {
            (number, next) = (ordinal, index + 2)
            if let inside = periodAfterHalf(at: next) {
                return (.edge(number == 1 ? .firstHalf : .secondHalf, inside.expression), inside.end)
            }
            guard yearTail(at: next) != nil || isYear(next) else { return nil }
        } else {
            return nil
        }
        if let year = fiscalYear(at: next) {
            return (.half(number, year: year.year, isFiscal: year.isFiscal), year.end)
        }
        let year = quarterYear(at: next)
        next = year?.end ?? next
        if year == nil, isYear(next) { return (.half(number, year: today.year, isFiscal: false), next + 3) }
        return (.half(number, year: year?.year, isFiscal: false), next)
    }

    /// "of the year".
    private func isYear(_ index: Int) -> Bool {
        word(index) == "of" && word(index + 1) == "the" && mark(index + 2)?.unit == .year
    }

    private func periodAfterHalf(at index: Int) -> Match? {
        guard word(index) == "of", let inside = container(at: index + 1, depth: 1) else { return nil }
        switch inside.expression {
        case .month, .period(.month, _), .period(.week, _), .quarter, .period(.quarter, _): return inside
        default: return nil
        }
    }

    /// "fy26"; "2026" only where a date is expected.
    func yearTerm(at index: Int, isCued: Bool) -> Match? {
        if let year = fiscalYear(at: index) { return (.year(year.year, isFiscal: year.isFiscal), year.end) }
        guard tokens[index].kind == .number, tokens[index].text.utf8.count == 4, tokens[index].isSpaced,
            let year = Int(tokens[index].text), (1900...2199).contains(year), !isFollowedByUnit(index + 1)
        else { return nil }
        let isRange =
            ["-", "to", "–"].contains(word(index + 1))
            && Int(word(index + 2)).map { (1900...2199).contains($0) } ?? false
        guard isCued || isRange else { return nil }
        return (.year(year, isFiscal: false), index + 1)
    }

    private func isFollowedByUnit(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        if isJoined(index), tokens[index].kind == .word || tokens[index].kind == .number { return true }
        if isJoined(index), [",", ".", "-", "/", ":"].contains(word(index)), isJoined(index + 1) { return true }
        return durations.unit(at: index) != nil || word(index) == "%"
    }

    // MARK: Edges

    /// "end of month", "eoq", "mid june", "early next week", "month end".
    func edge(at index: Int, depth: Int) -> Match? {
        if let short = shortEdge(at: index) { return short }
        guard let edge = mark(index)?.edge else { return periodEnd(at: index) }
        var next = index + 1
        if word(next) == "-" { next += 1 }
        let isLinked = word(next) == "of" || word(next) == "in"
        if isLinked { next += 1 }
        if word(next) == "around" { next += 1 }
        guard isLinked || edge != .end || mark(next)?.unit != nil else { return nil }
        if edge == .end, mark(next)?.unit == .day { return (.relativeDay(0), next + 1) }
        guard let inside = container(at: next, depth: depth + 1) else { return nil }
        return (.edge(edge, inside.expression), inside.end)
    }

    private func shortEdge(at index: Int) -> Match? {
        switch word(index) {
        case "eow": (.edge(.end, .period(.week, .this)), index + 1)
        case "eom": (.edge(.end, .period(.month, .this)), index + 1)
        case "eoq": (.edge(.end, .period(.quarter, .this)), index + 1)
        case "eoy": (.edge(.end, .period(.year, .this)), index + 1)
        case "bow": (.edge(.early, .period(.week, .this)), index + 1)
        case "bom": (.edge(.early, .period(.month, .this)), index + 1)
        case "boy": (.edge(.early, .period(.year, .this)), index + 1)
        case "midweek": (.edge(.mid, .period(.week, .this)), index + 1)
        case "ytd": (.between(.edge(.early, .period(.year, .this)), .relativeDay(0)), index + 1)
        case "qtd": (.between(.edge(.early, .period(.quarter, .this)), .relativeDay(0)), index + 1)
        case "mtd": (.between(.edge(.early, .period(.month, .this)), .relativeDay(0)), index + 1)
        default: nil
        }
    }

    /// "month end", "year-end", "q2 end".
    private func periodEnd(at index: Int) -> Match? {
        var inside: Match?
        if let unit = mark(index)?.unit, unit.order >= DurationUnit.week.order {
            inside = (.period(unit, .this), index + 1)
        }
        if word(index) == "q" { inside = quarter(at: index) }
        guard let inside else { return nil }
        let next = word(inside.end) == "-" ? inside.end + 1 : inside.end
        guard word(next) == "end" || word(next) == "close" else { return nil }
        return (.edge(.end, inside.expression), next + 1)
    }

    /// The period that an edge or a count leans on: "the quarter", "next month", "march 2026", "q2".
    func container(at index: Int, depth: Int) -> Match? {
        var start = index
        if ["the", "our", "their", "each", "every"].contains(word(start)) { start += 1 }
        if let unit = mark(start)?.unit, unit.order >= DurationUnit.week.order, word(start) != "mo",
            word(start + 1) != "of", word(start + 1) != "after", word(start + 1) != "before"
        {
            if let numbered = quarter(at: start) { return numbered }
            return (.period(unit, .this), start + 1)
        }
        if word(start) == "fiscal", let unit = mark(start + 1)?.unit,
            let which = Int(word(start + 2)) == nil ? unit : nil
        {
            return (.period(which, .this), start + 2)
        }
        guard let match = term(at: start, depth: depth + 1, isCued: true) else { return nil }
        switch match.expression {
        case .month, .quarter, .half, .year, .period, .weekOf, .edge, .nth, .rolling: return match
        default: return nil
        }
    }

    // MARK: Counted

    /// "third thursday of march", "last business day of the quarter", "first week of october 2014".
    func counted(at index: Int, depth: Int) -> Match? {
        guard let (count, next) = count(at: index), let (counted, end) = countedUnit(at: next) else { return nil }
        guard
            word(end) == "of" || word(end) == "in" || (tokens.indices.contains(end) && tokens[end].kind == .possessive),
            let inside = container(at: end + 1, depth: depth + 1)
        else { return nil }
        return (.nth(count, counted, inside.expression), inside.end)
    }

    private func count(at index: Int) -> (count: Int, end: Int)? {
        if word(index) == "last" || word(index) == "final" { return (-1, index + 1) }
        guard let number = dayNumber(at: index) ?? ordinalWord(at: index), number.isOrdinal,
            (1...366).contains(number.value)
        else { return nil }
        return word(number.end) == "last" || word(number.end) == "to"
            ? (-number.value, number.end + (word(number.end) == "to" ? 2 : 1)) : (number.value, number.end)
    }

    private func countedUnit(at index: Int) -> (counted: DateExpression.Counted, end: Int)? {
        if let weekday = mark(index)?.weekday, word(index) != "mo" { return (.weekday(weekday), index + 1) }
        if ["weekend", "wkend"].contains(word(index)) { return (.weekend, index + 1) }
        guard let (unit, end) = durations.unit(at: index), unit.order >= DurationUnit.day.order else { return nil }
        return (.unit(unit), end)
    }
}
