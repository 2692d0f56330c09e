/// Reads lengths of time: `45 min`, `3 business days`, "half an hour", `1h30`, `1 month 21 days`.
struct DurationReader {
    let tokens: [Token]
    let numerals: Numerals
    private var found: [Match?] = []

    init(tokens: [Token]) {
        self.tokens = tokens
        numerals = Numerals(tokens: tokens)
        found = tokens.indices.map(read)
    }

    /// A length with its parts: "2 years and 3 months".
    struct Match {
        var lengths: [DateExpression.Length]
        /// Index of the token after it.
        var end: Int

        /// All parts in the smallest of their units.
        var sum: DateExpression.Length? {
            guard let last = lengths.min(by: { $0.unit.order < $1.unit.order }), lengths.count > 1 else {
                return lengths.last
            }
            let seconds = lengths.reduce(0) { $0 + $1.count * $1.unit.seconds }
            return .init(count: Double((seconds / last.unit.seconds).nearest), unit: last.unit)
        }
    }

    /// The duration that begins at a token, with all its parts; nil for more than a hundred years.
    func match(at start: Int) -> Match? { start < found.count ? found[start] : nil }

    // MARK: Parts

    private typealias Part = (length: DateExpression.Length, end: Int)

    private func read(at start: Int) -> Match? {
        guard var (length, end) = part(at: start) else { return nil }
        var lengths = [length]
        while lengths.count < 6 {
            var next = end
            if says(next, ",") { next += 1 }
            if says(next, "and") { next += 1 }
            guard let more = part(at: next, after: length.unit) ?? minutes(at: next, behind: length, end) else { break }
            // "1 month 2 years 21 days" is one length too, but "3 days, 2 weeks" are two.
            let isSmaller = more.length.unit.order < length.unit.order
            guard isSmaller || (next == end && !lengths.contains { $0.unit == more.length.unit }) else { break }
            (length, end) = more
            lengths.append(length)
        }
        let seconds = lengths.reduce(0) { $0 + $1.count * $1.unit.seconds }
        return DurationUnit.second.isCredible(seconds) ? Match(lengths: lengths, end: end) : nil
    }

    private func part(at start: Int, after larger: DurationUnit? = nil) -> Part? {
        guard start < tokens.count else { return nil }
        return clock(at: start) ?? portion(at: start) ?? single(at: start) ?? counted(at: start, after: larger)
    }

    /// "90 days", "two more weeks", "two and a half hours", "30-minute", `1h`.
    private func counted(at start: Int, after larger: DurationUnit?) -> Part? {
        guard let number = numerals.opening(at: start), number.scale <= 1000 else { return nil }
        var index = number.end
        if says(index, "-"), !tokens[index].isSpaced { index += 1 }
        if index < tokens.count, DurationReader.fillers.contains(tokens[index].text) { index += 1 }
        let isFigure = tokens[number.end - 1].kind == .number
        guard let unit = measure(at: index, afterFigure: isFigure) ?? minuteLetter(at: index, number, after: larger),
            numerals.match(at: start) != nil || index == number.end
        else { return nil }
        return withPart(.init(count: number.value * unit.count, unit: unit.unit), unit.end)
    }

    /// "an hour", "a fortnight", "another week", "all day", "an extra day".
    private func single(at start: Int) -> Part? {
        var index = start + 1
        switch tokens[start].text {
        case "a", "an", "another", "one": break
        case "fortnight": index = start
        case "all": if says(index, "-") { index += 1 }
        default: return nil
        }
        if index < tokens.count, DurationReader.fillers.contains(tokens[index].text), !says(index, "of") { index += 1 }
        guard let unit = measure(at: index), unit.unit != .second || !says(index, "second"),
            unit.unit != .quarter || !numerals.isShare(unit.end)
        else { return nil }
        return withPart(.init(count: unit.count, unit: unit.unit), unit.end)
    }

    /// "half an hour", "half-day", "three quarters of an hour", `1/2 hour`, `½ h`.
    private func portion(at start: Int) -> Part? {
        guard let part = numerals.fraction(at: start), !says(start, "quarter") || says(start + 1, "of") else {
            return nil
        }
        var index = part.end
        if says(index, "-"), !tokens[index].isSpaced { index += 1 }
        if says(index, "of") { index += 1 }
        if says(index, "a") || says(index, "an") { index += 1 }
        let isFigure = tokens[part.end - 1].kind != .word
        guard index > part.end || tokens[start].kind != .word || !says(part.end - 1, "second"),
            let unit = measure(at: index, afterFigure: isFigure), unit.unit != .quarter
        else { return nil }
        return (.init(count: part.value * unit.count, unit: unit.unit), unit.end)
    }

    /// `1:30 hours`: no time of day where hours are named.
    private func clock(at start: Int) -> Part? {
        guard tokens[start].kind == .number, says(start + 1, ":"), !tokens[start + 1].isSpaced,
            start + 3 < tokens.count, tokens[start + 2].text.utf8.count == 2, !tokens[start + 2].isSpaced,
            let hours = Double(tokens[start].text), let minutes = Double(tokens[start + 2].text), minutes < 60,
            let unit = measure(at: start + 3, afterFigure: true), unit.unit == .hour
        else { return nil }
        return (.init(count: hours + minutes / 60, unit: .hour), unit.end)
    }

