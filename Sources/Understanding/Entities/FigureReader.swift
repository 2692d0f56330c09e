/// Finds money, per cent, durations and plain numbers, at both ends of ranges too.
struct FigureReader {
    let tokens: [Token]
    let numerals: Numerals
    let durations: DurationReader
    let money: MoneyReader

    /// - Parameter currency: The workspace's, ISO 4217.
    init(durations: DurationReader, scalars: [Unicode.Scalar], currency: String) {
        tokens = durations.tokens
        self.durations = durations
        numerals = durations.numerals
        money = MoneyReader(tokens: tokens, numerals: numerals, scalars: scalars, home: currency)
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for index in tokens.indices {
            let figures = figures(at: index)
            for figure in figures {
                for end in ends(from: figure) ?? [figure] {
                    if let candidate = end.candidate { found.append(candidate) }
                }
            }
        }
        return found
    }

    /// The readings of the number, name or sign at a token.
    private func figures(at index: Int) -> [Figure] {
        var figures: [Figure] = []
        if let money = money.figure(at: index) { figures.append(signed(money)) }
        guard tokens[index].kind != .symbol || numerals.opening(at: index) != nil else { return figures }
        if let length = length(at: index) { figures.append(length) }
        if let number = number(at: index) { figures.append(number) }
        return figures
    }

    // MARK: Ranges

    /// Both ends of a range of which only one says what it counts: "10-20k", "between $5 and 7 million", "20 to 30%".
    private func ends(from first: Figure) -> [Figure]? {
        guard let start = connector(behind: first), start < tokens.count else { return nil }
        let others = figures(at: start)
        if first.unit == .none {
            guard let other = others.first(where: { $0.tokens.lowerBound == start }) else { return nil }
            return [first.sharing(other)]
        }
        guard let other = others.first(where: { $0.tokens.lowerBound == start }), other.unit == .none else {
            return nil
        }
        return [first.sharing(other), other.sharing(first)]
    }

    /// Behind the "-", "to" or "and" of a range.
    private func connector(behind figure: Figure) -> Int? {
        let end = figure.tokens.upperBound
        guard end + 1 < tokens.count else { return nil }
        switch tokens[end].text {
        case "-", "–", "—", "to", "or": break
        case "and" where ["between", "from"].contains(word(figure.tokens.lowerBound - 1)): break
        default: return nil
        }
        let next = end + 1
        return ["about", "around", "roughly", "maybe", "~"].contains(tokens[next].text) ? next + 1 : next
    }

    // MARK: Numbers and per cent

    private func number(at index: Int) -> Figure? {
        guard let match = numerals.match(at: index) else { return label(at: index) }
        if isAroundTheClock(index) { return nil }
        if let ratio = ratio(of: match, at: index) { return signed(ratio) }
        let figure = Figure(tokens: index..<match.end, value: match.value, unit: .none, scale: match.scale)
        if let percent = percent(figure) { return signed(percent) }
        if match.end == index + 1, word(index) == "one" || word(index) == "nil", tokens.count > 1 { return nil }
        if FigureReader.ordinals.contains(word(match.end)), !tokens[match.end].isSpaced { return nil }
        return signed(figure)
    }

    /// "one over twenty": a part of one, where nothing follows that would be counted.
    private func ratio(of match: Numerals.Match, at index: Int) -> Figure? {
        guard word(match.end) == "over", let parts = numerals.match(at: match.end + 1), match.value >= 1,
            match.value < parts.value, parts.end == tokens.count || tokens[parts.end].kind == .symbol
        else { return nil }
        return Figure(tokens: index..<parts.end, value: match.value / parts.value, unit: .none)
    }

    /// `24/7`, `24x7`: always.
    private func isAroundTheClock(_ index: Int) -> Bool {
        word(index) == "24" && ["/", "x"].contains(word(index + 1)) && word(index + 2) == "7"
    }

    private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

    /// `12%`, "half a percent", "5 per cent", "3 percentage points", "50 basis points".
    private func percent(_ figure: Figure) -> Figure? {
        guard let sign = percentSign(at: figure.tokens.upperBound) else { return nil }
        return Figure(
            tokens: figure.tokens.lowerBound..<sign.end, value: figure.value * sign.worth, unit: .percent,
            scale: figure.scale)
    }

