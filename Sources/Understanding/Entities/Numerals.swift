/// Reads figures and numbers in words, all of a text at once.
///
/// A figure must stand free: `v2`, `4471b`, `1.1.30` and `650.650.6500` are no numbers.
struct Numerals {
    let tokens: [Token]
    /// What each token is in a number.
    let words: [NumberWord?]
    private var found: [Match?] = []

    struct Match {
        var value: Double
        /// Index of the token after it.
        var end: Int
        /// The scale that closes it: a million of "7 million", 1 of "7".
        var scale = 1.0
        /// What it is where a dot stands before thousands: 28000 of "28.000".
        var dotted: Double?
        /// Written with digits and marks alone.
        var isFigure = false
    }

    /// The greatest figure that is read, ninety trillion: whoever writes more of anything has slipped, and its cents
    /// could no longer be counted one by one.
    static let greatest = 9e13

    init(tokens: [Token]) {
        self.tokens = tokens
        words = tokens.map { $0.kind == .word || $0.kind == .symbol ? NumberWord.of($0.text) : nil }
        found = tokens.indices.map(read)
    }

    /// The number that begins at a token; nil where none does, or one above the greatest.
    func match(at index: Int) -> Match? {
        guard let match = opening(at: index), isFreeBefore(index), isFree(match.end) else { return nil }
        return match
    }

    /// The number at a token, whatever stands right before or behind it: `USD50`, `5m`.
    func opening(at index: Int) -> Match? {
        guard index < found.count, let match = found[index], match.value <= Numerals.greatest else { return nil }
        return match
    }

    // MARK: Free standing

    private func isFreeBefore(_ index: Int) -> Bool {
        guard index > 0, !tokens[index].isSpaced, tokens[index].kind != .word else { return true }
        let before = tokens[index - 1]
        return Numerals.openings.contains(before.text) || (before.kind == .symbol && before.text.utf8.count > 1)
    }

    /// Whether a number may end before a token: no letters stand right behind it, or such as say what is counted.
    func isFree(_ end: Int) -> Bool {
        guard end < tokens.count, !tokens[end].isSpaced, tokens[end].kind == .word else { return true }
        let text = tokens[end].text
        return Numerals.measures.contains(text) || DateWord.of(text)?.unit != nil || Currency.isNamed(text)
    }

    /// What may stand right before a figure, besides signs that no plain keyboard has.
    private static let openings: Set<String> = [
        "(", "[", "$", "~", "#", "-", "<", ">", "=", "+", "\"", "'", "*", "_", ":", ";", ",", "!", "?",
    ]

    /// What may stand right behind a figure: `24h`, `90d`, `2x`.
    private static let measures: Set<String> = [
        "x", "h", "d", "w", "y", "pct", "pp", "ppt", "pts", "percent", "bps", "bp", "th", "st", "nd", "rd", "am", "pm",
        "night", "nights", "mo", "k", "m",
    ]

    // MARK: Reading

    private func read(at start: Int) -> Match? {
        switch tokens[start].kind {
        case .word:
            guard let word = words[start] else { return nil }
            return vague(word, at: start) ?? portion(at: start) ?? run(from: start, NumberTally(), hasAny: false)
                ?? leadingPoint(at: start)
        case .number:
            guard let figure = figure(at: start) else { return nil }
            if let fraction = portion(at: start) { return fraction }
            if figure.isClosed { return figure.match }
            return run(from: figure.match.end, NumberTally(figure.match.value), hasAny: true, figure: figure.match)
        case .symbol:
            if case .fraction(let value)? = words[start] { return scaled(Match(value: value, end: start + 1)) }
            return figure(at: start).map { scaled($0.match) }
        case .possessive: return nil
        }
    }

