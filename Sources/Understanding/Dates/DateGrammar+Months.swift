import Days

/// Days and months by name or figure: "16 jun", "march 3rd 2026", "3/4", "2026-06-16".
extension DateGrammar {
    /// "march", "mar 30", "june 3rd, 2026", "next march".
    func monthTerm(at index: Int, isCued: Bool) -> Match? {
        if let which = mark(index)?.which, let month = mark(index + 1)?.month, month > 0 {
            if case let .monthDay(month, day, nil, weekday)? = monthDay(at: index + 1)?.expression,
                let end = monthDay(at: index + 1)?.end
            {
                return (.monthDay(month: month, day: day, year: nil, weekday: weekday), end)
            }
            return (.month(month, year: nil, which == .coming ? .bare : which), index + 2)
        }
        guard let month = mark(index)?.month, month > 0 else { return nil }
        if let day = monthDay(at: index) { return day }
        let next = word(index + 1) == "." && isJoined(index + 1) ? index + 2 : index + 1
        if let year = yearTail(at: next, allowsShort: true) {
            return (.month(month, year: year.year, .bare), year.end)
        }
        guard isCued || isPlainMonth(index) else { return nil }
        return (.month(month, year: nil, .bare), index + 1)
    }

    /// `may` and `mar` alone are a month only with a sign or with nothing else around.
    private func isPlainMonth(_ index: Int) -> Bool {
        !["may", "mar", "march", "dec", "jan", "sept"].contains(word(index)) || tokens.count == 1
            || (word(index) != "may" && word(index + 1) != "to")
    }

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
        guard word(index - 1) == "the", ["on", "by", "until"].contains(word(index - 2)), endsHere(day.end) else {
            return nil
        }
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
        let year = yearTail(at: tail, isDashed: tail > next + 1, allowsShort: false) ?? shortYear(at: tail)
        return (dated(month, day.value, year?.year), year?.end ?? next + 1)
    }

    /// "aug 9 96": two digits that end the text are a year.
    private func shortYear(at index: Int) -> (year: Int, end: Int)? {
        let next = word(index) == "of" ? index + 1 : index
        guard let year = yearPart(at: next), next == tokens.count - 1, !isJoined(next) else { return nil }
        return (year, next + 1)
    }

    private func dated(_ month: Int, _ day: Int, _ year: Int?) -> DateExpression {
        let longest = Day.length(ofMonth: month, year: year ?? 2000)
        guard (1...longest).contains(day) else { return .impossible(month: month, day: day, year: year) }
        return .monthDay(month: month, day: day, year: year, weekday: nil)
    }

    /// "the 18th", "29th then", "20 of next month".
    func dayOfMonth(at index: Int) -> Match? {
        guard let day = dayNumber(at: index), (1...31).contains(day.value) else { return nil }
        if let match = dayInPeriod(day) { return match }
        guard day.isOrdinal, endsHere(day.end) else { return nil }
        return (.dayOfMonth(day.value, weekday: nil), day.end)
    }

    /// "20th of the next month", "15th day of next month".
    private func dayInPeriod(_ day: Number) -> Match? {
        var next = day.end
        if word(next) == "day" { next += 1 }
        let isLinked = word(next) == "of" || word(next) == "in"
        if isLinked { next += 1 }
        if word(next) == "the" { next += 1 }
        if isLinked, word(next) == "month" || word(next) == "quarter" || word(next) == "year" {
            let unit: DurationUnit = word(next) == "month" ? .month : word(next) == "quarter" ? .quarter : .year
            return (.dayIn(day.value, .period(unit, .this)), next + 1)
        }
        guard isLinked || day.isOrdinal, let which = mark(next)?.which, mark(next + 1)?.unit == .month else {
            return nil
        }
        return (.dayIn(day.value, .period(.month, which)), next + 2)
    }

    /// "the 2nd option" is no date: behind the day comes nothing that it could count.
    private func endsHere(_ index: Int) -> Bool {
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

    // MARK: Figures

    /// "16/06", "3/4/2026", "04.03.2026"; with `-` or `.` and no year only where a date is expected.
    func numeric(at index: Int) -> Match? {
        guard let first = part(index), standsFree(index), tokens.indices.contains(index + 2) else { return nil }
        let sign = word(index + 1)
        if let month = monthAndYear(first, at: index) { return month }
        guard ["/", "-", "."].contains(sign), let separator = sign.first, isTight(index + 1, sign),
            let second = part(index + 2)
        else { return nil }
        if let year = yearPart(at: index + 4), word(index + 3) == sign, isJoined(index + 3), isJoined(index + 4) {
            guard !continues(index + 5), sign != "." || isWritten(index) else { return nil }
            return checked(first, second, year, separator, end: index + 5)
        }
        guard !continues(index + 3), word(index + 3) != "of", word(index + 3) != "%",
            durations.unit(at: index + 3, afterFigure: true) == nil,
            sign == "/" || (isDateCued(index) && (1...31).contains(first)), !(first == 24 && second == 7)
        else { return nil }
        return checked(first, second, nil, separator, end: index + 3)
    }

    /// "2/2026": a month.
    private func monthAndYear(_ month: Int, at index: Int) -> Match? {
        guard (1...12).contains(month), word(index + 1) == "/" || word(index + 1) == "-", isJoined(index + 1),
            isJoined(index + 2), word(index + 2).utf8.count == 4, let year = yearPart(at: index + 2),
            !continues(index + 3)
        else { return nil }
        return (.month(month, year: year, .bare), index + 3)
    }

    /// With points, "1.1.30" is a version; "01.01.30" and "1.1.2030" are days.
    private func isWritten(_ index: Int) -> Bool {
        word(index + 4).utf8.count == 4 || (word(index).utf8.count == 2 && word(index + 2).utf8.count == 2)
            || isDateCued(index)
    }

    /// Nil for 13/31; impossible for 31/06.
    private func checked(_ first: Int, _ second: Int, _ year: Int?, _ separator: Character, end: Int) -> Match? {
        func exists(_ month: Int, _ day: Int) -> Bool {
            (1...12).contains(month) && day >= 1 && day <= Day.length(ofMonth: month, year: year ?? 2000)
        }
        if exists(first, second) || exists(second, first) {
            return (.numeric(first, second, year: year, separator: separator), end)
        }
        if (1...12).contains(first), (1...31).contains(second) { return (dated(first, second, year), end) }
        if (1...12).contains(second), (1...31).contains(first) { return (dated(second, first, year), end) }
        return nil
    }

    private func part(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].text.utf8.count <= 2 else {
            return nil
        }
        return Int(tokens[index].text)
    }

    /// No digit, sign or letter right before.
    private func standsFree(_ index: Int) -> Bool {
        tokens[index].isSpaced || index == 0 || ["(", "[", "\"", ",", ":"].contains(word(index - 1))
    }

    private func isTight(_ index: Int, _ sign: String) -> Bool {
        (isJoined(index) && isJoined(index + 1)) || (sign == "/" && !isJoined(index) && !isJoined(index + 1))
    }

    private func continues(_ index: Int) -> Bool {
        guard isJoined(index) else { return false }
        if tokens[index].kind == .word || tokens[index].kind == .number { return true }
        return ["/", "-", ".", ":"].contains(word(index)) && isJoined(index + 1) && tokens[index + 1].kind == .number
    }

    private func isDateCued(_ index: Int) -> Bool {
        ["on", "by", "until", "due", "before", "since"].contains(word(index - 1))
    }

    private func yearPart(at index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, let value = Int(tokens[index].text) else {
            return nil
        }
        switch tokens[index].text.utf8.count {
        case 4 where (1900...2199).contains(value): return value
        case 2: return fullYear(value)
        default: return nil
        }
    }

    /// 26 is 2026, 74 is 1974: two digits reach twenty years ahead.
    func fullYear(_ short: Int) -> Int { 2000 + short <= today.year + 20 ? 2000 + short : 1900 + short }

    /// "2026-06-16", "2026/6", "2024/August".
    func yearFirst(at index: Int) -> Match? {
        guard tokens[index].text.utf8.count == 4, let year = yearPart(at: index), standsFree(index),
            ["-", "/", "."].contains(word(index + 1)), isJoined(index + 1), isJoined(index + 2)
        else { return nil }
        if let month = mark(index + 2)?.month, month > 0 {
            if word(index + 3) == word(index + 1), isJoined(index + 3), let day = part(index + 4) {
                return (dated(month, day, year), index + 5)
            }
            return (.month(month, year: year, .bare), index + 3)
        }
        guard let month = part(index + 2), (1...12).contains(month) else { return nil }
        if word(index + 3) == word(index + 1), isJoined(index + 3), isJoined(index + 4), let day = part(index + 4) {
            guard !continuesAsNumber(index + 5) else { return nil }
            return (dated(month, day, year), index + 5)
        }
        guard word(index + 1) != ".", !continues(index + 3) else { return nil }
        return (.month(month, year: year, .bare), index + 3)
    }

    /// "2026-06-16T10:00" is that day.
    private func continuesAsNumber(_ index: Int) -> Bool { continues(index) && word(index) != "t" }

    /// A year behind a month or a quarter: "2026", ", 2026", "'26", "of next year".
    ///
    /// - Parameters:
    ///   - isDashed: Whether a dash or slash joins it, so that two digits are a year.
    ///   - allowsShort: Whether "in" and "of" may lead to it.
    func yearTail(at index: Int, isDashed: Bool = false, allowsShort: Bool = true) -> (year: Int, end: Int)? {
        if isDashed, let year = yearPart(at: index) { return (year, index + 1) }
        var next = index
        if word(next) == "," { next += 1 }
        if word(next) == "of" || word(next) == "in" || word(next) == "-", allowsShort || word(next) != "-" { next += 1 }
        if ["'", "\u{2019}"].contains(word(next)), let year = yearPart(at: next + 1), isJoined(next + 1) {
            return (year, next + 2)
        }
        if let year = yearPart(at: next), word(next).utf8.count == 4, !continues(next + 1) { return (year, next + 1) }
        guard let which = mark(next)?.which, mark(next + 1)?.unit == .year else { return nil }
        switch which {
        case .this: return (today.year, next + 2)
        case .next, .coming: return (today.year + 1, next + 2)
        case .last: return (today.year - 1, next + 2)
        case .bare, .afterNext, .beforeLast: return nil
        }
    }
}
