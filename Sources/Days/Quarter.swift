/// A calendar quarter, as in `2026Q1`.
public struct Quarter: Hashable, Comparable, Sendable, Codable {
    /// The calendar year: 2026.
    public let year: Int
    /// 1 to 4.
    public let number: Int

    /// Takes the year as it is; a number outside 1 to 4 becomes the nearer end.
    public init(year: Int, number: Int) {
        self.year = year
        self.number = min(4, max(1, number))
    }

    /// The quarter that a day lies in.
    public init(containing day: Day) {
        let (year, month, _) = day.parts
        self.init(year: year, number: (month - 1) / 3 + 1)
    }

    /// Reads `2026Q1`.
    public init?(_ text: some StringProtocol) {
        let parts = text.uppercased().split(separator: "Q")
        guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]), (1...4).contains(number),
            (1...9999).contains(year)
        else { return nil }
        self.init(year: year, number: number)
    }

    /// Whether `a` comes before `b`.
    public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }

    /// First to last day.
    public var days: DayRange {
        let start = Day(year: year, month: number * 3 - 2, day: 1) ?? Day(number: 0)
        return DayRange(start, start.adding(months: 2).endOfMonth)
    }

    /// The quarter that many quarters later; earlier where negative.
    public func adding(_ count: Int) -> Quarter {
        // No more than there are quarters.
        let count = min(40_000, max(-40_000, count))
        return Quarter(containing: days.start.adding(months: 3 * count))
    }
}

extension Quarter: CustomStringConvertible {
    /// `2026Q1`.
    public var description: String { "\(year)Q\(number)" }
}
