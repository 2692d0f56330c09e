import Days

/// Dates as exports write them; a time of day behind them is dropped.
///
/// `2026-03-09`, `2026/3/9`, `09-03-2026`, `03/09/26 08:55 PM`, `9.3.2026`, `9 Mar 2026`, `Mar 9, 2026`.
package struct DateText {
    /// Which of two small numbers comes first.
    package enum Order: String, CaseIterable, Sendable { case dmy, mdy }

    /// How one column writes its dates.
    enum Finding: Equatable {
        /// Every date says itself, or the order is known.
        case clear(Order?)
        /// Only dates such as 03/04/2026; the first of them.
        case ambiguous(row: Int)
        case mixed(dayFirst: Int, monthFirst: Int)
    }

    /// Nil where no date of the column needs one.
    var order: Order?

    /// The day; nil where the text is no date or no such day exists.
    func day(_ text: some StringProtocol) -> Day? {
        let words = DateText.words(text)
        if let day = DateText.named(words) { return day }
        guard let first = words.first, let parts = DateText.numbers(first) else { return nil }
        guard words.dropFirst().allSatisfy(DateText.isTime) else { return nil }
        if parts.isYearFirst { return Day(year: parts.a, month: parts.b, day: parts.c) }
        switch parts.mark == "." ? .dmy : order {
        case .dmy: return Day(year: parts.c, month: parts.b, day: parts.a)
        case .mdy: return Day(year: parts.c, month: parts.a, day: parts.b)
        case nil: return parts.a == parts.b ? Day(year: parts.c, month: parts.a, day: parts.b) : nil
        }
    }

    /// What a column's values say about their order: a number above 12 settles it.
    ///
    /// - Complexity: O(*n*).
    static func finding(in values: some Sequence<String>) -> Finding {
        var dayFirst: Int?
        var monthFirst: Int?
        var open: Int?
        for (row, value) in values.enumerated() {
            guard let first = words(value).first, let parts = numbers(first), !parts.isYearFirst, parts.mark != "."
            else { continue }
            if parts.a > 12 && parts.b <= 12 { dayFirst = dayFirst ?? row }
            if parts.b > 12 && parts.a <= 12 { monthFirst = monthFirst ?? row }
            if parts.a <= 12 && parts.b <= 12 && parts.a != parts.b { open = open ?? row }
        }
        if let dayFirst, let monthFirst { return .mixed(dayFirst: dayFirst, monthFirst: monthFirst) }
        if dayFirst != nil { return .clear(.dmy) }
        if monthFirst != nil { return .clear(.mdy) }
        return open.map { .ambiguous(row: $0) } ?? .clear(nil)
    }

    // MARK: Parts

    private struct Numbers {
        var a: Int
        var b: Int
        var c: Int
        var mark: Character
        var isYearFirst: Bool
    }

    private static func words(_ text: some StringProtocol) -> [Substring] {
        let plain = text.trimmingSpaces
        // 2026-03-09T08:55:00Z
        if plain.count > 10, let t = plain.firstIndex(of: "T"), plain.first?.isNumber == true {
            return [Substring(plain[..<t]), Substring(plain[plain.index(after: t)...])]
        }
        return Substring(plain).split { $0 == " " || $0 == "," }
    }

    /// Three numbers and the mark between them; a year of two digits is this century's up to 69.
    private static func numbers(_ word: Substring) -> Numbers? {
        guard let mark = word.first(where: { $0 == "-" || $0 == "/" || $0 == "." }) else { return nil }
        let parts = word.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, word.allSatisfy({ $0 == mark || ("0"..."9").contains($0) }),
            let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2])
        else { return nil }
        switch (parts[0].count, parts[1].count, parts[2].count) {
        case (4, 1...2, 1...2): return Numbers(a: a, b: b, c: c, mark: mark, isYearFirst: true)
        case (1...2, 1...2, 4): return Numbers(a: a, b: b, c: c, mark: mark, isYearFirst: false)
        case (1...2, 1...2, 2):
            return Numbers(a: a, b: b, c: c < 70 ? 2000 + c : 1900 + c, mark: mark, isYearFirst: false)
        default: return nil
        }
    }

    private static func isTime(_ word: Substring) -> Bool {
        ["AM", "PM", "Z", "UTC", "GMT"].contains(word.uppercased())
            || (word.contains(":") && word.allSatisfy { $0.isASCII && ($0.isNumber || ":.+-Z".contains($0)) })
    }

    /// `9 Mar 2026`, `Mar 9 2026`, `9 March 2026`.
    private static func named(_ words: [Substring]) -> Day? {
        guard words.count == 3, let year = Int(words[2]), words[2].count == 4 else { return nil }
        if let month = month(words[0]), let day = Int(words[1]) { return Day(year: year, month: month, day: day) }
        if let month = month(words[1]), let day = Int(words[0]) { return Day(year: year, month: month, day: day) }
        return nil
    }

    /// 1 to 12 of an English month's name of three letters or more.
    static func month(_ word: some StringProtocol) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word.lowercased()) }.map { $0 + 1 }
    }
}
