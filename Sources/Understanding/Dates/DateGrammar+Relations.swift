import Days

/// What stands in a relation to a day: before, after, in, within; and the days that have a name.
extension DateGrammar {
    /// "before friday", "after the review", "in two weeks", "within 10 days", "all week", "so far this year".
    func relation(at index: Int) -> Match? {
        switch word(index) {
        case "before": before(index, index + 1)
        case "prior" where word(index + 1) == "to": before(index, index + 2)
        case "earlier" where word(index + 1) == "than": before(index, index + 2)
        case "ahead" where word(index + 1) == "of": before(index, index + 2)
        case "pre", "post": besideAnchor(index)
        case "after": after(index)
        case "in": inAWhile(index + 1)
        case "within": within(index + 1)
        case "inside" where lengths(at: index + 1) != nil: within(index + 1)
        case "all": wholePeriod(index)
        case "every", "each", "daily", "weekly", "biweekly", "fortnightly", "monthly", "quarterly", "bi", "yearly",
            "annually":
            recurrence(at: index)
        case "so" where word(index + 1) == "far" && mark(index + 2)?.which == .this:
            longUnit(index + 3).map { (.soFar($0), index + 4) }
        case "earlier" where word(index + 1) == "this": longUnit(index + 2).map { (.soFar($0), index + 3) }
        case "later" where word(index + 1) == "this" || (word(index + 1) == "in" && word(index + 2) == "the"):
            laterIn(word(index + 1) == "this" ? index + 2 : index + 3)
        default: countedFromAnchor(index)
        }
    }

    /// The rest of a period: the unit of "later this week", "later in the month".
    private func laterIn(_ index: Int) -> Match? { longUnit(index).map { (.restOf($0), index + 1) } }

    /// "pre-renewal", "post review"; a "post-renewal call" is no date.
    private func besideAnchor(_ index: Int) -> Match? {
        guard let anchor = anchor(at: skip(["-"], at: index + 1)), endsHere(anchor.end) else { return nil }
        return (word(index) == "pre" ? .before(anchor.expression) : .after(anchor.expression), anchor.end)
    }

    /// "renewal - 30 days", "review + 1 week", "renewal minus 2 months".
    private func countedFromAnchor(_ index: Int) -> Match? {
        guard isAnchorWord(index), let anchor = anchor(at: index) else { return nil }
        let sign: Int
        switch word(anchor.end) {
        case "+", "plus": sign = 1
        case "-", "–", "minus": sign = -1
        default: return nil
        }
        return lengths(at: anchor.end + 1).map { (.shifted($0.lengths, sign: sign, anchor.expression), $0.end) }
    }

    private func before(_ index: Int, _ next: Int) -> Match? {
        guard word(index - 1) != "not", word(index - 1) != "or", let target = target(at: next) else { return nil }
        // "before the end of the day" is on that day.
        if endOfDay(at: skip(["the"], at: next)) != nil { return target }
        return (.before(target.expression), target.end)
    }

    private func after(_ index: Int) -> Match? {
        guard word(index - 1) != "or", word(index - 1) != "not" else { return nil }
        if let length = lengths(at: index + 1), !leadsToDay(length.end) {
            return (.shifted(length.lengths, sign: 1, .relativeDay(0)), length.end)
        }
        guard let target = target(at: index + 1) else { return nil }
        return (.after(target.expression), target.end)
    }

    /// "after 2 days from monday": the length belongs to a day.
    private func leadsToDay(_ index: Int) -> Bool { word(index) == "from" || word(index) == "before" }

    /// "in two weeks", "in about a month's time", "in two weeks on friday".
    private func inAWhile(_ index: Int) -> Match? {
        if let limit = limit(at: index) { return lengths(at: limit).flatMap { _ in within(limit) } }
        let start = skip(["about", "around", "roughly"], at: index)
        if let either = eitherLength(at: start) { return either }
        guard let length = lengths(at: start) else { return nil }
        var end = length.end
        if end < tokens.count, tokens[end].kind == .possessive { end += 1 }
        if word(end) == "time" { end += 1 }
        if word(end) == "from", word(end + 1) == "now" || word(end + 1) == "today" { end += 2 }
        if length.lengths.allSatisfy({ $0.unit.order >= DurationUnit.week.order }) {
            let next = skip(["on"], at: end)
            if let weekday = mark(next)?.weekday, word(next) != "mo", next > end {
                return (.weekdayLater(weekday, length.lengths), next + 1)
            }
        }
        return (.shifted(length.lengths, sign: 1, .relativeDay(0)), end)
    }

    /// "in less than", "in at most": the index of the length that is a limit.
    private func limit(at index: Int) -> Int? {
        let limits = [["under"], ["less", "than"], ["at", "most"], ["no", "more", "than"], ["max"]]
        return limits.first { words in words.indices.allSatisfy { word(index + $0) == words[$0] } }.map {
            index + $0.count
        }
    }

