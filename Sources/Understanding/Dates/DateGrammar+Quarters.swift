import Days

/// Quarters, halves and years, of the calendar or of a company.
extension DateGrammar {
    /// "q2", "q2 2026", "fiscal q2", "1q26", "2026 q1", "fy26 q1", "third quarter of 2026".
    func quarter(at index: Int) -> Match? {
        var start = index
        var isFiscal = false
        if word(start) == "fiscal" {
            isFiscal = true
            start += 1
        }
        if let number = dayNumber(at: index) ?? ordinalWord(at: index), number.isOrdinal,
            (1...4).contains(number.value),
            word(number.end) == "fiscal", mark(number.end + 1)?.unit == .quarter
        {
            let year = yearTail(at: number.end + 2)
            return (.quarter(number.value, year: year?.year, isFiscal: true), year?.end ?? number.end + 2)
        }
        // The end of "2026Q1" is read with its year or not at all.
        if word(start) == "q", isJoined(start), tokens[start - 1].kind != .symbol { return nil }
        if let found = quarterNumber(at: start) {
            if let year = fiscalYear(at: found.end) {
                return (.quarter(found.number, year: year.year, isFiscal: year.isFiscal), year.end)
            }
            let year = quarterYear(at: found.end)
            return (.quarter(found.number, year: year?.year, isFiscal: isFiscal), year?.end ?? found.end)
        }
        return isFiscal ? nil : quarterAfterYear(at: index)
    }

