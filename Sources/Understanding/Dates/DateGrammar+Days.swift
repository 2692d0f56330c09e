import Days

/// Days: today, weekdays, days of a month, figures.
extension DateGrammar {
    typealias Number = (value: Int, end: Int, isOrdinal: Bool)

    /// `18`, `18th`: one or two digits that are no part of a longer figure or a time of day.
    func dayNumber(at index: Int) -> Number? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, let value = Int(tokens[index].text),
            tokens[index].text.utf8.count <= 2
        else { return nil }
        var end = index + 1
        guard isJoined(end) else { return (value, end, false) }
        if ["st", "nd", "rd", "th"].contains(word(end)) { return (value, end + 1, true) }
        if [",", ".", ":"].contains(word(end)), tokens.indices.contains(end + 1), tokens[end + 1].kind == .number,
            isJoined(end + 1)
        {
            return nil
        }
        if word(end) == "%" { return nil }
        if tokens[end].kind == .word, mark(end)?.month ?? 0 == 0 { return nil }
        end = index + 1
        return (value, end, false)
    }

    /// "third", "twenty first", "twenty-first".
    func ordinalWord(at index: Int) -> Number? {
        guard let mark = mark(index) else { return nil }
        if mark.ordinal > 0 { return (mark.ordinal, index + 1, true) }
        if word(index) == "thirtieth" { return (30, index + 1, true) }
        guard word(index) == "twenty" || word(index) == "thirty" else { return nil }
        let next = word(index + 1) == "-" ? index + 2 : index + 1
        guard let unit = self.mark(next)?.ordinal, (1...9).contains(unit) else { return nil }
        return ((word(index) == "twenty" ? 20 : 30) + unit, next + 1, true)
    }

    // MARK: Relative days

    func relativeDay(at index: Int, depth: Int) -> Match? {
        if word(index) == "day", word(index + 1) == "after" || word(index + 1) == "before" {
            let isAfter = word(index + 1) == "after"
            guard let target = target(at: index + 2, depth: depth + 1) else { return nil }
            return (.shifted([.init(count: 1, unit: .day)], sign: isAfter ? 1 : -1, target.expression), target.end)
        }
        guard let days = mark(index)?.relative else { return nil }
        if ["eod", "cob", "cop"].contains(word(index)) {
            let next = ["on", "of", "by"].contains(word(index + 1)) ? index + 2 : index + 1
            if let day = term(at: next, depth: depth + 1) { return day }
        }
        return (.relativeDay(days), index + 1)
    }

    // MARK: Weekdays

    func weekday(at index: Int, isCued: Bool) -> Match? {
        if let weekend = weekend(at: index) { return weekend }
        if let which = mark(index)?.which { return relativeWeekday(at: index, which) }
        guard let weekday = mark(index)?.weekday, isCued || isPlainWeekday(index) else { return nil }
        let next = word(index + 1) == "." && isJoined(index + 1) ? index + 2 : index + 1
        if word(next) == "after", word(next + 1) == "next" { return (.weekday(weekday, .afterNext), next + 2) }
        if let inside = periodAfterWeekday(at: next) {
            return (.weekdayIn(weekday, inside.expression), inside.end)
        }
        if let day = dayAfterWeekday(weekday, at: next) { return day }
        return (.weekday(weekday, .bare), index + 1)
    }

    /// `sat`, `sun`, `wed` and `mo` are words of their own.
    private func isPlainWeekday(_ index: Int) -> Bool {
        guard ["sat", "sun", "wed", "mo"].contains(word(index)) else { return true }
        return word(index) != "mo" && (index == 0 || index + 1 >= tokens.count || tokens[index + 1].kind != .word)
            || mark(index + 1)?.month ?? 0 > 0 || dayNumber(at: index + 1)?.isOrdinal == true
    }

    private func relativeWeekday(at index: Int, _ which: DateExpression.Which) -> Match? {
        var next = index + 1
        var which = which
        if which == .this, ["coming", "upcoming", "past", "last", "next"].contains(word(next)) {
            which = ["past", "last"].contains(word(next)) ? .last : .coming
            next += 1
        }
        if word(index) == "upcoming" { which = .coming }
        guard let weekday = mark(next)?.weekday, word(next) != "mo" else { return nil }
        let end = next + 1
        if which == .next || which == .coming, let date = dayAfterWeekday(weekday, at: end) { return date }
        if which == .last, word(end) == "of" || word(end) == "in" { return nil }
        return (.weekday(weekday, which), end)
    }

    /// "friday next week", "tuesday of this week", "monday in the week of 6 april".
    private func periodAfterWeekday(at index: Int) -> Match? {
        var next = index
        if ["of", "in", ","].contains(word(next)) { next += 1 }
        if word(next) == "the" { next += 1 }
        guard let match = period(at: next) else { return nil }
        switch match.expression {
        case .period(.week, _), .weekOf: return match
        default: return nil
        }
    }

    /// "fri 20 march", "friday, march 20", "friday the 20th", "fri 3/20".
    private func dayAfterWeekday(_ weekday: Weekday, at index: Int) -> Match? {
        var next = index
        if word(next) == "," { next += 1 }
        if word(next) == "the" { next += 1 }
        guard next < tokens.count, next - index < 3 else { return nil }
        let match = longest(
            numeric(at: next), yearFirst(at: next), dayMonth(at: next), dayOfMonth(at: next),
            monthTerm(at: next, isCued: true), wordDay(at: next))
        guard let match else { return nil }
        switch match.expression {
        case .monthDay(let month, let day, let year, _):
            return (.monthDay(month: month, day: day, year: year, weekday: weekday), match.end)
        case .dayOfMonth(let day, _): return (.dayOfMonth(day, weekday: weekday), match.end)
        case .numeric, .impossible: return match
        default: return nil
        }
    }

    private func weekend(at index: Int) -> Match? {
        var next = index
        var which = DateExpression.Which.bare
        if let word = mark(next)?.which {
            which = word
            next += 1
            if which == .this, let more = mark(next)?.which {
                which = more == .last ? .last : .this
                next += 1
            }
        }
        guard ["weekend", "weekends", "wkend"].contains(word(next)) else { return nil }
        guard which != .bare || isCued(index) || word(index - 1) == "my" || word(index - 1) == "that" else {
            return nil
        }
        return (.weekend(which), next + 1)
    }

    /// "3 fridays from now", "two mondays ago".
    func weekdaysFromNow(at index: Int) -> Match? {
        guard let count = durations.numerals.match(at: index), (1...500).contains(count.value),
            let weekday = mark(count.end)?.weekday
        else { return nil }
        let weeks = DateExpression.Length(count: Double(count.value.nearest - 1), unit: .week)
        if word(count.end + 1) == "from", word(count.end + 2) == "now" {
            return (.shifted([weeks], sign: 1, .weekday(weekday, .coming)), count.end + 3)
        }
        guard word(count.end + 1) == "ago" else { return nil }
        return (.shifted([weeks], sign: -1, .weekday(weekday, .last)), count.end + 2)
    }
}
