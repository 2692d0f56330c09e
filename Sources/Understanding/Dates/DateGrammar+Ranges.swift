import Days

/// Ranges: from one day or period to another, or so long from a day on.
extension DateGrammar {
    /// "10-12 june", "mon - fri", "between 1 may and 15 june", "q1 to q3", "friday for 3 days"; or the one term there.
    func range(at index: Int) -> Match? {
        if !isMoved(index), let days = dayRange(at: index) ?? eitherOffset(at: index) { return days }
        guard let first = now(at: index) ?? anchored(at: index) ?? term(at: index) else { return nil }
        if let longer = lasting(first) ?? seen(first) ?? weekdayAfterDay(first) ?? untilEvening(first) {
            return longer
        }
        guard let next = connector(at: first.end, after: index), !isMoved(index) else {
            return isNow(index) ? nil : first
        }
        let second =
            (term(at: next, depth: 1, isCued: true) ?? anchor(at: skip(["the"], at: next))
            ?? (word(next) == "now" ? (.relativeDay(0), next + 1) : nil))
            .map { (DateExpression.between(first.expression, $0.expression), $0.end) }
        return longest(monthDayRange(first, next), second) ?? (isNow(index) ? nil : first)
    }

    /// "june 10 - 12", "june 10 to 12, 2026".
    private func monthDayRange(_ first: Match, _ next: Int) -> Match? {
        guard case .monthDay(let month, let day, nil, let weekday) = first.expression,
            let last = dayNumber(at: next) ?? ordinalWord(at: next), last.value <= 31,
            durations.unit(at: last.end) == nil
        else { return nil }
        let year = yearTail(at: last.end)
        return (
            .between(
                .monthDay(month: month, day: day, year: year?.year, weekday: weekday),
                .monthDay(month: month, day: last.value, year: year?.year, weekday: nil)), year?.end ?? last.end
        )
    }

    /// "10-12 june", "10 to 12 june 2026".
    private func dayRange(at index: Int) -> Match? {
        guard let first = dayNumber(at: index), (1...31).contains(first.value),
            let connector = connector(at: first.end, after: index)
        else { return nil }
        let next = skip(["the"], at: connector)
        guard let second = longest(dayMonth(at: next), monthTerm(at: next, isCued: true)),
            case .monthDay(let month, _, let year, _) = second.expression
        else { return nil }
        // "21-apr-16" is one day.
        if mark(next)?.month ?? 0 > 0, isJoined(next), isJoined(next - 1), word(next + 1) == word(next - 1) {
            return nil
        }
        return (
            .between(.monthDay(month: month, day: first.value, year: year, weekday: nil), second.expression), second.end
        )
    }

    func connector(at index: Int, after start: Int) -> Int? {
        switch word(index) {
        case "-", "–", "—", "to", "through", "thru", "till", "til", "until", "→": index + 1
        case "and" where word(word(start - 1) == "the" ? start - 2 : start - 1) == "between": index + 1
        case "/" where isJoined(index) && isJoined(index + 1) && word(index + 1).utf8.count == 4: index + 1
        default: nil
        }
    }

    /// "between now and friday": now is a day only where a range begins.
    private func now(at index: Int) -> Match? { isNow(index) ? (.relativeDay(0), index + 1) : nil }

    private func isNow(_ index: Int) -> Bool {
        word(index) == "now" && (word(index - 1) == "between" || word(index - 1) == "from")
    }

    /// "march in two years", "thanksgiving a year ago": what comes every year, read as if it were then.
    private func seen(_ first: Match) -> Match? {
        switch first.expression {
        case .month(_, nil, .bare), .holiday(_, nil, .bare): break
        default: return nil
        }
        guard let length = lengths(at: skip(["in"], at: first.end)),
            length.lengths.allSatisfy({ $0.unit.order >= DurationUnit.month.order })
        else { return nil }
        if word(first.end) == "in" { return (.seen(length.lengths, sign: 1, first.expression), length.end) }
        switch (word(length.end), word(length.end + 1)) {
        case ("ago", _): return (.seen(length.lengths, sign: -1, first.expression), length.end + 1)
        case ("hence", _): return (.seen(length.lengths, sign: 1, first.expression), length.end + 1)
        case ("from", "now"): return (.seen(length.lengths, sign: 1, first.expression), length.end + 2)
        default: return nil
        }
    }

    /// "friday eod", "monday, end of day"; and "march eom", its end.
    private func untilEvening(_ first: Match) -> Match? {
        if word(first.end) == "eom", case .month = first.expression {
            return (.edge(.end, first.expression), first.end + 1)
        }
        guard let end = endOfDay(at: skip([",", "by"], at: first.end)), term(at: end, depth: 2) == nil else {
            return nil
        }
        switch first.expression {
        case .weekday, .weekdayIn, .relativeDay, .monthDay, .dayOfMonth, .numeric:
            return (first.expression, end)
        default: return nil
        }
    }

    // MARK: So long from then on

    /// "friday for 3 days".
    private func lasting(_ first: Match) -> Match? {
        guard word(first.end) == "for", let length = lengths(at: first.end + 1) else { return nil }
        return (.lasting(length.lengths, from: first.expression), length.end)
    }

    /// "for 3 days from friday", "3 days starting friday".
    func lasting(_ length: DurationReader.Match, at index: Int, depth: Int) -> Match? {
        let next: Int
        switch word(length.end) {
        case "from" where word(index - 1) == "for": next = length.end + 1
        case "starting", "beginning", "commencing": next = skip(["on", "from"], at: length.end + 1)
        default: return nil
        }
        guard let start = target(at: next, depth: depth + 1) else { return nil }
        return (.lasting(length.lengths, from: start.expression), start.end)
    }
}