    private func quarterYear(at index: Int) -> (year: Int, end: Int)? {
        if let tail = yearTail(at: index) { return tail }
        let index = word(index) == "/" && isJoined(index) ? index + 1 : index
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].text.utf8.count == 2,
            isJoined(index), word(index + 1) != "/", let year = Int(tokens[index].text)
        else { return nil }
        return (fullYear(year), index + 1)
    }

    private func quarterNumber(at index: Int) -> (number: Int, end: Int)? {
        if mark(index)?.unit == .quarter, let spelled = ["one", "two", "three", "four"].firstIndex(of: word(index + 1))
        {
            return (spelled + 1, index + 2)
        }
        func digit(_ index: Int) -> Int? {
            guard let value = Int(word(index)), (1...4).contains(value), word(index).utf8.count == 1 else { return nil }
            return value
        }
        if word(index) == "q" || mark(index)?.unit == .quarter, let number = digit(index + 1),
            word(index) != "q" || isJoined(index + 1)
        {
            return (number, index + 2)
        }
        if let number = digit(index), word(index + 1) == "q", isJoined(index + 1) { return (number, index + 2) }
        guard let day = dayNumber(at: index) ?? ordinalWord(at: index), day.isOrdinal, (1...4).contains(day.value),
            mark(day.end)?.unit == .quarter
        else { return nil }
        return (day.value, day.end + 1)
    }

    /// "2026 q1", "26q1", "fy26 q1".
    private func quarterAfterYear(at index: Int) -> Match? {
        if let year = fiscalYear(at: index) {
            guard let found = quarterNumber(at: year.end) else { return nil }
            return (.quarter(found.number, year: year.year, isFiscal: year.isFiscal), found.end)
        }
        guard tokens[index].kind == .number, let value = Int(tokens[index].text) else { return nil }
        var next = index + 1
        if word(next) == "-" || word(next) == "/", isJoined(next) { next += 1 }
        guard word(next) == "q", standsFree(index), let found = quarterNumber(at: next) else { return nil }
        switch tokens[index].text.utf8.count {
        case 4 where (1900...2199).contains(value):
            return (.quarter(found.number, year: value, isFiscal: false), found.end)
        case 2 where isJoined(next): return (.quarter(found.number, year: fullYear(value), isFiscal: false), found.end)
        default: return nil
        }
    }

    /// The `q` of "next q", the `fy` of "end of fy": the period without its number.
    func isBare(_ unit: String, at index: Int) -> Bool {
        word(index) == unit && endsHere(index + 1) && word(index + 1) != "&"
            && (!tokens.indices.contains(index + 1) || tokens[index + 1].kind != .number)
    }

    /// "fy26", "fy 2026", "fiscal year 2026", "cy18".
    private func fiscalYear(at index: Int) -> (year: Int, isFiscal: Bool, end: Int)? {
        var next = index
        let isFiscal: Bool
        switch word(index) {
        case "fy", "cy":
            isFiscal = word(index) == "fy"
            next += 1
        case "fiscal", "calendar":
            isFiscal = word(index) == "fiscal"
            guard mark(index + 1)?.unit == .year else { return nil }
            next += 2
        default: return nil
        }
        if word(next) == "'" { next += 1 }
        guard tokens.indices.contains(next), tokens[next].kind == .number, let value = Int(tokens[next].text) else {
            return nil
        }
        switch tokens[next].text.utf8.count {
        case 2: return (fullYear(value), isFiscal, next + 1)
        case 4 where (1900...2199).contains(value): return (value, isFiscal, next + 1)
        default: return nil
        }
    }

    /// "h1", "h2 2026", "second half of 2025".
    func half(at index: Int, depth: Int) -> Match? {
        let number: Int
        var next: Int
        if tokens[index].kind == .number, let match = halfAfterFigure(at: index) { return match }
        if word(index) == "h", let digit = Int(word(index + 1)), (1...2).contains(digit), isJoined(index + 1),
            !isJoined(index + 2) || tokens[index + 2].kind != .word
        {
            (number, next) = (digit, index + 2)
        } else if let ordinal = latter(at: index) ?? dayNumber(at: index) ?? ordinalWord(at: index), ordinal.isOrdinal,
            (1...2).contains(ordinal.value), word(ordinal.end) == "half"
        {
            (number, next) = (ordinal.value, ordinal.end + 1)
            if let inside = periodAfterHalf(at: next, depth: depth) {
                return (.edge(number == 1 ? .firstHalf : .secondHalf, inside.expression), inside.end)
            }
            let isPlain = isCued(index) && endsHere(next) && word(next) != "of"
            guard yearTail(at: next) != nil || fiscalYear(at: next) != nil || isYear(next) || isPlain else {
                return nil
            }
        } else {
            return nil
        }
        if let year = fiscalYear(at: next) {
            return (.half(number, year: year.year, isFiscal: year.isFiscal), year.end)
        }
        let year = quarterYear(at: next)
        next = year?.end ?? next
        if year == nil, isYear(next) { return (.half(number, year: today.year, isFiscal: false), next + 3) }
        return (.half(number, year: year?.year, isFiscal: false), next)
    }

    /// "latter half", "back half": the second one.
    private func latter(at index: Int) -> Number? {
        word(index) == "latter" || word(index) == "back" ? (2, index + 1, true) : nil
    }

    /// "1h26", "2h 2026", "2026h2".
    private func halfAfterFigure(at index: Int) -> Match? {
        guard word(index + 1) == "h", isJoined(index + 1) || tokens[index].text.utf8.count == 4 else { return nil }
        if let digit = Int(word(index)), (1...2).contains(digit), word(index).utf8.count == 1,
            let year = quarterYear(at: index + 2),
            // "1h30" is an hour and a half while 2030 is far.
            word(index + 2).utf8.count != 2 || (year.year - today.year).magnitude <= 2
        {
            return (.half(digit, year: year.year, isFiscal: false), year.end)
        }
        guard word(index).utf8.count == 4, let year = Int(word(index)), (1900...2199).contains(year),
            let digit = Int(word(index + 2)), (1...2).contains(digit), isJoined(index + 2)
        else { return nil }
        return (.half(digit, year: year, isFiscal: false), index + 3)
    }

    /// "of the year".
    private func isYear(_ index: Int) -> Bool {
        word(index) == "of" && word(index + 1) == "the" && mark(index + 2)?.unit == .year
    }

    private func periodAfterHalf(at index: Int, depth: Int) -> Match? {
        guard word(index) == "of", let inside = container(at: index + 1, depth: depth + 1) else { return nil }
        switch inside.expression {
        case .month, .period(.month, _), .period(.week, _), .quarter, .period(.quarter, _): return inside
        default: return nil
        }
    }

    /// "fy26"; "2026" only where a date is expected.
    func yearTerm(at index: Int, isCued: Bool) -> Match? {
        if let year = fiscalYear(at: index) { return (.year(year.year, isFiscal: year.isFiscal), year.end) }
        if isCued, let year = spelledYear(at: index) { return (.year(year.year, isFiscal: false), year.end) }
        guard tokens[index].kind == .number, tokens[index].text.utf8.count == 4,
            tokens[index].isSpaced || (word(index - 1) == "-" && mark(index - 2)?.edge != nil),
            let year = Int(tokens[index].text), (1900...2199).contains(year), !isFollowedByUnit(index + 1)
        else { return nil }
        guard isCued || isRange(index + 1) else { return nil }
        return (.year(year, isFiscal: false), index + 1)
    }

    /// "to 2027", "through may 2027": what stands behind the first year of a range.
    private func isRange(_ index: Int) -> Bool {
        guard ["-", "to", "–", "through", "until", "till"].contains(word(index)) else { return false }
        return Int(word(index + 1)).map { (1900...2199).contains($0) } ?? (mark(index + 1)?.month ?? 0 > 0)
    }

    private func isFollowedByUnit(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        if isJoined(index), tokens[index].kind == .word || tokens[index].kind == .number { return true }
        if isJoined(index), [",", ".", "-", "/", ":"].contains(word(index)), isJoined(index + 1) { return true }
        return durations.unit(at: index) != nil || word(index) == "%"
    }
}
