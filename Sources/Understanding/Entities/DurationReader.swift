/// Reads lengths of time: `45 min`, `3 business days`, `half an hour`, `1 month 21 days`.
struct DurationReader {
    let tokens: [Token]
    let numerals: Numerals

    init(tokens: [Token]) {
        self.tokens = tokens
        numerals = Numerals(tokens: tokens)
    }

    typealias Match = (lengths: [DateExpression.Length], end: Int)

    /// The duration that begins at a token, with all its parts ("2 years and 3 months"); nil for more than a hundred
    /// years.
    func match(at start: Int) -> Match? {
        guard let match = parts(at: start) else { return nil }
        let seconds = match.lengths.reduce(0) { $0 + $1.count * $1.unit.seconds }
        return DurationUnit.second.isCredible(seconds) ? match : nil
    }

    private func parts(at start: Int) -> Match? {
        guard var (length, end) = part(at: start) else { return nil }
        var lengths = [length]
        while lengths.count < 6 {
            var next = end
            if says(next, ",") { next += 1 }
            if says(next, "and") { next += 1 }
            guard let more = part(at: next) else { break }
            // "1 month 2 years 21 days" is one length too, but "3 days, 2 weeks" are two.
            let isSmaller = more.length.unit.order < length.unit.order
            guard isSmaller || (next == end && !lengths.contains { $0.unit == more.length.unit }) else { break }
            (length, end) = more
            lengths.append(length)
        }
        return (lengths, end)
    }

    private func part(at start: Int) -> (length: DateExpression.Length, end: Int)? {
        guard start < tokens.count else { return nil }
        if let half = half(at: start) { return half }
        let text = tokens[start].text
        if text == "fortnight" { return (.init(count: 2, unit: .week), start + 1) }
        if text == "a" || text == "an" || text == "another" {
            if says(start + 1, "fortnight") { return (.init(count: 2, unit: .week), start + 2) }
            if let (unit, end) = unit(at: start + 1), unit != .second || says(start + 1, "sec") {
                return withHalf(.init(count: 1, unit: unit), end)
            }
        }
        guard let number = numerals.match(at: start) else { return nil }
        var index = number.end
        if says(index, "-"), !tokens[index].isSpaced { index += 1 }
        if index < tokens.count, DurationReader.fillers.contains(tokens[index].text) { index += 1 }
        guard let (unit, end) = unit(at: index, afterFigure: tokens[number.end - 1].kind == .number) else { return nil }
        return withHalf(.init(count: number.value, unit: unit), end)
    }

    /// "half an hour", "half a day".
    private func half(at start: Int) -> (length: DateExpression.Length, end: Int)? {
        if says(start, "1"), says(start + 1, "/"), says(start + 2, "2"), !tokens[start + 1].isSpaced,
            let (unit, end) = unit(at: start + 3, afterFigure: true)
        {
            return (.init(count: 0.5, unit: unit), end)
        }
        let next = says(start + 1, "a") || says(start + 1, "an") ? start + 2 : start + 1
        guard says(start, "half"), let (unit, end) = unit(at: next) else { return nil }
        return (.init(count: 0.5, unit: unit), end)
    }

    /// "an hour and a half".
    private func withHalf(_ length: DateExpression.Length, _ end: Int) -> (length: DateExpression.Length, end: Int) {
        guard says(end, "and") else { return (length, end) }
        let next = says(end + 1, "a") || says(end + 1, "an") ? end + 2 : end + 1
        guard says(next, "half"), unit(at: next + 1) == nil else { return (length, end) }
        return (.init(count: length.count + 0.5, unit: length.unit), next + 1)
    }

    /// The unit at a token: `weeks`, `business days`, and `h`, `d`, `w` right behind a figure.
    func unit(at index: Int, afterFigure: Bool = false) -> (unit: DurationUnit, end: Int)? {
        guard index < tokens.count else { return nil }
        let text = tokens[index].text
        if text == "business" || text == "working" || text == "work" || text == "biz" {
            return says(index + 1, "day") || says(index + 1, "days") ? (.businessDay, index + 2) : nil
        }
        if text == "fortnight" || text == "fortnights" { return nil }
        if afterFigure, let unit = DurationReader.letters[text], text == "h" || !tokens[index].isSpaced {
            return (unit, index + 1)
        }
        guard text != "mo" || afterFigure, let unit = DateWord.of(text)?.unit else { return nil }
        return (unit, index + 1)
    }

    private static let fillers: Set<String> = ["more", "full", "whole", "extra", "additional", "further", "of"]

    private static let letters: [String: DurationUnit] = [
        "h": .hour, "d": .day, "w": .week, "y": .year, "bd": .businessDay,
    ]

    private func says(_ index: Int, _ text: String) -> Bool { index < tokens.count && tokens[index].text == text }
}

extension DurationUnit {
    /// From the shortest to the longest.
    var order: Int { DurationUnit.allCases.firstIndex(of: self) ?? 0 }

    /// Seconds in one, and the number of months in one, for adding lengths up.
    var seconds: Double {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        case .day, .businessDay: 86_400
        case .week: 604_800
        case .month: 2_629_746
        case .quarter: 7_889_238
        case .year: 31_556_952
        }
    }
}
