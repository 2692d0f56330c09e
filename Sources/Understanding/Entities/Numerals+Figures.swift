/// Digits with the marks that people put between them: `42,000`, `1'200'000`, `1.200.000,50`, `12,34,567`, `1.2e6`.
extension Numerals {
    struct Figure {
        var match: Match
        /// Whether no word can go on with it: it is no whole number, or ends in an exponent.
        var isClosed = false
    }

    /// The figure that begins at a token; nil where its marks make it something else (`1.1.30`).
    func figure(at start: Int) -> Figure? {
        if tokens[start].text == "." { return leadingDot(at: start) }
        guard tokens[start].kind == .number, tokens[start].text.utf8.count <= 15 else { return nil }
        var (digits, end) = grouped(at: start)
        let isGrouped = end > start + 1
        let group = isGrouped ? tokens[start + 1].text : ""
        var dotted: Double?
        if let (mark, decimals) = decimals(at: end, group: group, from: start) {
            if mark == ".", isNumber(end + 2, after: "."), group != "." { return nil }
            if mark == ".", decimals.utf8.count == 3, !isGrouped, digits.utf8.count <= 3, digits != "0" {
                dotted = Double(digits + decimals)
            }
            digits += "." + decimals
            end += 2
        }
        if let exponent = exponent(at: end) {
            digits += "e" + exponent.digits
            end = exponent.end
        }
        guard let value = Double(digits), value.isFinite else { return nil }
        if let power = power(of: value, at: end) { return Figure(match: power, isClosed: true) }
        return Figure(match: Match(value: value, end: end, dotted: dotted, isFigure: true))
    }

    /// `.77`
    private func leadingDot(at start: Int) -> Figure? {
        guard isNumber(start + 1), tokens[start + 1].text.utf8.count <= 15, !isNumber(start + 2, after: "."),
            tokens[start].isSpaced || ["-", "$", "€", "£", "~"].contains(tokens[start - 1].text),
            let value = Double("0." + tokens[start + 1].text)
        else { return nil }
        return Figure(match: Match(value: value, end: start + 2, isFigure: true))
    }

    // MARK: Thousands

    /// Digits with their thousands, and where they end.
    private func grouped(at start: Int) -> (digits: String, end: Int) {
        let first = tokens[start].text
        guard first.utf8.count <= 3, start + 1 < tokens.count else { return (first, start + 1) }
        let mark = tokens[start + 1]
        if mark.kind == .number { return spaced(at: start) }
        guard !mark.isSpaced, Numerals.groupMarks.contains(mark.text) else { return (first, start + 1) }
        if mark.text == ",", let lakhs = lakhs(at: start) { return lakhs }
        var digits = first
        var end = start + 1
        while digits.utf8.count <= 15, isNumber(end, after: mark.text), tokens[end + 1].text.utf8.count == 3 {
            digits += tokens[end + 1].text
            end += 2
        }
        let isDot = mark.text == "."
        // One dot before three digits is a decimal mark; two of them, or a comma behind, say that it is none.
        if isDot, end < start + 5 || isNumber(end, after: "."), !(end == start + 3 && isNumber(end, after: ",")) {
            return (first, start + 1)
        }
        return isDot && first == "0" ? (first, start + 1) : (digits, end)
    }

    private static let groupMarks: Set<String> = [",", ".", "'", "’"]

    /// `1 234 567`, `10 000`: with spaces where it cannot be two numbers.
    private func spaced(at start: Int) -> (digits: String, end: Int) {
        var digits = tokens[start].text
        var end = start + 1
        while end < tokens.count, end < start + 5, tokens[end].kind == .number, tokens[end].text.utf8.count == 3 {
            digits += tokens[end].text
            end += 1
        }
        let isCertain = end > start + 2 || (end == start + 2 && tokens[start + 1].text == "000")
        guard isCertain || isAmount(start, end), tokens[start].text.first != "0",
            end == tokens.count || tokens[end].kind != .number
        else { return (tokens[start].text, start + 1) }
        return (digits, end)
    }

