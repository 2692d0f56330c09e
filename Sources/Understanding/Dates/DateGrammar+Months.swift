import Days

/// Days and months by name: "16 jun", "march 3rd 2026", "the 18th", "third of march".
extension DateGrammar {
    /// "march", "mar 30", "june 3rd, 2026", "next march".
    func monthTerm(at index: Int, isCued: Bool) -> Match? {
        if let which = mark(index)?.which, let month = mark(index + 1)?.month, month > 0 {
            if let day = monthDay(at: index + 1) { return which == .this ? day : nil }
            return (.month(month, year: nil, which == .coming ? .bare : which), index + 2)
        }
        guard let month = mark(index)?.month, month > 0 else { return nil }
        if let day = monthDay(at: index) { return day }
        let next = word(index + 1) == "." && isJoined(index + 1) ? index + 2 : index + 1
        if let year = yearTail(at: next, allowsShort: true) {
            return (.month(month, year: year.year, .bare), year.end)
        }
        guard isCued || isPlainMonth(index) else { return nil }
        if word(next) == "after", word(next + 1) == "next", mark(next + 2)?.isNoun != true {
            return (.month(month, year: nil, .afterNext), next + 2)
        }
        return (.month(month, year: nil, .bare), index + 1)
    }

    /// `may` and `mar` alone are a month only with a sign or with nothing else around, and "june says" is a person.
    private func isPlainMonth(_ index: Int) -> Bool {
        guard !DateGrammar.doings.contains(word(index + 1)), !isToDo(index + 1) else { return false }
        if tokens.count == 1 || !["may", "mar", "march", "dec", "jan", "sept"].contains(word(index)) { return true }
        let isListed = ["or", "and", "/", "&", ","].contains(word(index - 1)) && mark(index - 2)?.month ?? 0 > 0
        if isListed, endsHere(index + 1) { return true }
        let isRange = ["to", "-", "through", "until"].contains(word(index + 1)) && mark(index + 2)?.month ?? 0 > 0
        return isRange || (word(index) != "may" && word(index + 1) != "to")
    }

    /// "june to send it": behind "to" comes what a person will do, and no other date.
    private func isToDo(_ index: Int) -> Bool {
        guard word(index) == "to", index + 1 < tokens.count, tokens[index + 1].kind == .word else { return false }
        return mark(index + 1) == nil && word(index + 1) != "the" && word(index + 1) != "date"
    }

    /// What only people do.
    private static let doings: Set<String> = [
        "owns", "takes", "said", "says", "sends", "signs", "wants", "agreed", "asked", "told", "thinks", "knows",
    ]

    private func monthDay(at index: Int) -> Match? {
        guard let month = mark(index)?.month, month > 0 else { return nil }
        var next = index + 1
        if word(next) == "." || word(next) == "-" || word(next) == "/", isJoined(next) || word(next) == "." {
            next += 1
        }
        if word(next) == "the" { next += 1 }
        if word(next) == "," { next += 1 }
        guard let day = dayNumber(at: next) ?? ordinalWord(at: next), !isLength(day) else { return nil }
        var separated = day.end
        let isDashed = (word(index + 1) == "-" || word(index + 1) == "/") && isJoined(index + 1)
        if isDashed, word(separated) == word(index + 1), isJoined(separated) { separated += 1 }
        let year = yearTail(at: separated, isDashed: separated > day.end) ?? shortYear(at: separated)
        return (dated(month, day.value, year?.year), year?.end ?? day.end)
    }

    /// "march 10 days": the figure belongs to the unit.
    private func isLength(_ day: Number) -> Bool {
        !day.isOrdinal && durations.unit(at: day.end, afterFigure: true) != nil && mark(day.end)?.ordinal ?? 0 == 0
    }

    /// "16 jun", "16th of june 2026", "31-Oct-74".
    func dayMonth(at index: Int) -> Match? {
        guard let day = dayNumber(at: index) ?? ordinalWord(at: index) else { return nil }
        return monthAfter(day)
    }

