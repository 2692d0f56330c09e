import Days

/// A month, a quarter, a half-year or a year as product writes it; a day stands for its month.
///
/// `2026-09`, `2026Q3`, `Q3 2026`, `2026H2`, `H2 2026`, `2026`, `2026-09-30`.
enum SpanText {
    /// Nil where it is none of them.
    static func span(_ text: String) -> DayRange? {
        if let day = DateText().day(text) { return DayRange(day.startOfMonth, day.endOfMonth) }
        let parts = text.uppercased().split { " -/".contains($0) }.map(String.init)
        if let year = parts.first.flatMap(year), parts.count == 2, let month = Int(parts[1]) {
            return months(month, 1, of: year)
        }
        let joined = parts.joined()
        if let year = year(joined) { return months(1, 12, of: year) }
        for (mark, length) in [("Q", 3), ("H", 6)] {
            let sides = joined.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2 else { continue }
            // The year may stand on either side: Q3 2026, 2026Q3.
            let isYearLast = sides[0].isEmpty
            let yearText = isYearLast ? String(sides[1].dropFirst()) : sides[0]
            guard let year = year(yearText), let number = Int(isYearLast ? String(sides[1].prefix(1)) : sides[1]),
                number > 0
            else { return nil }
            return months((number - 1) * length + 1, length, of: year)
        }
        return nil
    }

    private static func year(_ text: String) -> Int? {
        text.count == 4 ? Int(text).flatMap { (2000...2100).contains($0) ? $0 : nil } : nil
    }

    private static func months(_ first: Int, _ count: Int, of year: Int) -> DayRange? {
        guard (1...12).contains(first), let start = Day(year: year, month: first, day: 1) else { return nil }
        return DayRange(start, start.adding(months: count - 1).endOfMonth)
    }
}