    /// `12,34,567`: pairs, then three, as India writes them.
    private func lakhs(at start: Int) -> (digits: String, end: Int)? {
        var digits = tokens[start].text
        var end = start + 1
        while digits.utf8.count <= 12, isNumber(end, after: ","), tokens[end + 1].text.utf8.count == 2 {
            digits += tokens[end + 1].text
            end += 2
        }
        guard end > start + 1, isNumber(end, after: ","), tokens[end + 1].text.utf8.count == 3,
            tokens[start].text.utf8.count <= 2
        else { return nil }
        return (digits + tokens[end + 1].text, end + 2)
    }

    // MARK: Decimals

    /// The decimal mark at a token and the digits behind it.
    ///
    /// A comma is one where a dot or an apostrophe parts the thousands, or where something is counted: `12,5 %`; in
    /// "close 1,3" it is none.
    private func decimals(at end: Int, group: String, from start: Int) -> (mark: String, digits: String)? {
        if group != ".", isNumber(end, after: ".") { return (".", tokens[end + 1].text) }
        guard group != ",", isNumber(end, after: ","), !isNumber(end + 2, after: ","),
            !group.isEmpty || isMeasured(start, end + 2), tokens[end + 1].text.utf8.count != 3 || !group.isEmpty
        else { return nil }
        return (",", tokens[end + 1].text)
    }

    /// Whether the figure of these tokens counts something: money, per cent, time, thousands.
    private func isMeasured(_ start: Int, _ end: Int) -> Bool {
        if isAmount(start, end) { return true }
        guard end < tokens.count else { return false }
        let text = tokens[end].text
        if ["%", "percent", "pct", "per", "pp", "k"].contains(text) || words[end]?.multiplies == true { return true }
        return DateWord.of(text)?.unit != nil || (text == "h" || text == "m") && !tokens[end].isSpaced
    }

    /// Whether a currency stands before or behind these tokens.
    private func isAmount(_ start: Int, _ end: Int) -> Bool {
        if start > 0, Currency.isNamed(tokens[start - 1].text) { return true }
        return end < tokens.count && Currency.isNamed(tokens[end].text)
    }

    /// `^6`, `^-3`: the number multiplied by itself so many times.
    private func power(of base: Double, at index: Int) -> Match? {
        guard index < tokens.count, tokens[index].text == "^" else { return nil }
        let isNegative = index + 1 < tokens.count && tokens[index + 1].text == "-" && !tokens[index + 1].isSpaced
        let next = isNegative ? index + 2 : index + 1
        guard isNumber(next), let times = Int(tokens[next].text), times <= 64 else { return nil }
        let value = (0..<times).reduce(1.0) { product, _ in product * base }
        let result = isNegative ? 1 / value : value
        return result.isFinite ? Match(value: result, end: next + 1) : nil
    }

    /// `e6`, `e-3`.
    private func exponent(at index: Int) -> (digits: String, end: Int)? {
        guard index < tokens.count, tokens[index].text == "e", !tokens[index].isSpaced else { return nil }
        let isNegative = index + 1 < tokens.count && tokens[index + 1].text == "-" && !tokens[index + 1].isSpaced
        let next = isNegative ? index + 2 : index + 1
        guard isNumber(next), tokens[next].text.utf8.count <= 2 else { return nil }
        return ((isNegative ? "-" : "") + tokens[next].text, next + 1)
    }

    /// Whether digits stand right behind what is before them.
    private func isNumber(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].kind == .number && !tokens[index].isSpaced
    }

    /// Whether a mark and digits stand there without a space.
    private func isNumber(_ index: Int, after mark: String) -> Bool {
        index < tokens.count && tokens[index].text == mark && !tokens[index].isSpaced && isNumber(index + 1)
    }
}
