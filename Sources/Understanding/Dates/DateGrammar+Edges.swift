import Days

/// The edges of periods, and what is counted inside them.
extension DateGrammar {
    /// "end of month", "eoq", "mid june", "early next week", "month end", "end june".
    func edge(at index: Int, depth: Int) -> Match? {
        if let short = shortEdge(at: index, depth: depth) { return short }
        if let halfway = halfway(at: index, depth: depth) { return halfway }
        guard let edge = mark(index)?.edge else { return periodEnd(at: index, depth: depth) }
        var next = index + 1
        if word(next) == "-" { next += 1 }
        let isLinked = word(next) == "of" || word(next) == "in"
        if isLinked { next += 1 }
        if isLinked, word(next) == "-" { next += 1 }
        if word(next) == "around" { next += 1 }
        guard
            edge != .end || word(next - 1) == "of" || word(next - 2) == "of" || mark(next)?.unit != nil
                || isPeriodBehindEnd(next, of: index)
        else { return nil }
        guard let inside = container(at: next, depth: depth + 1) else { return nil }
        // "by the start of june" is by the first of June, but "early june" is some days.
        let isDay = edge == .early && word(index) != "early" && isDue(index)
        return (.edge(isDay ? .start : edge, inside.expression), inside.end)
    }

    /// "halfway through april", "half way into q2".
    private func halfway(at index: Int, depth: Int) -> Match? {
        let next = word(index) == "half" && word(index + 1) == "way" ? index + 2 : skip(["halfway"], at: index)
        guard next > index, ["through", "into"].contains(word(next)),
            let inside = container(at: next + 1, depth: depth + 1)
        else { return nil }
        return (.edge(.mid, inside.expression), inside.end)
    }

    /// "end june", "end q2", "end 2026", "end next week"; `may` and `march` only where "end" is no verb.
    private func isPeriodBehindEnd(_ next: Int, of index: Int) -> Bool {
        guard word(index) == "end", next <= index + 2, word(next - 1) != "in" else { return false }
        if ["may", "march", "mar"].contains(word(next)), index > 0, !isCued(index), word(index - 1) != "at" {
            return false
        }
        return mark(next)?.month ?? 0 > 0 || mark(next)?.which != nil || word(next) == "q"
            || (word(next).utf8.count == 4 && yearPart(at: next) != nil)
    }

    /// "may start", "week start": a verb or a heading, where nothing before it wants a date.
    private func isAlone(_ inside: DateExpression, _ next: Int) -> Bool {
        switch inside {
        case .quarter, .half: false
        default: !isCued(next - 1)
        }
    }

    private func isDue(_ index: Int) -> Bool {
        ["by", "before", "until", "till"].contains(word(word(index - 1) == "the" ? index - 2 : index - 1))
    }

    /// "eoq", "eom april", "bow".
    private func shortEdge(at index: Int, depth: Int) -> Match? {
        if word(index) == "last", word(index + 1) == "of", let inside = container(at: index + 2, depth: depth + 1) {
            return (.edge(.end, inside.expression), inside.end)
        }
        return switch word(index) {
        case "eow": shortEnd(of: .week, at: index + 1, depth: depth)
        case "eom": shortEnd(of: .month, at: index + 1, depth: depth)
        case "eoq": shortEnd(of: .quarter, at: index + 1, depth: depth)
        case "eoy": shortEnd(of: .year, at: index + 1, depth: depth)
        case "bow": (.edge(.early, .period(.week, .this)), index + 1)
        case "bom": (.edge(.early, .period(.month, .this)), index + 1)
        case "boy": (.edge(.early, .period(.year, .this)), index + 1)
        case "midweek": (.edge(.mid, .period(.week, .this)), index + 1)
        case "fye": (.edge(.end, .fiscalPeriod(.year, .this)), index + 1)
        case "ytd": (.soFar(.year), index + 1)
        case "qtd": (.soFar(.quarter), index + 1)
        case "mtd": (.soFar(.month), index + 1)
        default: nil
        }
    }

    /// The end of this period, or of the one named behind: "eoq2", "eom april", "eow next week".
    private func shortEnd(of unit: DurationUnit, at index: Int, depth: Int) -> Match {
        if unit == .quarter, isJoined(index), let number = Int(word(index)), (1...4).contains(number) {
            return (.edge(.end, .quarter(number, year: nil, isFiscal: false)), index + 1)
        }
        if let named = container(at: skip(["of", "in", "for"], at: index), depth: depth + 1) {
            switch (unit, named.expression) {
            case (.month, .month), (.quarter, .quarter), (.year, .year), (.week, .weekOf), (.week, .isoWeek):
                return (.edge(.end, named.expression), named.end)
            case (_, .period(unit, _)): return (.edge(.end, named.expression), named.end)
            default: break
            }
        }
        return (.edge(.end, .period(unit, .this)), index)
    }