    /// "third of march": an ordinal in words needs its month, or "the" and "on" before it.
    func wordDay(at index: Int) -> Match? {
        guard let day = ordinalWord(at: index) else { return nil }
        if let match = monthAfter(day) { return match }
        if let match = dayInPeriod(day) { return match }
        guard word(index - 1) == "the", endsHere(day.end), isDayCue(index - 2) || day.value > 12 else { return nil }
        return (.dayOfMonth(day.value, weekday: nil), day.end)
    }

    private func monthAfter(_ day: Number) -> Match? {
        var next = day.end
        if ["-", "/", "."].contains(word(next)), isJoined(next) { next += 1 }
        if word(next) == "day" { next += 1 }
        if word(next) == "of" { next += 1 }
        if word(next) == "," { next += 1 }
        guard let month = mark(next)?.month, month > 0 else { return nil }
        var tail = next + 1
        if ["-", "/", "."].contains(word(tail)), isJoined(tail) { tail += 1 }
        let isGlued = isJoined(next) && isJoined(tail)
        let year = yearTail(at: tail, isDashed: tail > next + 1 || isGlued, allowsShort: false) ?? shortYear(at: tail)
        return (dated(month, day.value, year?.year), year?.end ?? next + 1)
    }

    /// "aug 9 96": two digits that end the text are a year.
    private func shortYear(at index: Int) -> (year: Int, end: Int)? {
        let next = word(index) == "of" ? index + 1 : index
        guard let year = yearPart(at: next), next == tokens.count - 1, !isJoined(next) else { return nil }
        return (year, next + 1)
    }

    func dated(_ month: Int, _ day: Int, _ year: Int?) -> DateExpression {
        let longest = Day.length(ofMonth: month, year: year ?? 2000)
        guard (1...longest).contains(day) else { return .impossible(month: month, day: day, year: year) }
        return .monthDay(month: month, day: day, year: year, weekday: nil)
    }

    /// "the 18th", "29th then", "20 of next month".
    func dayOfMonth(at index: Int) -> Match? {
        guard let day = dayNumber(at: index), (1...31).contains(day.value) else { return nil }
        if let match = dayInPeriod(day) { return match }
        if day.isOrdinal, ["and", "or", ",", "&", "/"].contains(word(day.end)),
            case .monthDay(let month, _, let year, _)? = dayMonth(at: skip(["the"], at: day.end + 1))?.expression
        {
            return (dated(month, day.value, year), day.end)
        }
        // "by the 24": a figure alone is a day only where one must follow.
        let isMeant = day.isOrdinal || (word(index - 1) == "the" && isDayCue(index - 2) && word(day.end) != "%")
        guard isMeant, endsHere(day.end) else { return nil }
        return (.dayOfMonth(day.value, weekday: nil), day.end)
    }

    private func isDayCue(_ index: Int) -> Bool {
        ["on", "by", "until", "till", "before", "after", "due", "since"].contains(word(index))
    }

    /// "20th of the next month", "15th day of next month".
    private func dayInPeriod(_ day: Number) -> Match? {
        var next = day.end
        if word(next) == "day" { next += 1 }
        let isLinked = word(next) == "of" || word(next) == "in"
        if isLinked { next += 1 }
        next = skip(["the", "each", "every"], at: next)
        if isLinked, let unit = longUnit(next), unit != .week {
            return (.dayIn(day.value, .period(unit, .this)), next + 1)
        }
        guard isLinked || day.isOrdinal, let which = mark(next)?.which, let unit = longUnit(next + 1), unit != .week,
            isLinked || unit == .month
        else { return nil }
        return (.dayIn(day.value, .period(unit, which)), next + 2)
    }

    /// "the 2nd option" is no date: behind the day comes nothing that it could count.
    func endsHere(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return true }
        return DateGrammar.followers.contains(tokens[index].text)
    }

    private static let followers: Set<String> = [
        "then", "and", "or", "not", "is", "works", "please", "pls", "if", "at", "by", "for", "instead", "to", "with",
        "but", "it", "we", "i", "they", "latest", "so", "as", "would", "could", "morning", "afternoon", "noon",
        "though",
        "because", "since", "when", "thanks", "thx", "ok", "good", "fine", "will", "are", "was", "from", "until",
        "through",
    ]
}
