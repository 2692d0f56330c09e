extension Day {
    /// Short English month names, January first.
    public static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The day as people say it, without the year where it is clear: `Fri 3 Apr`, else `Fri 3 Apr 2027`.
    ///
    /// - Parameter today: The day of speaking; the year is left out within half a year of it.
    public func words(on today: Day) -> String {
        abs(self - today) <= 183 || year == today.year ? "\(weekday.short) \(dayAndMonth)" : "\(weekday.short) \(full)"
    }

    /// `3 Apr`, or `3 Apr 2027` where the year differs from today's and is not near.
    public func shortWords(on today: Day) -> String {
        abs(self - today) <= 183 || year == today.year ? dayAndMonth : full
    }

    /// `3 Apr`.
    public var dayAndMonth: String { "\(day) \(Day.months[month - 1])" }

    /// `3 Apr 2026`.
    public var full: String { "\(dayAndMonth) \(year)" }
}
