import Days

/// A day of the year that has a name of its own.
struct Holiday: Hashable {
    /// How its day is found in a year.
    enum Rule: Hashable {
        case fixed(month: Int, day: Int)
        /// The third Monday of January: from the end of the month where negative.
        case weekday(Int, Weekday, month: Int, plus: Int = 0)
        /// Days from Easter Sunday.
        case easter(Int)
    }

    let name: String
    let rule: Rule

    /// The day of a year.
    func day(in year: Int) -> Day? {
        switch rule {
        case .fixed(let month, let day): return Day(year: year, month: month, day: day)
        case .easter(let days): return Holiday.easter(in: year).map { $0 + days }
        case .weekday(let count, let weekday, let month, let days):
            guard let first = Day(year: year, month: month, day: 1) else { return nil }
            let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
            guard count < 0 else { return first + ahead + 7 * (count - 1) + days }
            let last = first.endOfMonth
            return last - (last.weekday.rawValue - weekday.rawValue + 7) % 7 + 7 * (count + 1) + days
        }
    }

    /// Easter Sunday of the Western churches, by the Gregorian computus as Meeus, Jones and Butcher give it.
    private static func easter(in year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return Day(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