    /// "an hour and a half", "a month and half", "2 hours and three quarters".
    private func withPart(_ length: DateExpression.Length, _ end: Int) -> Part {
        guard says(end, "and"), let part = numerals.fraction(at: end + 1), part.value < 1, measure(at: part.end) == nil,
            !says(part.end, "a"), !says(part.end, "an"), !says(end + 1, "quarter")
        else { return (length, end) }
        return (.init(count: length.count + part.value, unit: length.unit), part.end)
    }

    /// The minutes of `1h30`, "1 hour thirty", "2 hours and ten": what follows the hours where nothing is counted.
    private func minutes(at start: Int, behind length: DateExpression.Length, _ end: Int) -> Part? {
        guard length.unit == .hour, let number = numerals.opening(at: start), number.scale == 1,
            number.value < 60, Double(number.value.nearest) == number.value
        else { return nil }
        let isJoined = start == end && !tokens[start].isSpaced && tokens[start].text.utf8.count == 2
        let isLast = number.end == tokens.count && number.value >= 5
        return isJoined || isLast ? (.init(count: number.value, unit: .minute), number.end) : nil
    }

    /// The `m` of "45m" and "1h 30m", the `s` of "2m30s".
    private func minuteLetter(
        at index: Int, _ number: Numerals.Match, after larger: DurationUnit?
    ) -> (unit: DurationUnit, count: Double, end: Int)? {
        guard index == number.end, index < tokens.count, !tokens[index].isSpaced, number.isFigure else { return nil }
        switch tokens[index].text {
        case "m" where larger == .hour || (!tokens[index].isCapital && DurationReader.areMinutes(number.value)):
            return (.minute, 1, index + 1)
        case "s" where larger == .minute || isSeconds(index, number): return (.second, 1, index + 1)
        default: return nil
        }
    }

    /// Whether the `s` of "30s" is seconds, and no decade or age: "the 90s", "mid 30s", "1990s".
    private func isSeconds(_ index: Int, _ number: Numerals.Match) -> Bool {
        let before = index > 1 ? tokens[index - 2].text : ""
        return number.value < 1000 && index > 0 && tokens[index - 1].kind == .number
            && !DurationReader.decades.contains(before)
    }

    private static let decades: Set<String> = [
        "the", "early", "mid", "late", "low", "high", "upper", "my", "your", "his", "her", "our", "their", "-", "'",
    ]

    /// Whether so many of `m` are minutes of a meeting, and not millions: five, ten … to ninety.
    static func areMinutes(_ value: Double) -> Bool {
        (5...90).contains(value) && value.nearest % 5 == 0 && Double(value.nearest) == value
    }

    // MARK: Units

    /// The unit at a token: `weeks`, `business days`, and `h`, `d`, `w` right behind a figure.
    func unit(at index: Int, afterFigure: Bool = false) -> (unit: DurationUnit, end: Int)? {
        guard index < tokens.count else { return nil }
        let text = tokens[index].text
        if text == "business" || text == "working" || text == "work" || text == "biz" {
            return says(index + 1, "day") || says(index + 1, "days") ? (.businessDay, index + 2) : nil
        }
        if text == "calendar", says(index + 1, "day") || says(index + 1, "days") { return (.day, index + 2) }
        if afterFigure, let unit = DurationReader.letters[text], text == "h" || !tokens[index].isSpaced {
            return (unit, index + 1)
        }
        guard text != "mo" || afterFigure, let unit = DateWord.of(text)?.unit else { return nil }
        return (unit, index + 1)
    }

    /// The unit at a token, with how many of it a word such as "fortnight" is.
    private func measure(at index: Int, afterFigure: Bool = false) -> (unit: DurationUnit, count: Double, end: Int)? {
        if let unit = unit(at: index, afterFigure: afterFigure) { return (unit.unit, 1, unit.end) }
        guard index < tokens.count else { return nil }
        switch tokens[index].text {
        case "fortnight", "fortnights": return (.week, 2, index + 1)
        case "night", "nights": return (.day, 1, index + 1)
        default: return nil
        }
    }

    private static let fillers: Set<String> = [
        "more", "full", "whole", "extra", "additional", "further", "of", "fewer", "less",
    ]

    private static let letters: [String: DurationUnit] = [
        "h": .hour, "d": .day, "w": .week, "y": .year, "bd": .businessDay,
    ]

    private func says(_ index: Int, _ text: String) -> Bool { index < tokens.count && tokens[index].text == text }
}

extension DurationUnit {
    /// From the shortest to the longest.
    var order: Int {
        switch self {
        case .second: 0
        case .minute: 1
        case .hour: 2
        case .day: 3
        case .businessDay: 4
        case .week: 5
        case .month: 6
        case .quarter: 7
        case .year: 8
        }
    }

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
