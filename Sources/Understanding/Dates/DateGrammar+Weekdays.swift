import Days

/// Weekdays, alone and with what tells which one is meant.
extension DateGrammar {
    func weekday(at index: Int, depth: Int, isCued: Bool) -> Match? {
        if let weekend = weekend(at: index) { return weekend }
        if let which = mark(index)?.which { return relativeWeekday(at: index, which) }
        guard let weekday = mark(index)?.weekday, isCued || isPlainWeekday(index) else { return nil }
        let next = word(index + 1) == "." && isJoined(index + 1) ? index + 2 : index + 1
        if word(next) == "after", word(next + 1) == "next" { return (.weekday(weekday, .afterNext), next + 2) }
        if word(next) == "before", word(next + 1) == "last" { return (.weekday(weekday, .beforeLast), next + 2) }
        if let which = whichBehind(at: next) { return (.weekday(weekday, which), next + 1) }
        if let later = weekdayLater(weekday, at: next) { return later }
        if let inside = periodAfterWeekday(at: next, depth: depth) {
            return (.weekdayIn(weekday, inside.expression), inside.end)
        }
        if let day = dayAfterWeekday(weekday, at: next) { return day }
        return (.weekday(weekday, .bare), index + 1)
    }

    /// "friday next", "friday last", with nothing behind that they could belong to.
    private func whichBehind(at index: Int) -> DateExpression.Which? {
        guard word(index) == "next" || word(index) == "last",
            !tokens.indices.contains(index + 1) || tokens[index + 1].kind == .symbol
        else { return nil }
        return mark(index)?.which
    }

    /// "friday week", "friday fortnight", "friday in two weeks", "thursday, two years from now".
    private func weekdayLater(_ weekday: Weekday, at index: Int) -> Match? {
        if word(index) == "week" || word(index) == "fortnight" {
            let weeks = word(index) == "week" ? 1.0 : 2
            return (.shifted([.init(count: weeks, unit: .week)], sign: 1, .weekday(weekday, .bare)), index + 1)
        }
        var next = skip([","], at: index)
        let isIn = word(next) == "in"
        if isIn { next += 1 }
        guard let length = lengths(at: next), length.lengths.allSatisfy({ $0.unit.order >= DurationUnit.week.order })
        else { return nil }
        if isIn { return (.weekdayLater(weekday, length.lengths), length.end) }
        guard word(length.end) == "from", word(length.end + 1) == "now" || word(length.end + 1) == "today" else {
            return nil
        }
        return (.weekdayLater(weekday, length.lengths), length.end + 2)
    }

    /// `sat`, `sun`, `wed` and `mo` are words of their own.
    private func isPlainWeekday(_ index: Int) -> Bool {
        guard ["sat", "sun", "wed", "mo"].contains(word(index)) else { return true }
        let isFirst = index == 0 && (endsHere(1) || word(1) == "the") && word(1) != "with" && word(1) != "for"
        return word(index) != "mo" && (isFirst || index + 1 >= tokens.count || tokens[index + 1].kind != .word)
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
        if which == .next, mark(next)?.which == .next {
            which = .afterNext
            next += 1
        }
        guard let weekday = mark(next)?.weekday, word(next) != "mo" else { return nil }
        let end = next + 1
        if which == .next || which == .coming, let date = dayAfterWeekday(weekday, at: end) { return date }
        if which == .last, word(end) == "of" || word(end) == "in" { return nil }
        return (.weekday(weekday, which), end)
    }

    /// "friday next week", "tuesday of this week", "monday in the week of 6 april".
    private func periodAfterWeekday(at index: Int, depth: Int) -> Match? {
        var next = index
        if ["of", "in", "from", ","].contains(word(next)) { next += 1 }
        if word(next) == "the" { next += 1 }
        let found = longest(
            period(at: next, depth: depth), counted(at: next, depth: depth + 1), adjacent(at: next, depth: depth + 1))
        guard let match = found else { return nil }
        switch match.expression {
        case .period(.week, _), .weekOf, .nth(_, .unit(.week), _), .adjacent(.week, _, _): return match
        default: return nil
        }
    }

    /// "fri 20 march", "friday, march 20", "friday the 20th", "fri 3/20", "friday (20 march)".
    private func dayAfterWeekday(_ weekday: Weekday, at index: Int) -> Match? {
        let opened = skip(["(", ","], at: index)
        let next = skip(["the"], at: opened)
        guard next < tokens.count else { return nil }
        if let day = bareDay(weekday, at: next, isMeant: next > opened) { return day }
        let found = longest(
            numeric(at: next), yearFirst(at: next), dayMonth(at: next), dayOfMonth(at: next),
            monthTerm(at: next, isCued: true), wordDay(at: next))
        guard let match = found.flatMap({ with(weekday, $0) }) else { return nil }
        return word(index) == "(" ? (match.expression, skip([")"], at: match.end)) : match
    }

