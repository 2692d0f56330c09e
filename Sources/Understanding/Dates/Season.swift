import Days

/// A season of the northern half of the earth.
enum Season: Int, Hashable {
    case spring, summer, autumn, winter

    init?(name: String) {
        switch name {
        case "spring": self = .spring
        case "summer": self = .summer
        case "autumn", "fall": self = .autumn
        case "winter": self = .winter
        default: return nil
        }
    }

    /// Three whole months, as the weather services count them: spring is March to May. Winter begins in its year.
    func months(of year: Int) -> DayRange? {
        Day(year: year, month: 3 * (rawValue + 1), day: 1).map { DayRange($0, $0.adding(months: 3) - 1) }
    }

    /// From solstice to equinox or the other way round, on the days on which they fall in most years.
    func sun(of year: Int) -> DayRange? {
        let next = Season(rawValue: rawValue + 1)
        guard let start = Season.turns[rawValue](year),
            let end = Season.turns[next?.rawValue ?? 0](next == nil ? year + 1 : year)
        else { return nil }
        return DayRange(start, end - 1)
    }

    private static let turns: [@Sendable (Int) -> Day?] = [
        { Day(year: $0, month: 3, day: 20) }, { Day(year: $0, month: 6, day: 21) },
        { Day(year: $0, month: 9, day: 22) }, { Day(year: $0, month: 12, day: 21) },
    ]
}