    /// "in 2-3 weeks", "in two to three weeks", "in a week or two": from the shorter to the longer.
    func eitherLength(at index: Int) -> Match? {
        func range(_ first: Double, _ last: Double, _ unit: DurationUnit, _ end: Int) -> Match? {
            guard first < last, unit.isCredible(last) else { return nil }
            let days = [first, last].map {
                DateExpression.shifted([.init(count: $0, unit: unit)], sign: 1, .relativeDay(0))
            }
            return (.between(days[0], days[1]), end)
        }
        if let length = lengths(at: index), length.lengths.count == 1, word(length.end) == "or",
            let second = durations.numerals.match(at: length.end + 1), lengths(at: length.end + 1) == nil
        {
            return range(length.lengths[0].count, second.value, length.lengths[0].unit, second.end)
        }
        guard let first = durations.numerals.match(at: index), ["-", "–", "to", "or"].contains(word(first.end)),
            let last = lengths(at: first.end + 1), last.lengths.count == 1
        else { return nil }
        return range(first.value, last.lengths[0].count, last.lengths[0].unit, last.end)
    }

    private func within(_ index: Int) -> Match? {
        let start = skip(["next", "coming"], at: skip(["the"], at: index))
        if let either = eitherLength(at: start) { return either }
        guard let length = lengths(at: start) else {
            guard word(index) == "the", let unit = longUnit(start) else { return nil }
            // "within the week" is this week, "within the next week" a week from today.
            return (start == index + 1 ? .restOf(unit) : .within([.init(count: 1, unit: unit)]), start + 1)
        }
        var end = length.end
        if ["of", "from", "after"].contains(word(end)) {
            if word(end + 1) == "today" || word(end + 1) == "now" {
                end += 2
            } else if let start = target(at: end + 1) {
                return (.shifted(length.lengths, sign: 1, start.expression), start.end)
            }
        }
        return (.within(length.lengths), end)
    }

    /// "all week", "all of next month".
    private func wholePeriod(_ index: Int) -> Match? {
        if let unit = longUnit(index + 1) { return (.period(unit, .this), index + 2) }
        let next = skip(["of"], at: index + 1)
        guard next > index + 1, mark(next)?.which != nil else { return nil }
        return period(at: next)
    }

    /// A duration of whole days or more; "couple of weeks" too.
    func lengths(at index: Int) -> DurationReader.Match? {
        if word(index) == "couple" {
            guard let (unit, end) = durations.unit(at: skip(["of"], at: index + 1)),
                unit.order >= DurationUnit.day.order
            else { return nil }
            return DurationReader.Match(lengths: [.init(count: 2, unit: unit)], end: end)
        }
        guard var match = durations.match(at: index) else { return nil }
        // "48 hours" are two days.
        if match.lengths.count == 1, match.lengths[0].unit == .hour, match.lengths[0].count >= 24,
            match.lengths[0].count.nearest % 24 == 0
        {
            match.lengths = [.init(count: match.lengths[0].count / 24, unit: .day)]
        }
        return match.lengths.allSatisfy { $0.unit.order >= DurationUnit.day.order } ? match : nil
    }

    /// What "before", "after" and "3 days before" lean on: an anchor or a date, "the" or not.
    func target(at index: Int, depth: Int = 1) -> Match? {
        let start = skip(["the", "our", "their", "your", "this"], at: index)
        if let anchor = anchor(at: start) { return anchor }
        if word(start) == "now" { return (.relativeDay(0), start + 1) }
        if start > index, word(index) == "this" { return term(at: index, depth: depth, isCued: true) }
        let period = word(index) == "the" ? longUnit(start).map { (DateExpression.period($0, .this), start + 1) } : nil
        return longest(period, term(at: start, depth: depth, isCued: true))
    }

    // MARK: Anchors

    /// The anchor whose name stands at a token.
    func anchor(at index: Int) -> Match? {
        for anchor in anchors {
            let hits = anchor.words.indices.allSatisfy { word(index + $0) == anchor.words[$0] }
            if hits { return (.anchor(anchor.name), index + anchor.words.count) }
        }
        return nil
    }

    /// An anchor after "by", "on" or "until": elsewhere "the review" is no date.
    func anchored(at index: Int) -> Match? {
        guard isAnchorWord(index) else { return nil }
        let before = ["the", "our", "their", "next"].contains(word(index - 1)) ? word(index - 2) : word(index - 1)
        return ["by", "on", "until", "till", "for", "since"].contains(before) ? anchor(at: index) : nil
    }

    func isAnchorWord(_ index: Int) -> Bool {
        tokens[index].kind == .word && anchors.contains { $0.words.first == tokens[index].text }
    }
}
