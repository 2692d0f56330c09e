/// Days with a name: "christmas", "next easter", "thanksgiving 2026", "the week of labor day".
extension DateGrammar {
    func holiday(at index: Int) -> Match? {
        var start = index
        var which = DateExpression.Which.bare
        if let word = mark(index)?.which, !Holiday.begins(self.word(index)) {
            which = word
            start += 1
        }
        guard tokens.indices.contains(start), tokens[start].kind == .word,
            let found = Holiday.match(word(start), follows: { self.end(of: $0, at: start + 1) }),
            isMeant(found.holiday, start..<found.end)
        else { return nil }
        let named = isSign(found.end) ? found.end + 1 : found.end
        let year = yearTail(at: named)
        let day = DateExpression.holiday(found.holiday, year: year?.year, which)
        let end = year?.end ?? named
        return word(end) == "week" ? (.weekOf(day), end + 1) : (day, end)
    }

    /// "in the new year" is no day, and "sounds good friday then" no holiday.
    private func isMeant(_ holiday: Holiday, _ range: Range<Int>) -> Bool {
        switch holiday.name {
        case "new year day": word(range.upperBound - 1) != "year" || isSign(range.upperBound)
        case "good friday":
            isCued(range.lowerBound) || range.allSatisfy { tokens[$0].isCapital } || range.count == tokens.count
        default: true
        }
    }

    /// The index behind the words, each of which may stand in the plural or with "'s".
    private func end(of words: [String], at index: Int) -> Int? {
        func passingSign(_ index: Int) -> Int { isSign(index) ? index + 1 : index }
        var next = words.isEmpty ? index : passingSign(index)
        for (number, expected) in words.enumerated() {
            let typed = word(next)
            guard typed == expected || (typed == expected + "s") else { return nil }
            next = number == words.count - 1 ? next + 1 : passingSign(next + 1)
        }
        return next
    }

    /// A possessive, as in "mother's" and "mothers'".
    private func isSign(_ index: Int) -> Bool {
        guard isJoined(index) else { return false }
        return tokens[index].kind == .possessive || (word(index) == "'" && word(index - 1).last == "s")
    }
}
