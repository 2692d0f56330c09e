import Days

/// Dates in figures, and years: "16/06", "04.03.2026", "2026-06-16", "'26", "two thousand ten".
extension DateGrammar {
    /// "16/06", "3/4/2026", "04.03.2026"; with `-` or `.` and no year only where a date is expected.
    func numeric(at index: Int) -> Match? {
        guard let first = part(index), standsFree(index), tokens.indices.contains(index + 2) else { return nil }
        let sign = word(index + 1)
        if let month = monthAndYear(first, at: index) { return month }
        if let spaced = spaced(first, at: index) { return spaced }
        guard ["/", "-", "."].contains(sign), let separator = sign.first, isTight(index + 1, sign),
            let second = part(index + 2)
        else { return nil }
        if let year = yearPart(at: index + 4), word(index + 3) == sign, isJoined(index + 3), isJoined(index + 4) {
            let isRange = sign == "/" && word(index + 5) == "-" && word(index + 7) == "/"
            guard isRange || !continues(index + 5), sign != "." || isWritten(index) else { return nil }
            return checked(first, second, year, separator, end: index + 5)
        }
        let isRange = sign == "/" && word(index + 3) == "-" && word(index + 5) == "/"
        guard isRange || !continues(index + 3), word(index + 3) != "of", word(index + 3) != "%",
            durations.unit(at: index + 3, afterFigure: true) == nil, !DateGrammar.countables.contains(word(index + 3)),
            sign == "/" || (isDateCued(index) && (1...31).contains(first)) || isWholeDate(first, second),
            !(first == 24 && second == 7)
        else { return nil }
        return checked(first, second, nil, separator, end: index + 3)
    }

    /// "10 31 1974", where nothing else is said or a date must follow.
    private func spaced(_ first: Int, at index: Int) -> Match? {
        guard let second = part(index + 1), let year = yearPart(at: index + 2), word(index + 2).utf8.count == 4,
            tokens.count == 3 || isDateCued(index), !continues(index + 3)
        else { return nil }
        return checked(first, second, year, " ", end: index + 3)
    }

    /// "2/2026": a month.
    private func monthAndYear(_ month: Int, at index: Int) -> Match? {
        guard (1...12).contains(month), word(index + 1) == "/" || word(index + 1) == "-", isJoined(index + 1),
            isJoined(index + 2), word(index + 2).utf8.count == 4, let year = yearPart(at: index + 2),
            !continues(index + 3)
        else { return nil }
        return (.month(month, year: year, .bare), index + 3)
    }

    /// "9/10 users": a share.
    private static let countables: Set<String> = [
        "users", "customers", "accounts", "people", "seats", "tickets", "times", "cases", "agents", "respondents",
        "stars",
    ]

    /// "2-15" and nothing else: one part can only be the day.
    private func isWholeDate(_ first: Int, _ second: Int) -> Bool {
        tokens.count == 3 && word(1) == "-" && (first > 12) != (second > 12)
    }

