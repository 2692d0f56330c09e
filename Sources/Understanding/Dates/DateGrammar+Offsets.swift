import Days

/// Offsets: so long before or after a day.
extension DateGrammar {
    /// "two weeks ago", "3 business days before the review", "a week from friday", "a week on friday", "two weeks today".
    func offset(at index: Int, depth: Int) -> Match? {
        guard depth < 5, let length = lengths(at: index) else { return nil }
        return offset(length, at: index, depth: depth)
    }

    /// "60-90 days before renewal", "a week or two after the review", "2 to 3 weeks ago": from the one day to the other.
    func eitherOffset(at index: Int) -> Match? {
        if let length = lengths(at: index), length.lengths.count == 1, word(length.end) == "or",
            let second = durations.numerals.match(at: length.end + 1), lengths(at: length.end + 1) == nil
        {
            let longer = [DateExpression.Length(count: second.value, unit: length.lengths[0].unit)]
            return either(length.lengths[0].count, offset(.init(lengths: longer, end: second.end), at: index, depth: 0))
        }
        guard let first = durations.numerals.match(at: index),
            let next = word(first.end) == "or" ? first.end + 1 : connector(at: first.end, after: index)
        else { return nil }
        return either(first.value, offset(at: next, depth: 0))
    }

    /// The offset, and as many of its unit instead.
    private func either(_ count: Double, _ match: Match?) -> Match? {
        guard let match, case .shifted(let lengths, let sign, let base) = match.expression, lengths.count == 1,
            count > 0, count != lengths[0].count, lengths[0].unit.isCredible(count)
        else { return nil }
        let counts = [count, lengths[0].count].sorted { Double(sign) * $0 < Double(sign) * $1 }
        let days = counts.map { DateExpression.shifted([.init(count: $0, unit: lengths[0].unit)], sign: sign, base) }
        return (.between(days[0], days[1]), match.end)
    }

    private func offset(_ length: DurationReader.Match, at index: Int, depth: Int) -> Match? {
        if let lasting = lasting(length, at: index, depth: depth) { return lasting }
        switch word(length.end) {
        case "ago", "back":
            return shifted(length.lengths, -1, (.relativeDay(0), skip(["today"], at: length.end + 1)))
        case "hence":
            return shifted(length.lengths, 1, (.relativeDay(0), length.end + 1))
        case "out":
            guard word(length.end + 1) == "from" else {
                return shifted(length.lengths, 1, (.relativeDay(0), length.end + 1))
            }
            return shifted(length.lengths, -1, target(at: length.end + 2, depth: depth + 1))
        case "from", "after", "following", "past":
            return shifted(length.lengths, 1, target(at: length.end + 1, depth: depth + 1))
        case "before":
            return shifted(length.lengths, -1, target(at: length.end + 1, depth: depth + 1))
        case "pre", "post":
            let next = skip(["-"], at: length.end + 1)
            return shifted(length.lengths, word(length.end) == "pre" ? -1 : 1, target(at: next, depth: depth + 1))
        case "prior" where word(length.end + 1) == "to", "ahead" where word(length.end + 1) == "of":
            return shifted(length.lengths, -1, target(at: length.end + 2, depth: depth + 1))
        default:
            return weeksOnDay(length, depth: depth)
        }
    }

    /// "a week on friday", "two weeks tuesday", "a week today", "a week next friday".
    private func weeksOnDay(_ length: DurationReader.Match, depth: Int) -> Match? {
        guard length.lengths.count == 1, length.lengths[0].unit == .week else { return nil }
        let next = skip(["on"], at: length.end)
        if let days = mark(next)?.relative, days == 0 || days == 1, next == length.end {
            return (.shifted(length.lengths, sign: 1, .relativeDay(days)), next + 1)
        }
        if mark(next)?.which != nil, mark(next + 1)?.weekday != nil,
            let day = weekday(at: next, depth: depth + 1, isCued: true),
            case .weekday(_, let which) = day.expression, which != .last
        {
            return shifted(length.lengths, 1, day)
        }
        guard let weekday = mark(next)?.weekday, word(next) != "mo" else { return nil }
        return (.shifted(length.lengths, sign: 1, .weekday(weekday, .bare)), next + 1)
    }

    private func shifted(_ lengths: [DateExpression.Length], _ sign: Int, _ base: Match?) -> Match? {
        guard let base else { return nil }
        return (.shifted(lengths, sign: sign, base.expression), base.end)
    }

    /// "the week before the review", "the quarter after renewal", "week from friday".
    func adjacent(at index: Int, depth: Int) -> Match? {
        guard depth < 5, let unit = longUnit(index), tokens[index].text.last != "s" else { return nil }
        let next: Int
        let sign: Int
        switch word(index + 1) {
        case "before", "preceding": (sign, next) = (-1, index + 2)
        case "prior" where word(index + 2) == "to": (sign, next) = (-1, index + 3)
        case "after", "following": (sign, next) = (1, index + 2)
        case "from":
            return shifted([.init(count: 1, unit: unit)], 1, target(at: index + 2, depth: depth + 1))
        default: return nil
        }
        guard let target = target(at: next, depth: depth + 1) else { return nil }
        return (.adjacent(unit, sign: sign, target.expression), target.end)
    }

    /// "next 5/12", "next 6th of april", "last q4": a date that has its own direction.
    func directed(at index: Int, depth: Int) -> Match? {
        guard depth < 5, index + 1 < tokens.count, let which = mark(index)?.which,
            [.next, .last, .coming].contains(which),
            let inside = longest(
                numeric(at: index + 1), tokens[index + 1].kind == .number ? dayMonth(at: index + 1) : nil,
                monthTerm(at: index + 1, isCued: true),
                quarter(at: index + 1), half(at: index + 1, depth: depth + 1))
        else { return nil }
        switch inside.expression {
        case .monthDay(_, _, nil, _), .numeric(_, _, nil, _), .quarter(_, nil, _), .half(_, nil, _):
            return (.directed(which == .last ? .last : .next, inside.expression), inside.end)
        default: return nil
        }
    }
}