    /// The date on which a weekday was said too.
    private func with(_ weekday: Weekday, _ match: Match) -> Match? {
        switch match.expression {
        case .monthDay(let month, let day, let year, _):
            (.monthDay(month: month, day: day, year: year, weekday: weekday), match.end)
        case .dayOfMonth(let day, _): (.dayOfMonth(day, weekday: weekday), match.end)
        case .numeric, .impossible: match
        default: nil
        }
    }

    /// "5 nov, wed", "13 march (fri)": the weekday behind the date.
    func weekdayAfterDay(_ first: Match) -> Match? {
        switch first.expression {
        case .monthDay(_, _, _, nil), .dayOfMonth(_, nil): break
        default: return nil
        }
        let next = skip(["(", ","], at: first.end)
        guard let weekday = mark(next)?.weekday, word(next) != "mo", endsHere(next + 1) else { return nil }
        let end = word(first.end) == "(" ? skip([")"], at: next + 1) : next + 1
        return with(weekday, (first.expression, end))
    }

    /// "27th fri", and "27 fri" where that is a Friday.
    func dayBeforeWeekday(at index: Int) -> Match? {
        guard let day = dayNumber(at: index), let weekday = mark(day.end)?.weekday, word(day.end) != "mo",
            endsHere(day.end + 1), !DateGrammar.weekdays.contains(word(day.end)),
            let match = bareDay(weekday, day, isMeant: false)
        else { return nil }
        return (match.expression, day.end + 1)
    }

    /// "fri13", "fri 13" where that is a Friday: a figure behind the weekday.
    private func bareDay(_ weekday: Weekday, at index: Int, isMeant: Bool) -> Match? {
        guard let day = dayNumber(at: index), !day.isOrdinal, endsHere(day.end),
            !tokens.indices.contains(day.end) || tokens[day.end].kind == .word
        else { return nil }
        return bareDay(weekday, day, isMeant: isMeant || isJoined(index))
    }

    private func bareDay(_ weekday: Weekday, _ day: Number, isMeant: Bool) -> Match? {
        guard (1...31).contains(day.value) else { return nil }
        let next = (0...1).lazy.compactMap { months -> Day? in
            let month = today.startOfMonth.adding(months: months)
            return Day(year: month.year, month: month.month, day: day.value)
        }.first { $0 >= today }
        guard isMeant || next?.weekday == weekday else { return nil }
        return (.dayOfMonth(day.value, weekday: weekday), day.end)
    }

    /// "this weekend", "the weekend", "next week-end".
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
        guard let end = weekendWord(at: next, isHyphenated: which != .bare) else { return nil }
        guard which != .bare || isCued(index) || word(index - 1) == "my" || word(index - 1) == "that" else {
            return nil
        }
        if which == .last, word(end) == "of" || word(end) == "in" { return nil }
        return (.weekend(which), end)
    }

    /// The index behind "weekend", or "week-end" where that is no end of a week.
    func weekendWord(at index: Int, isHyphenated: Bool) -> Int? {
        if ["weekend", "weekends", "wkend"].contains(word(index)) { return index + 1 }
        guard isHyphenated, word(index) == "week", word(index + 1) == "-", word(index + 2) == "end",
            isJoined(index + 1),
            isJoined(index + 2)
        else { return nil }
        return index + 3
    }

    /// "3 fridays from now", "two mondays ago".
    func weekdaysFromNow(at index: Int) -> Match? {
        guard let count = durations.numerals.match(at: index), (1...500).contains(count.value),
            let weekday = mark(count.end)?.weekday
        else { return nil }
        let weeks = DateExpression.Length(count: Double(count.value.nearest - 1), unit: .week)
        let isLater = word(count.end + 1) == "later" || word(count.end + 1) == "hence"
        if isLater || (word(count.end + 1) == "from" && word(count.end + 2) == "now") {
            return (.shifted([weeks], sign: 1, .weekday(weekday, .coming)), count.end + (isLater ? 2 : 3))
        }
        guard word(count.end + 1) == "ago" || word(count.end + 1) == "back" else { return nil }
        return (.shifted([weeks], sign: -1, .weekday(weekday, .last)), count.end + 2)
    }
}