    /// With points, "1.1.30" is a version; "01.01.30", "1.1.2030" and "15.4.26" as the whole text are days.
    private func isWritten(_ index: Int) -> Bool {
        (tokens.count == 5 && part(index).map { $0 > 12 } == true) || word(index + 4).utf8.count == 4
            || (word(index).utf8.count == 2 && word(index + 2).utf8.count == 2)
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
    func standsFree(_ index: Int) -> Bool {
        tokens[index].isSpaced || index == 0 || ["(", "[", "\"", ",", ":"].contains(word(index - 1))
            || (word(index - 1) == "-" && word(index - 3) == "/")
            || (word(index - 1) == "/" && word(index).utf8.count == 4 && word(index - 3) == "-")
    }

    private func isTight(_ index: Int, _ sign: String) -> Bool {
        (isJoined(index) && isJoined(index + 1))
            || ((sign == "/" || tokens.count == 3) && !isJoined(index) && !isJoined(index + 1))
    }

    private func continues(_ index: Int) -> Bool {
        guard isJoined(index) else { return false }
        if tokens[index].kind == .word || tokens[index].kind == .number { return true }
        return ["/", "-", ".", ":"].contains(word(index)) && isJoined(index + 1) && tokens[index + 1].kind == .number
    }

    private func isDateCued(_ index: Int) -> Bool {
        ["on", "by", "until", "due", "before", "since", "next", "wc"].contains(word(index - 1))
    }

    func yearPart(at index: Int) -> Int? {
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

    /// "2026-06-16", "2026/6", "2024/August", "20260616".
    func yearFirst(at index: Int) -> Match? {
        if let compact = compact(at: index) ?? yearAndMonth(at: index) { return compact }
        guard tokens[index].text.utf8.count == 4, let year = yearPart(at: index), standsFree(index),
            ["-", "/", "."].contains(word(index + 1)), isJoined(index + 1), isJoined(index + 2)
        else { return nil }
        if let month = mark(index + 2)?.month, month > 0 {
            if word(index + 3) == word(index + 1), isJoined(index + 3), let day = part(index + 4) {
                return (dated(month, day, year), index + 5)
            }
            return (.month(month, year: year, .bare), index + 3)
        }
        guard let month = part(index + 2) else { return nil }
        if word(index + 3) == word(index + 1), let name = mark(index + 4)?.month, name > 0 {
            return (dated(name, month, year), index + 5)
        }
        guard (1...12).contains(month) else { return nil }
        if word(index + 3) == word(index + 1), isJoined(index + 3), isJoined(index + 4), let day = part(index + 4) {
            guard !continuesAsNumber(index + 5) else { return nil }
            return (dated(month, day, year), index + 5)
        }
        guard word(index + 1) != ".", !continues(index + 3) else { return nil }
        return (.month(month, year: year, .bare), index + 3)
    }

    /// "2026 june 16", "2026 june"; `may` and `march` only with their day.
    private func yearAndMonth(at index: Int) -> Match? {
        guard tokens[index].text.utf8.count == 4, let year = yearPart(at: index), standsFree(index),
            !isJoined(index + 1), let month = mark(index + 1)?.month, month > 0
        else { return nil }
        if let day = dayNumber(at: index + 2) { return (dated(month, day.value, year), day.end) }
        guard !["may", "march", "mar"].contains(word(index + 1)) else { return nil }
        return (.month(month, year: year, .bare), index + 2)
    }

    /// "20260616", where nothing else is said or a date must follow.
    private func compact(at index: Int) -> Match? {
        let text = tokens[index].text
        guard text.utf8.count == 8, let value = Int(text), (1900...2199).contains(value / 10_000), standsFree(index),
            tokens.count == 1 || isDateCued(index), (1...12).contains(value / 100 % 100)
        else { return nil }
        return (dated(value / 100 % 100, value % 100, value / 10_000), index + 1)
    }

    /// "2026-06-16T10:00" is that day.
    private func continuesAsNumber(_ index: Int) -> Bool {
        continues(index) && word(index) != "t" && !(word(index) == "/" && word(index + 1).utf8.count == 4)
    }

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
        if let year = spelledYear(at: next) { return year }
        guard let which = mark(next)?.which, mark(next + 1)?.unit == .year else { return nil }
        switch which {
        case .this: return (today.year, next + 2)
        case .next, .coming: return (today.year + 1, next + 2)
        case .last: return (today.year - 1, next + 2)
        case .bare, .afterNext, .beforeLast: return nil
        }
    }

    /// "nineteen seventy eight", "two thousand ten", "twenty twenty-six".
    func spelledYear(at index: Int) -> (year: Int, end: Int)? {
        let numerals = durations.numerals
        switch word(index) {
        case "nineteen", "twenty":
            let century = word(index) == "twenty" ? 2000 : 1900
            if word(index + 1) == "oh" || word(index + 1) == "zero", let digit = numerals.match(at: index + 2),
                (1...9).contains(digit.value)
            {
                return (century + digit.value.nearest, digit.end)
            }
            guard tokens.indices.contains(index + 1), tokens[index + 1].kind == .word,
                let rest = numerals.match(at: index + 1), (10...99).contains(rest.value)
            else { return nil }
            return (century + rest.value.nearest, rest.end)
        case "two" where word(index + 1) == "thousand":
            guard let match = numerals.match(at: index), (2000...2099).contains(match.value) else { return nil }
            return (match.value.nearest, match.end)
        default: return nil
        }
    }
}