    /// "discount percent: 12", "percentage of 30": the sign before the number, where nothing follows that it counts.
    private func labelled(at index: Int) -> Figure? {
        guard tokens[index].kind == .word, let sign = percentSign(at: index),
            !["what", "which", "the", "a", "per"].contains(word(index - 1)), index == 0 || !isFigureEnd(index - 1)
        else { return nil }
        let next = ["of", ":", "=", "is"].contains(word(sign.end)) ? sign.end + 1 : sign.end
        guard let number = numerals.match(at: next), number.end == tokens.count || tokens[number.end].kind == .symbol,
            percentSign(at: number.end) == nil
        else { return nil }
        return Figure(tokens: index..<number.end, value: number.value * sign.worth, unit: .percent)
    }

    private func percentSign(at index: Int) -> (end: Int, worth: Double)? {
        guard index < tokens.count, let first = tokens[index].text.utf8.first,
            FigureReader.signLetters.contains(first)
        else { return nil }
        switch word(index) {
        case "%", "percent", "percents", "pct", "percentage":
            return (word(index + 1) == "points" || word(index + 1) == "point" ? index + 2 : index + 1, 1)
        case "pp", "ppt", "ppts": return (index + 1, 1)
        case "pts" where !tokens[index].isSpaced: return (index + 1, 1)
        case "per" where word(index + 1) == "cent": return (index + 2, 1)
        case "bps", "bp": return (index + 1, 0.01)
        case "basis" where word(index + 1) == "points" || word(index + 1) == "point": return (index + 2, 0.01)
        default: return nil
        }
    }

    /// With what the signs of per cent begin; most words are none of them.
    private static let signLetters = Array("%pb".utf8)

    /// "half a percent"; "discount percent: 12", where nothing follows that would be counted.
    private func label(at index: Int) -> Figure? {
        guard tokens[index].kind == .word else { return nil }
        if let part = numerals.fraction(at: index) {
            let next = word(part.end) == "of" ? part.end + 1 : part.end
            let end = word(next) == "a" || word(next) == "one" ? next + 1 : next
            return percent(Figure(tokens: index..<end, value: part.value, unit: .none))
        }
        if word(index) == "a" || word(index) == "one" {
            return percent(Figure(tokens: index..<index + 1, value: 1, unit: .none))
        }
        return labelled(at: index)
    }

    /// With the minus before it: `-3`, `-$3`, "minus seven", "negative 5".
    private func signed(_ figure: Figure) -> Figure {
        let start = figure.tokens.lowerBound
        guard start > 0 else { return figure }
        let before = tokens[start - 1]
        switch before.text {
        case "-", "−":
            // "- 5" alone is minus five; before more words the line begins a list.
            let isSpaced = tokens[start].isSpaced && (start > 1 || figure.tokens.upperBound < tokens.count)
            guard !isSpaced, before.isSpaced, start < 2 || !isFigureEnd(start - 2) else { return figure }
        case "minus", "negative":
            guard start < 2 || !isFigureEnd(start - 2) else { return figure }
        default: return figure
        }
        var figure = figure
        figure.value = -figure.value
        figure.tokens = start - 1..<figure.tokens.upperBound
        return figure
    }

    /// Whether a number ends there, so that a minus behind it takes away or joins.
    private func isFigureEnd(_ index: Int) -> Bool { tokens[index].kind == .number || word(index) == "k" }

    // MARK: Durations

    private func length(at index: Int) -> Figure? {
        guard let match = durations.match(at: index), !isRate(index), let amount = match.sum else { return nil }
        var figure = Figure(tokens: index..<match.end, value: amount.count, unit: .length(amount.unit))
        switch word(match.end) {
        case "later": figure.tokens = index..<match.end + 1
        case "earlier", "sooner":
            figure.tokens = index..<match.end + 1
            figure.value = -figure.value
        default: break
        }
        return figure
    }

    /// "$50 a month", "twice a week": how often, not how long.
    private func isRate(_ index: Int) -> Bool {
        guard index > 0, word(index) == "a" || word(index) == "an" else { return false }
        let before = tokens[index - 1]
        return before.kind == .number || ["%", "k", "once", "twice", "times"].contains(before.text)
            || DateWord.of(before.text)?.unit != nil
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
}
