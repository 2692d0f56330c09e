/// A run of days, both ends included.
public struct DayRange: Hashable, Sendable, Codable {
    /// The first day, which counts.
    public let start: Day
    /// The last day, which counts too.
    public let end: Day

    /// - Precondition: none; the ends are put in order.
    public init(_ start: Day, _ end: Day) {
        self.start = min(start, end)
        self.end = max(start, end)
    }

    /// A range of that one day.
    public init(_ day: Day) {
        self.init(day, day)
    }

    /// Whether a day is one of them.
    public func contains(_ day: Day) -> Bool { start <= day && day <= end }

    /// How many days it spans, at least 1.
    public var count: Int { end - start + 1 }
}
