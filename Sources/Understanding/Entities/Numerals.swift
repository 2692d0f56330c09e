/// Reads figures and numbers in words at a token.
///
/// A figure must stand free: `v2`, `4471b`, `1.1.30` and `650.650.6500` are no numbers.
struct Numerals {
    let tokens: [Token]

    struct Match {
        var value: Double
        /// Index of the token after it.
        var end: Int
        /// Written with digits only, without `k`, words or decimals.
        var isPlainDigits = false
    }

    /// The greatest figure that is read, a million millions: whoever writes more of anything has slipped.
    static let greatest = 1e12

    /// The number that begins at a token; nil where none does, or one above the greatest.
    ///
    /// - Parameter isGlued: Whether letters may stand right before it, as in `USD50`.
    func match(at index: Int, isGlued: Bool = false) -> Match? {
        guard index < tokens.count else { return nil }
        let match: Match? =
            switch tokens[index].kind {
            case .number: figure(at: index, isGlued: isGlued)
            case .word: words(at: index)
            case .symbol, .possessive: nil
            }
        return match.flatMap { $0.value <= Numerals.greatest ? $0 : nil }
    }

    // MARK: Figures

    private func figure(at start: Int, isGlued: Bool) -> Match? {
        if start > 0, !isGlued, !tokens[start].isSpaced, !isOpening(tokens[start - 1].text) { return nil }
        guard var (digits, index) = wholeFigure(at: start) else { return nil }
        var isPlain = index == start + 1
        if isJoined(index, "."), index + 1 < tokens.count, tokens[index + 1].kind == .number,
            !tokens[index + 1].isSpaced
        {
            digits += "." + tokens[index + 1].text
            index += 2
            isPlain = false
            if isJoined(index, "."), isNumber(index + 1), !tokens[index + 1].isSpaced { return nil }
        }
        guard let value = Double(digits) else { return nil }
        var match = Match(value: value, end: index, isPlainDigits: isPlain)
        addPart(&match)
        multiply(&match)
        guard
            match.end >= tokens.count || tokens[match.end].isSpaced || tokens[match.end].kind != .word
                || DateWord.of(tokens[match.end].text)?.unit != nil
                || Numerals.measures.contains(tokens[match.end].text)
                || Currency.code(tokens[match.end].text, home: "USD") != nil
        else { return nil }
        return match
    }

    /// Digits with their thousands: `42,000`.
    private func wholeFigure(at start: Int) -> (digits: String, end: Int)? {
        var digits = tokens[start].text
        guard digits.utf8.count <= 15 else { return nil }
        var index = start + 1
        while digits.utf8.count <= 15, isJoined(index, ","), isNumber(index + 1), !tokens[index + 1].isSpaced,
            tokens[index + 1].text.utf8.count == 3, tokens[start].text.utf8.count <= 3
        {
            digits += tokens[index + 1].text
            index += 2
        }
        return (digits, index)
    }

    private func isOpening(_ sign: String) -> Bool { Numerals.openings.contains(sign) }

    private static let openings: Set<String> = [
        "(", "[", "$", "€", "£", "¥", "₹", "₩", "~", "#", "-", "–", "—", "<", ">", "=", "+", "\"", "'", "*", "_", ":",
        "“", "→", ";", ",", "!", "?", "≈", "±",
    ]

    /// What may stand right behind a figure: `24h`, `90d`, `100usd`.
    private static let measures: Set<String> = [
        "x", "h", "d", "w", "y", "m", "pct", "pp", "pts", "usd", "eur", "gbp", "cad", "aud", "chf", "jpy", "inr", "th",
        "st", "nd", "rd", "s", "b", "ppt", "percent", "dollars", "euros", "am", "pm",
    ]

    /// `28k`, `1.2 million`, `3bn`.
    private func multiply(_ match: inout Match) {
        while match.end < tokens.count, tokens[match.end].kind == .word,
            let factor = Numerals.factor(tokens[match.end].text, isJoined: !tokens[match.end].isSpaced)
        {
            match.value *= factor
            match.end += 1
            match.isPlainDigits = false
        }
    }

    private static func factor(_ word: String, isJoined: Bool) -> Double? {
        switch word {
        case "k", "thousand": word == "k" && !isJoined ? nil : 1e3
        case "mm", "mn", "mil", "mio", "million", "millions": 1e6
        case "bn", "billion", "billions": 1e9
        case "trillion", "tn": 1e12
        case "hundred": 1e2
        case "dozen": 12
        case "lakh", "lakhs": 1e5
        case "crore", "crores": 1e7
        default: nil
        }
    }

    private func isJoined(_ index: Int, _ sign: String) -> Bool {
        index < tokens.count && tokens[index].text == sign && !tokens[index].isSpaced
    }