    /// "month end", "year's end", "q2 end", "this quarter's end", "june end", "year end 2026".
    private func periodEnd(at index: Int, depth: Int) -> Match? {
        var inside = mark(index)?.which == nil ? nil : period(at: index)
        if mark(index)?.month ?? 0 > 0, index == 0 || isCued(index) { inside = monthTerm(at: index, isCued: true) }
        if word(index) == "fy" {
            inside = yearTerm(at: index, isCued: true) ?? (.fiscalPeriod(.year, .this), index + 1)
        }
        if word(index) == "h" { inside = half(at: index, depth: depth) }
        if let unit = longUnit(index) { inside = (.period(unit, .this), index + 1) }
        if word(index) == "fiscal", let unit = longUnit(index + 1) { inside = (.fiscalPeriod(unit, .this), index + 2) }
        if word(index) == "q" || mark(index)?.ordinal ?? 0 > 0 { inside = quarter(at: index) }
        guard let inside else { return nil }
        let isOwned = tokens.indices.contains(inside.end) && tokens[inside.end].kind == .possessive
        var next = isOwned || word(inside.end) == "-" ? inside.end + 1 : inside.end
        if case .month = inside.expression { next = skip(["month"], at: next) }
        if word(next) == "start", endsHere(next + 1), !isAlone(inside.expression, next) {
            return (.edge(isDue(index) ? .start : .early, inside.expression), next + 1)
        }
        guard word(next) == "end" || word(next) == "close" else { return nil }
        if case .period(let unit, .this) = inside.expression {
            return shortEnd(of: unit, at: next + 1, depth: depth)
        }
        return (.edge(.end, inside.expression), next + 1)
    }

    /// The period that an edge or a count leans on: "the quarter", "next month", "march 2026", "q2".
    func container(at index: Int, depth: Int) -> Match? {
        let start = skip(["calendar"], at: skip(["the", "our", "their", "each", "every"], at: index))
        if let unit = longUnit(start), !["of", "after", "before"].contains(word(start + 1)) {
            return quarter(at: start) ?? isoWeek(at: start) ?? named(unit, at: start + 1)
                ?? (.period(unit, .this), start + 1)
        }
        if word(start) == "fiscal", let unit = longUnit(start + 1), Int(word(start + 2)) == nil {
            return (.fiscalPeriod(unit, .this), start + 2)
        }
        if isBare("q", at: start) { return (.period(.quarter, .this), start + 1) }
        if isBare("fy", at: start) { return (.fiscalPeriod(.year, .this), start + 1) }
        guard let match = term(at: start, depth: depth + 1, isCued: true) else { return nil }
        switch match.expression {
        case .month, .quarter, .half, .year, .period, .fiscalPeriod, .weekOf, .isoWeek, .edge, .nth, .rolling,
            .adjacent, .season:
            return match
        case .directed(_, let inside): return isPeriod(inside) ? match : nil
        default: return nil
        }
    }

    /// "year 2026", "month june": the unit stands before the index.
    private func named(_ unit: DurationUnit, at index: Int) -> Match? {
        switch unit {
        case .month where mark(index)?.month ?? 0 > 0:
            guard let month = monthTerm(at: index, isCued: true), isPeriod(month.expression) else { return nil }
            return month
        case .year where word(index).utf8.count == 4: return yearTerm(at: index, isCued: true)
        default: return nil
        }
    }

    private func isPeriod(_ expression: DateExpression) -> Bool {
        switch expression {
        case .month, .quarter, .half: true
        default: false
        }
    }

    // MARK: Counted

