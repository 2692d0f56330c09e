/// Parts of one: "two thirds", "two and a half", "half a million", "one point five", `2 1/2`.
extension Numerals {
    /// A part of one as it stands there, which is not yet a number: "half", "three quarters", `1/2`, `¾`.
    func fraction(at start: Int) -> Match? {
        guard start < tokens.count else { return nil }
        switch words[start] {
        case .fraction(let value)?: return Match(value: value, end: start + 1)
        case .part(let parts)?: return Match(value: 1 / parts, end: start + 1)
        case .article?:
            guard case .part(let parts)? = word(start + 1) else { return nil }
            return Match(value: 1 / parts, end: start + 2)
        case .small(let count)?: return parts(of: count, at: start + 1)
        default: return slashed(at: start)
        }
    }

    /// "third" after "one", "thirds" after "two"; over a hyphen too.
    private func parts(of count: Double, at index: Int) -> Match? {
        guard count >= 1 else { return nil }
        let index = index < tokens.count && tokens[index].text == "-" ? index + 1 : index
        switch word(index) {
        case .part(let parts)? where count == 1 || parts == 4: return Match(value: count / parts, end: index + 1)
        case .parts(let parts)?: return Match(value: count / parts, end: index + 1)
        default: return nil
        }
    }

    /// `1/2`, `3/4`, `20/100`: less than one, in parts that people use.
    private func slashed(at start: Int) -> Match? {
        guard start + 2 < tokens.count, tokens[start + 1].text == "/", !tokens[start + 1].isSpaced,
            !tokens[start + 2].isSpaced, let count = Double(tokens[start].text),
            let parts = Double(tokens[start + 2].text), [2, 3, 4, 5, 8, 100, 1000].contains(parts), count >= 1,
            count < parts,
            start + 3 == tokens.count || tokens[start + 3].text != "/"
        else { return nil }
        return Match(value: count / parts, end: start + 3)
    }

    /// A part of one that is a number: "two thirds", "a fifth of", "half a million", "three quarters of the users".
    ///
    /// "half", "a quarter" and `3/4` alone are none: they may be a half-year, a quarter, a day.
    func portion(at start: Int) -> Match? {
        guard let fraction = fraction(at: start) else { return nil }
        if let scale = scale(of: fraction) { return scale }
        let isOf = word(fraction.end) == .of
        switch word(start) {
        case .small? where isQuarter(fraction.end - 1): return isShare(fraction.end) ? fraction : nil
        case .small?: return fraction
        case .article? where isQuarter(start + 1): return isShare(fraction.end) ? fraction : nil
        case .article? where word(start + 1) != .part(2):
            return isOf || fraction.end == tokens.count ? fraction : nil
        default:
            // No day is `20/100`, and no other part of one is more than a way to write a date.
            let isHundredths = tokens[fraction.end - 1].text.utf8.count > 2 && tokens[start].kind == .number
            return isHundredths && (isOf || fraction.end == tokens.count) ? fraction : nil
        }
    }

    /// "quarter" is more often a time of the year than a part of one.
    private func isQuarter(_ index: Int) -> Bool { word(index) == .part(4) || word(index) == .parts(4) }

    /// Whether "of the users", "of our seats" stands there: what is before it is a share, and no quarter of a year.
    func isShare(_ index: Int) -> Bool {
        word(index) == .of && index + 1 < tokens.count && Numerals.owners.contains(tokens[index + 1].text)
    }

    private static let owners: Set<String> = ["the", "our", "your", "their", "its", "his", "her", "my", "all", "those"]

    /// "half a million", "a quarter of a million", "1/2 million".
    private func scale(of fraction: Match) -> Match? {
        var index = fraction.end
        if word(index) == .of { index += 1 }
        if word(index) == .article { index += 1 }
        guard case .scale(let factor)? = word(index) else { return nil }
        return scaled(Match(value: fraction.value * factor, end: index + 1, scale: factor))
    }

    // MARK: Behind a number

    /// A number with the part of one behind it: "two and a half", "one point five", `2 1/2`, `2½`, "132 fifths".
    ///
    /// After a scale it is a part of that scale: "a million and a half".
    func withTail(_ match: Match) -> Match {
        var match = match
        if let tail = tail(at: match.end) {
            match.value += tail.value * match.scale
            match.end = tail.end
            if match.scale > 1, case .scale(let factor)? = word(tail.end) {
                // "a billion and a half million": half a million more.
                match.value += tail.value * (factor - match.scale)
                match.end += 1
            }
            match.isFigure = false
        } else if match.value >= 10, match.scale == 1, case .parts(let parts)? = word(match.end), parts != 4 {
            match.value /= parts
            match.end += 1
        } else if match.isFigure, Double(match.value.nearest) == match.value,
            let part = slashed(at: match.end) ?? sign(at: match.end)
        {
            match.value += part.value
            match.end = part.end
        }
        return match
    }

    private func sign(at index: Int) -> Match? {
        guard case .fraction(let value)? = word(index) else { return nil }
        return Match(value: value, end: index + 1)
    }

    /// "and a half", "and three quarters", "and half" before what is counted; "point five".
    func tail(at index: Int) -> Match? {
        switch word(index) {
        case .point?: return decimals(from: index + 1)
        case .and?:
            guard let part = fraction(at: index + 1), part.value < 1 else { return nil }
            if case .part? = word(index + 1) { return isCounted(part.end) ? part : nil }
            return part
        default: return nil
        }
    }

    /// Whether what stands there can be counted in halves: a unit of time, a scale.
    private func isCounted(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        if words[index]?.multiplies == true || words[index] == .of { return true }
        return DateWord.of(tokens[index].text)?.unit != nil
    }

    /// "point five" with nothing before it, where a text begins or something is counted in it.
    func leadingPoint(at start: Int) -> Match? {
        guard words[start] == .point, let match = decimals(from: start + 1) else { return nil }
        let whole = scaled(match)
        let isCounted = whole.end < tokens.count && (whole.end > match.end || tokens[whole.end].text == "percent")
        return start == 0 || isCounted ? whole : nil
    }

    /// "three", "zero five", "25": what stands behind "point".
    private func decimals(from start: Int) -> Match? {
        guard start < tokens.count else { return nil }
        if tokens[start].kind == .number, tokens[start].text.utf8.count <= 15,
            let value = Double("0." + tokens[start].text)
        {
            return Match(value: value, end: start + 1)
        }
        var digits = "0."
        var index = start
        while index < tokens.count, index - start < 12, case .small(let value)? = words[index], value < 100 {
            digits += "\(value.nearest)"
            index += 1
        }
        return index > start ? Double(digits).map { Match(value: $0, end: index) } : nil
    }

    func word(_ index: Int) -> NumberWord? { words.indices.contains(index) ? words[index] : nil }
}
