/// Finds money, per cent, durations and plain numbers.
struct FigureReader {
    let tokens: [Token]
    let numerals: Numerals
    let durations: DurationReader
    /// The workspace's currency, ISO 4217.
    let currency: String

    init(tokens: [Token], currency: String) {
        self.tokens = tokens
        self.currency = currency
        numerals = Numerals(tokens: tokens)
        durations = DurationReader(tokens: tokens)
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for index in tokens.indices {
            if let money = money(at: index) { found.append(money) }
            if let duration = duration(at: index) { found.append(duration) }
            guard let number = number(at: index) else { continue }
            found.append(percent(number, at: index) ?? number.plain)
        }
        return found
    }

    // MARK: Numbers and per cent

    private struct Number {
        var value: Double
        var start: Int
        var end: Int
        var plain: Candidate { Candidate(kind: .number, tokens: start..<end, value: .number(value)) }
    }

    private func number(at index: Int) -> Number? {
        guard let match = numerals.match(at: index) else { return nil }
        if match.end == index + 1, word(index) == "one", tokens.count > 1 { return nil }
        if ["st", "nd", "rd", "th"].contains(word(match.end)), !tokens[match.end].isSpaced { return nil }
        guard index > 0, word(index - 1) == "-" || word(index - 1) == "−", !tokens[index].isSpaced,
            tokens[index - 1].isSpaced, match.end > index
        else { return Number(value: match.value, start: index, end: match.end) }
        return Number(value: -match.value, start: index - 1, end: match.end)
    }

    private func percent(_ number: Number, at index: Int) -> Candidate? {
        let end: Int
        switch word(number.end) {
        case "%", "percent", "pct", "pp", "ppt", "percentage": end = number.end + 1
        case "per" where word(number.end + 1) == "cent": end = number.end + 2
        case "pts" where tokens[number.end].isSpaced == false: end = number.end + 1
        default: return nil
        }
        let isPoints = word(end - 1) == "percentage" || word(end - 1) == "%"
        let last = isPoints && (word(end) == "points" || word(end) == "point") ? end + 1 : end
        return Candidate(kind: .percent, tokens: number.start..<last, value: .percent(number.value))
    }

    // MARK: Durations

    private func duration(at index: Int) -> Candidate? {
        guard let match = durations.match(at: index), !isRate(index), let amount = amount(match.lengths) else {
            return nil
        }
        var candidate = Candidate(kind: .duration, tokens: index..<match.end, value: nil)
        switch word(match.end) {
        case "later": candidate.tokens = index..<match.end + 1
        case "earlier", "sooner":
            candidate.tokens = index..<match.end + 1
            candidate.value = .duration(-amount.count, amount.unit)
            return candidate
        default: break
        }
        candidate.value = .duration(amount.count, amount.unit)
        return candidate
    }

    /// "$50 a month", "twice a week": how often, not how long.
    private func isRate(_ index: Int) -> Bool {
        guard index > 0, word(index) == "a" || word(index) == "an" else { return false }
        let before = tokens[index - 1]
        return before.kind == .number || ["%", "k", "once", "twice", "times"].contains(before.text)
            || DateWord.of(before.text)?.unit != nil
    }

    /// Several parts are added up in the smallest of their units.
    private func amount(_ lengths: [DateExpression.Length]) -> DateExpression.Length? {
        guard let last = lengths.min(by: { $0.unit.order < $1.unit.order }) else { return nil }
        guard lengths.count > 1 else { return last }
        let seconds = lengths.reduce(0) { $0 + $1.count * $1.unit.seconds }
        return .init(count: Double((seconds / last.unit.seconds).nearest), unit: last.unit)
    }

    // MARK: Money

    private func money(at index: Int) -> Candidate? {
        guard let found = prefixed(at: index) ?? suffixed(at: index) else { return nil }
        var (amount, code, end) = found
        let next = word(end) == "and" ? end + 1 : end
        if let cents = numerals.match(at: next), cents.value < 100,
            Currency.hundredth(word(cents.end), home: currency) != nil
        {
            amount += cents.value / 100
            end = cents.end + 1
        }
        guard amount <= Numerals.greatest else { return nil }
        let minor = amount * Currency.minorUnits(code)
        return Candidate(kind: .money, tokens: index..<end, value: .money(minor: minor.nearest, currency: code))
    }

    private typealias Amount = (amount: Double, code: String, end: Int)

    /// `$50`, `US$4.7 billion`, `EUR 20`.
    private func prefixed(at index: Int) -> Amount? {
        var next = index
        var code = Currency.code(word(index), home: currency)
        let prefixes = [
            "us": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD", "s": "SGD", "hk": "HKD",
        ]
        if let dollar = prefixes[word(index)], word(index + 1) == "$", !tokens[index + 1].isSpaced {
            code = dollar
            next += 1
        } else if tokens[index].kind == .word, word(index).utf8.count != 3 {
            return nil
        }
        guard let code, let number = scaled(at: next + 1, isGlued: true), tokens[next + 1].kind == .number else {
            return nil
        }
        let repeats = Currency.code(word(number.end), home: code) == code || word(number.end) == code.lowercased()
        return (number.value, code, repeats ? number.end + 1 : number.end)
    }

    /// `50€`, `220k usd`, "two hundred bucks", "20 cents".
    private func suffixed(at index: Int) -> Amount? {
        guard let number = scaled(at: index) ?? one(at: index) else { return nil }
        let sign = word(number.end)
        if sign == "us" || sign == "canadian" || sign == "australian" {
            guard ["dollar", "dollars", "$"].contains(word(number.end + 1)) else { return nil }
            return (number.value, sign == "us" ? "USD" : sign == "canadian" ? "CAD" : "AUD", number.end + 2)
        }
        if sign == "grand" { return (number.value * 1000, currency, number.end + 1) }
        if let code = Currency.hundredth(sign, home: currency) { return (number.value / 100, code, number.end + 1) }
        guard let code = Currency.code(sign, home: currency) else { return nil }
        // "3 $40 seats": a sign that a figure follows belongs to that figure.
        if tokens[number.end].kind == .symbol, numerals.match(at: number.end + 1) != nil, tokens[number.end].isSpaced {
            return nil
        }
        switch word(number.end + 1) {
        case "million": return (number.value * 1e6, code, number.end + 2)
        case "billion": return (number.value * 1e9, code, number.end + 2)
        default: return (number.value, code, number.end + 1)
        }
    }

    /// "a dollar", "a grand".
    private func one(at index: Int) -> Numerals.Match? {
        guard word(index) == "a", ["dollar", "buck", "euro", "pound", "grand", "quid"].contains(word(index + 1)) else {
            return nil
        }
        return Numerals.Match(value: 1, end: index + 1)
    }

    /// A number in which `m` and `b` are millions and billions.
    private func scaled(at index: Int, isGlued: Bool = false) -> Numerals.Match? {
        guard var number = numerals.match(at: index, isGlued: isGlued) else { return nil }
        if number.end < tokens.count, !tokens[number.end].isSpaced {
            switch word(number.end) {
            case "m":
                number.value *= 1e6
                number.end += 1
            case "b":
                number.value *= 1e9
                number.end += 1
            default: break
            }
        }
        return number
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
}
