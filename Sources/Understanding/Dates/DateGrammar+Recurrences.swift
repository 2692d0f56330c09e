import Days

/// What comes again and again: "every friday", "fridays", "weekly", "the 1st of each month".
extension DateGrammar {
    /// "every friday", "each quarter", "every other tuesday", "every 2 weeks on monday", "weekly", "monthly on the 15th".
    func recurrence(at index: Int) -> Match? {
        if word(index) == "every" || word(index) == "each" { return everyTerm(at: index + 1) }
        let isHyphenated = word(index) == "bi" && word(index + 1) == "-" && word(index + 2) == "weekly"
        let end = isHyphenated ? index + 3 : index + 1
        guard let length = adverb(isHyphenated ? "biweekly" : word(index)) else { return nil }
        if ["on", "by", "each", "every"].contains(word(end)), let day = day(at: end + 1) {
            return (.recurring(day.expression), day.end)
        }
        return isAlone(index, end) ? (.every(length), end) : nil
    }

    /// Whether a phrase names what comes again: "last friday of every month", "on mondays".
    func recurs(_ range: Range<Int>) -> Bool {
        range.contains { word($0) == "every" || word($0) == "each" }
            || (range.count == 1 && (isPlural(range.lowerBound) || isListed(range.lowerBound)))
    }

    /// The second weekday of "every monday and thursday".
    private func isListed(_ index: Int) -> Bool {
        var index = index
        for _ in 0..<6 where mark(index)?.weekday != nil && DateGrammar.joints.contains(word(index - 1)) {
            index -= 2
            guard mark(index)?.weekday != nil else { return false }
            if word(index - 1) == "every" || word(index - 1) == "each" { return true }
        }
        return false
    }

    private static let joints: Set<String> = ["and", "or", ",", "&", "/"]

    /// "fridays" alone, behind "on", and behind another such: "mondays call" is Monday's.
    private func isPlural(_ index: Int) -> Bool {
        guard DateGrammar.weekdays.contains(word(index)), endsHere(index + 1) else { return false }
        if DateGrammar.joints.contains(word(index - 1)) { return DateGrammar.weekdays.contains(word(index - 2)) }
        let isFirst = DateGrammar.joints.contains(word(index + 1)) && DateGrammar.weekdays.contains(word(index + 2))
        return tokens.count == 1 || isFirst || word(index - 1) == "on"
    }

    /// What comes again, once.
    func recurring(_ expression: DateExpression) -> DateExpression {
        switch expression {
        case .recurring, .every: expression
        default: .recurring(expression)
        }
    }

    static let weekdays: Set<String> = [
        "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
    ]

    /// What stands behind "every".
    private func everyTerm(at index: Int) -> Match? {
        let isSecond = dayNumber(at: index).map { $0.value == 2 && $0.isOrdinal } ?? false
        let other = isSecond ? index + 2 : skip(["other", "second", "alternate"], at: index)
        if other > index, mark(other)?.weekday != nil { return longest(day(at: other), day(at: index)) }
        if let length = lengths(at: index), length.lengths.count == 1 {
            if word(length.end) == "on", let day = day(at: length.end + 1) { return day }
            return isAlone(index - 1, length.end) ? (.every(length.lengths[0]), length.end) : nil
        }
        if let (unit, end) = durations.unit(at: other), unit.order >= DurationUnit.day.order {
            if word(end) == "on", let day = day(at: end + 1) { return day }
            if let edge = day(at: index), edge.end > end { return edge }
            let length = DateExpression.Length(count: other > index ? 2 : 1, unit: unit)
            return isAlone(index - 1, end) ? (.every(length), end) : nil
        }
        return day(at: index)
    }

    /// A day or a part of the year that comes again; "every day after the review" is none.
    private func day(at index: Int) -> Match? {
        let start = skip(["the", "a"], at: index)
        guard let match = term(at: start, depth: 2, isCued: true) else {
            guard let day = dayNumber(at: start), (1...31).contains(day.value) else { return nil }
            return (.dayOfMonth(day.value, weekday: nil), day.end)
        }
        switch match.expression {
        case .weekday, .weekend, .month, .quarter, .half, .dayOfMonth, .monthDay, .nthWeekday, .nth, .edge, .dayIn,
            .holiday:
            return match
        default: return nil
        }
    }

    /// How often, in one word.
    private func adverb(_ word: String) -> DateExpression.Length? {
        switch word {
        case "daily": .init(count: 1, unit: .day)
        case "weekly": .init(count: 1, unit: .week)
        case "biweekly", "fortnightly": .init(count: 2, unit: .week)
        case "monthly": .init(count: 1, unit: .month)
        case "quarterly": .init(count: 1, unit: .quarter)
        case "yearly", "annually": .init(count: 1, unit: .year)
        default: nil
        }
    }

    /// Whether a bare "weekly" or "every month" says when something is due: with nothing else, or behind words that
    /// want a time; "500 tickets every month" is a measure.
    private func isAlone(_ start: Int, _ end: Int) -> Bool {
        guard endsHere(end) else { return false }
        return (start == 0 && end == tokens.count) || DateGrammar.wanting.contains(word(start - 1))
    }

    private static let wanting: Set<String> = ["due", "repeat", "repeats", "repeating", "me", "us"]
}