    /// "third thursday of march", "last business day of the quarter", "first monday after the 15th", "third thursday".
    func counted(at index: Int, depth: Int) -> Match? {
        if let week = numberedWeek(at: index, depth: depth) { return week }
        let number = count(at: index)
        if let run = run(at: index, depth: depth) { return run }
        if let closest = closest(number?.count ?? 1, at: number?.end ?? index, depth: depth) { return closest }
        guard let (counted, end) = countedUnit(at: number?.end ?? index) else { return nil }
        if let match = countedFrom(number?.count, counted, at: end, depth: depth) { return match }
        guard let number else { return nil }
        guard
            word(end) == "of" || word(end) == "in",
            let inside = container(at: end + 1, depth: depth + 1)
        else {
            guard case .weekday(let weekday) = counted, number.count > 0, number.count <= 5 else { return nil }
            return (.nthWeekday(number.count, weekday), end)
        }
        if number.count > 0, word(end + 1) == "the", case .period(.year, .this) = inside.expression,
            counted == .unit(.quarter), number.count <= 4
        {
            return (.quarter(number.count, year: nil, isFiscal: false), inside.end)
        }
        return (.nth(number.count, counted, inside.expression), inside.end)
    }

    /// "week 2 of may": the second week of a month or a quarter.
    private func numberedWeek(at index: Int, depth: Int) -> Match? {
        guard mark(index)?.unit == .week, let number = Int(word(index + 1)), (1...14).contains(number),
            word(index + 2) == "of", let inside = container(at: index + 3, depth: depth + 1)
        else { return nil }
        switch inside.expression {
        case .month, .quarter, .period(.month, _), .period(.quarter, _):
            return (.nth(number, .unit(.week), inside.expression), inside.end)
        default: return nil
        }
    }

    /// "first monday after the 15th", "the friday before renewal", "two working days before …" is an offset.
    private func countedFrom(_ count: Int?, _ counted: DateExpression.Counted, at index: Int, depth: Int) -> Match? {
        switch counted {
        case .weekday, .weekend, .unit(.businessDay): break
        case .unit: return nil
        }
        let sign: Int
        switch word(index) {
        case "after", "following": sign = 1
        case "before", "preceding": sign = -1
        default: return nil
        }
        guard depth < 5, count ?? 1 > 0 || sign < 0,
            let base = target(at: index + 1, depth: depth + 1) ?? bareDay(at: index + 1)
        else { return nil }
        return (.nthFrom(abs(count ?? 1), counted, sign: sign, base.expression), base.end)
    }

    /// "first two weeks of april", "last 3 days of the month".
    private func run(at index: Int, depth: Int) -> Match? {
        let isFirst = word(index) == "first"
        guard isFirst || word(index) == "last" || word(index) == "final", let length = lengths(at: index + 1),
            length.lengths.count == 1, length.lengths[0].count >= 1, length.lengths[0].count <= 366,
            word(length.end) == "of" || word(length.end) == "in",
            let inside = container(at: length.end + 1, depth: depth + 1)
        else { return nil }
        let count = Int(length.lengths[0].count)
        return (.run(isFirst ? count : -count, length.lengths[0].unit, inside.expression), inside.end)
    }

    /// "the closest monday to 5 october", "second closest friday to easter".
    private func closest(_ count: Int, at index: Int, depth: Int) -> Match? {
        guard word(index) == "closest" || word(index) == "nearest", (1...20).contains(count), depth < 5,
            let weekday = mark(index + 1)?.weekday, word(index + 2) == "to",
            let base = target(at: index + 3, depth: depth + 1)
        else { return nil }
        return (.nthFrom(count, .weekday(weekday), sign: 0, base.expression), base.end)
    }

    /// "the 15": a day of the month behind "after the".
    private func bareDay(at index: Int) -> Match? {
        guard word(index) == "the", let day = dayNumber(at: index + 1), (1...31).contains(day.value) else { return nil }
        return (.dayOfMonth(day.value, weekday: nil), day.end)
    }

    private func count(at index: Int) -> (count: Int, end: Int)? {
        if word(index) == "last" || word(index) == "final" { return (-1, index + 1) }
        if word(index) == "penultimate" { return (-2, index + 1) }
        if word(index) == "next", word(index + 1) == "to", word(index + 2) == "last" { return (-2, index + 3) }
        guard let number = dayNumber(at: index) ?? ordinalWord(at: index), number.isOrdinal,
            (1...366).contains(number.value)
        else { return nil }
        return word(number.end) == "last" || word(number.end) == "to"
            ? (-number.value, number.end + (word(number.end) == "to" ? 2 : 1)) : (number.value, number.end)
    }

    private func countedUnit(at index: Int) -> (counted: DateExpression.Counted, end: Int)? {
        if let weekday = mark(index)?.weekday, word(index) != "mo" { return (.weekday(weekday), index + 1) }
        if let end = weekendWord(at: index, isHyphenated: true) { return (.weekend, end) }
        guard let (unit, end) = durations.unit(at: index), unit.order >= DurationUnit.day.order else { return nil }
        return (.unit(unit), end)
    }
}