    private func isNumber(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .number }

    // MARK: Words

    private func words(at start: Int) -> Match? {
        if let half = half(at: start) { return half }
        if let few = few(at: start) { return few }
        var index = start
        var total = 0.0
        var group = 0.0
        var hasAny = false
        while index < tokens.count, index - start < Numerals.longest, tokens[index].kind == .word {
            let word = tokens[index].text
            if let value = Numerals.small[word] {
                if hasAny, !canFollow(group, value) { break }
                group += value
            } else if word == "hundred", hasAny || isArticle(index - 1, from: start) {
                group = max(1, group) * 100
            } else if let factor = Numerals.large[word], hasAny || isArticle(index - 1, from: start) {
                total += max(1, group) * factor
                group = 0
            } else if isArticle(index, from: start), index + 1 < tokens.count, isLarge(tokens[index + 1].text) {
                index += 1
                continue
            } else {
                break
            }
            hasAny = true
            index = skipJoint(index + 1, after: total + group)
        }
        guard hasAny else { return nil }
        var match = Match(value: total + group, end: trimmed(index, from: start))
        addPart(&match)
        multiply(&match)
        return match
    }

    /// After "twenty" may come "four", after "hundred" anything below it.
    private func canFollow(_ group: Double, _ value: Double) -> Bool {
        if group == 0 { return true }
        let group = group.nearest
        if group % 100 == 0 { return value < 100 }
        return group % 10 == 0 && group % 100 >= 20 && value < 10
    }

    /// Over the hyphen of "twenty-four" and the "and" of "two hundred and five".
    private func skipJoint(_ index: Int, after value: Double) -> Int {
        guard index + 1 < tokens.count else { return index }
        let sign = tokens[index].text
        let next = tokens[index + 1].text
        let isJoint = (sign == "-" && !tokens[index].isSpaced) || (sign == "and" && value >= 100)
        return isJoint && (Numerals.small[next] != nil || isLarge(next)) ? index + 1 : index
    }

    private func trimmed(_ index: Int, from start: Int) -> Int { max(index, start + 1) }

    private func isArticle(_ index: Int, from start: Int) -> Bool {
        index == start && (tokens[index].text == "a" || tokens[index].text == "an")
    }

    private func isLarge(_ word: String) -> Bool { word == "hundred" || Numerals.large[word] != nil }

    /// "half a million", "half a dozen"; bare "half" is no number.
    private func half(at start: Int) -> Match? {
        guard tokens[start].text == "half", start + 2 < tokens.count, tokens[start + 1].text == "a",
            let factor = Numerals.large[tokens[start + 2].text]
        else { return nil }
        return Match(value: factor / 2, end: start + 3)
    }

    /// "a dozen", "a couple of", "a few".
    private func few(at start: Int) -> Match? {
        var index = start
        if isArticle(index, from: start) { index += 1 }
        guard index < tokens.count else { return nil }
        let value: Double
        switch tokens[index].text {
        case "couple" where index > start: value = 2
        case "few" where index > start || isUnit(index + 1): value = 3
        case "dozen" where index > start: value = 12
        default: return nil
        }
        index += 1
        if tokens[index - 1].text == "couple", index < tokens.count, tokens[index].text == "of" { index += 1 }
        return Match(value: value, end: index)
    }

    private func isUnit(_ index: Int) -> Bool {
        index < tokens.count && DateWord.of(tokens[index].text)?.unit != nil
    }

    /// "two and a half", "one point five".
    private func addPart(_ match: inout Match) {
        let index = match.end
        guard index + 1 < tokens.count else { return }
        if tokens[index].text == "point", let digits = decimals(from: index + 1) {
            match.value += digits.value
            match.end = digits.end
        } else if index + 2 < tokens.count, tokens[index].text == "and", tokens[index + 1].text == "a" {
            switch tokens[index + 2].text {
            case "half": match.value += 0.5
            case "quarter": match.value += 0.25
            default: return
            }
            match.end += 3
        }
    }

    /// "three", "zero five", "25": what stands behind "point".
    private func decimals(from start: Int) -> (value: Double, end: Int)? {
        if tokens[start].kind == .number, let value = Double("0." + tokens[start].text) { return (value, start + 1) }
        var value = 0.0
        var unit = 0.1
        var index = start
        while index < tokens.count, let digit = Numerals.small[tokens[index].text], digit < 10 {
            value += digit * unit
            unit /= 10
            index += 1
        }
        return index > start ? (value, index) : nil
    }

    /// How many tokens a number in words takes at most, hyphens and "and" among them.
    private static let longest = 24

    static let small: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
        "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    private static let large: [String: Double] = [
        "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    ]
}
