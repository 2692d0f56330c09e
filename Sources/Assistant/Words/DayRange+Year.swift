package import Days

extension DayRange {
    /// The twelve months that end on a day: what a report of the programme is about.
    package static func year(to day: Day) -> DayRange { DayRange(day - 364, day) }
}
