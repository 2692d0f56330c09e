import Reviews

/// Numbers and amounts as people and programs write them in exports.
///
/// `1234`, `1,234.50`, `-3`, `83%` (0.83), `$1,234.50`, `1.234,50 €` where the column's comma is the decimal mark.
struct NumberText {
    /// Whether `1.234,5` is meant, as programs write it where the semicolon is the delimiter.
    var commaIsDecimal = false

    /// The number; nil where the text is none.
    func number(_ text: some StringProtocol) -> Double? {
        let isPercent = text.hasSuffix("%")
        guard let digits = plain(isPercent ? text.dropLast().trimmingSpaces : text.trimmingSpaces),
            let value = Double(digits), value.isFinite
        else { return nil }
        return isPercent ? value / 100 : value
    }

    /// The whole number; nil where the text is none, `7.0` included.
    func whole(_ text: some StringProtocol) -> Int? {
        number(text).flatMap { Int(exactly: $0) }
    }

    /// The amount in minor units, with the text's own currency, else `currency`.
    ///
    /// Brackets mean minus; digits behind the second decimal are rounded.
    func money(_ text: some StringProtocol, currency: String) -> Money? {
        var rest = String(text.trimmingSpaces)
        var isNegative = false
        if rest.hasPrefix("(") && rest.hasSuffix(")") {
            isNegative = true
            rest = String(rest.dropFirst().dropLast())
        }
        if rest.hasPrefix("-") {
            isNegative.toggle()
            rest.removeFirst()
        }
        let (digits, found) = NumberText.splitCurrency(rest)
        let code = found ?? currency
        guard let first = digits.first, first != "-", let plain = plain(digits),
            let minor = NumberText.minor(plain, Money.minorUnits(of: code))
        else { return nil }
        return Money(minor: isNegative ? -minor : minor, currency: code)
    }

    // MARK: Parts

    private static let symbols: [Character: String] = ["$": "USD", "€": "EUR", "£": "GBP"]

    private static func splitCurrency(_ text: String) -> (digits: Substring, currency: String?) {
        var rest = text.trimmingSpaces
        if let first = rest.first, let code = symbols[first] { return (rest.dropFirst().trimmingSpaces, code) }
        if let last = rest.last, let code = symbols[last] { return (rest.dropLast().trimmingSpaces, code) }
        let isLetter: (Character) -> Bool = { $0.isASCII && $0.isLetter }
        let front = rest.prefix(while: isLetter)
        if front.count == 3 {
            rest = rest.dropFirst(3).trimmingSpaces
            return (rest, front.uppercased())
        }
        if rest.count > 3, rest.suffix(3).allSatisfy(isLetter) {
            return (rest.dropLast(3).trimmingSpaces, rest.suffix(3).uppercased())
        }
        return (rest, nil)
    }

    /// `-1234.5` of a text with grouping marks; nil where it is no number in plain notation.
    private func plain(_ text: some StringProtocol) -> String? {
        let mark: Character = commaIsDecimal ? "," : "."
        let group: Character = commaIsDecimal ? "." : ","
        let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let halves = body.split(separator: mark, omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = NumberText.ungrouped(halves[0], group) else { return nil }
        let fraction = halves.count == 2 ? halves[1] : ""
        let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) }
        guard fraction.allSatisfy(isDigit), !(whole.isEmpty && fraction.isEmpty), whole.count <= 15 else { return nil }
        return (text.hasPrefix("-") ? "-" : "") + (whole.isEmpty ? "0" : whole)
            + (fraction.isEmpty ? "" : ".\(fraction)")
    }

    /// The digits, where grouping marks stand before each three of them.
    private static func ungrouped(_ text: some StringProtocol, _ group: Character) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == group || $0 == "\u{A0}" || $0 == "\u{202F}" }
        guard parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return nil }
        if parts.count > 1 {
            guard (1...3).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return parts.joined()
    }

    /// - Parameter units: How many minor units one is: 1, 100 or 1000.
    private static func minor(_ plain: String, _ units: Int) -> Int? {
        let halves = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Int(halves[0]) else { return nil }
        let fraction = halves.count == 2 ? halves[1] : ""
        let places = units == 1 ? 0 : units == 1000 ? 3 : 2
        let cents = Int((fraction + "000").prefix(places)) ?? 0
        let roundsUp = fraction.dropFirst(places).first.map { $0 >= "5" } ?? false
        let (minor, overflows) = whole.multipliedReportingOverflow(by: units)
        return overflows ? nil : minor + cents + (roundsUp ? 1 : 0)
    }
}