    /// The number in words, or the rest of one that begins with a figure, from a token on.
    private func run(from start: Int, _ begun: NumberTally, hasAny: Bool, figure: Match? = nil) -> Match? {
        var tally = begun
        var hasAny = hasAny
        var index = start
        var end = start
        while index < tokens.count, index - start < Numerals.longest {
            if let word = words[index], tokens[index].kind == .word {
                guard take(word, at: index, &tally, hasAny) else { break }
                if word != .article {
                    hasAny = true
                    end = index + 1
                }
            } else if hasAny, index > start, let value = inner(at: index), tally.add(value) {
                end = index + 1
            } else {
                break
            }
            if hasAny, tail(at: end) != nil { break }
            index = skipJoint(index + 1, tally)
        }
        guard hasAny else { return nil }
        let isPlain = end == start && figure != nil
        var match = Match(value: tally.value, end: end, scale: tally.closingScale)
        if isPlain, let figure { match = figure }
        return scaled(withTail(match))
    }

    /// Whether the number goes on with that word.
    private func take(_ word: NumberWord, at index: Int, _ tally: inout NumberTally, _ hasAny: Bool) -> Bool {
        switch word {
        case .small(let value): tally.add(value)
        case .hundred: tally.isBegun && tally.addHundred()
        case .scale(let factor): tally.isBegun && tally.multiply(by: factor)
        case .article where !hasAny && index + 1 < tokens.count && words[index + 1]?.multiplies == true:
            tally.add(1)
        default: false
        }
    }

    /// Digits inside a number in words: "4 thousand 3 hundred and 21".
    private func inner(at index: Int) -> Double? {
        guard tokens[index].kind == .number, tokens[index].text.utf8.count <= 3, isFree(index + 1) else { return nil }
        let isCounted = index + 1 < words.count && words[index + 1]?.multiplies == true
        guard isCounted || words[index - 1] == .and else { return nil }
        return Double(tokens[index].text)
    }

    /// Over the hyphen of "twenty-four" and the "and" of "two hundred and five".
    private func skipJoint(_ index: Int, _ tally: NumberTally) -> Int {
        guard index + 1 < tokens.count else { return index }
        let isHyphen = tokens[index].text == "-" && !tokens[index].isSpaced
        let isAnd = words[index] == .and && tally.isJoinable
        guard isHyphen || isAnd else { return index }
        switch words[index + 1] {
        case .small, .hundred, .scale: return index + 1
        default: return isAnd && inner(at: index + 1) != nil ? index + 1 : index
        }
    }

    /// "a couple hundred", "a few", "a pair of": roughly so many.
    private func vague(_ word: NumberWord, at start: Int) -> Match? {
        var index = word == .article ? start + 1 : start
        guard index < words.count, case .vague(let value)? = words[index] else { return nil }
        index += 1
        if value == 2, index < words.count, words[index] == .of { index += 1 }
        let match = scaled(Match(value: value, end: index))
        let isCounted = match.end > index || index < tokens.count && DateWord.of(tokens[index].text)?.unit != nil
        return word == .article || isCounted || tokens[index - 1].text == "of" || tokens.count == 1 ? match : nil
    }

    /// A number with the scales and letters behind it: `28k`, "two and a half million", "a couple of thousand".
    func scaled(_ match: Match) -> Match {
        var match = match
        while match.end < tokens.count, let factor = factor(behind: match) {
            match.value *= factor
            match.scale *= factor
            match.end += 1
            match.dotted = nil
            match.isFigure = false
        }
        return match
    }

    private func factor(behind match: Match) -> Double? {
        let token = tokens[match.end]
        switch words[match.end] {
        case .scale(let factor)?: return factor
        case .hundred?: return 100
        default: break
        }
        switch token.text {
        case "k": return match.scale == 1 ? 1e3 : nil
        // "3M" and "1.5m" are millions; "45m" may be minutes.
        case "m" where !token.isSpaced && match.isFigure:
            return token.isCapital || !DurationReader.areMinutes(match.value) ? 1e6 : nil
        case "b" where !token.isSpaced && match.isFigure && match.value.nearest.magnitude < 1000:
            return token.isCapital || Double(match.value.nearest) != match.value ? 1e9 : nil
        default: return nil
        }
    }

    /// How many tokens a number in words takes at most, hyphens and "and" among them.
    private static let longest = 24
}
