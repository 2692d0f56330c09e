import Days

/// Days by their number, and days counted from today.
extension DateGrammar {
    typealias Number = (value: Int, end: Int, isOrdinal: Bool)

    /// What ``dayNumber(at:)`` gives, worked out.
    func readDayNumber(at index: Int) -> Number? {
        guard tokens[index].kind == .number, tokens[index].text.utf8.count <= 2, let value = Int(tokens[index].text)
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

    /// "tomorrow", "the day after the review", "the day before", "this morning", "eod friday".
    func relativeDay(at index: Int, depth: Int) -> Match? {
        if word(index) == "day", ["after", "before", "following"].contains(word(index + 1)) {
            let sign = word(index + 1) == "before" ? -1 : 1
            if let target = target(at: index + 2, depth: depth + 1) {
                return (.shifted([.init(count: 1, unit: .day)], sign: sign, target.expression), target.end)
            }
            guard word(index - 1) == "the", tokens.count == index + 2 else { return nil }
            return (.relativeDay(sign), index + 2)
        }
        if let part = partOfDay(at: index) { return part }
        if let end = endOfDay(at: index) {
            return term(at: skip(["on", "of", "by"], at: end), depth: depth + 1, isCued: true) ?? (.relativeDay(0), end)
        }
        guard let days = mark(index)?.relative else { return nil }
        if tokens.indices.contains(index + 1), tokens[index + 1].kind == .possessive {
            return (.relativeDay(days), index + 1)
        }
        let weekLater = word(index + 1) == "week" && (days == 0 || days == 1)
        if weekLater { return (.relativeDay(days + 7), index + 2) }
        return (.relativeDay(days), index + 1)
    }

    /// "this morning", "last night", "this time next month".
    private func partOfDay(at index: Int) -> Match? {
        switch word(index) {
        case "this" where word(index + 1) == "time", "same" where ["time", "day"].contains(word(index + 1)):
            sameDay(at: index + 2)
        case "this" where ["morning", "afternoon", "evening"].contains(word(index + 1)): (.relativeDay(0), index + 2)
        case "last" where word(index + 1) == "night": (.relativeDay(-1), index + 2)
        case "overmorrow": (.relativeDay(2), index + 1)
        default: nil
        }
    }

    /// "same day next week": today's place in another week, month or year.
    private func sameDay(at index: Int) -> Match? {
        guard let which = mark(index)?.which, which == .next || which == .last, let unit = longUnit(index + 1) else {
            return nil
        }
        return (.shifted([.init(count: 1, unit: unit)], sign: which.offset, .relativeDay(0)), index + 2)
    }

    /// The index behind "eod", "close of business", "end of day".
    func endOfDay(at index: Int) -> Int? {
        if ["eod", "eob", "cob", "cop"].contains(word(index)) { return index + 1 }
        guard word(index) == "end" || word(index) == "close" || word(index) == "start",
            word(index + 1) == "of" || word(index + 1) == "the"
        else { return nil }
        let next = skip(["business", "working", "work"], at: skip(["the"], at: index + 2))
        if word(next) == "day" || word(next) == "play" { return next + 1 }
        return word(next - 1) == "business" ? next : nil
    }
}
