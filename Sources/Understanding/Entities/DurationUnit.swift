/// What a duration is counted in.
public enum DurationUnit: String, Sendable, Hashable, Codable, CaseIterable {
    case second, minute, hour, day
    /// A working day: Monday to Friday less holidays.
    case businessDay = "business-day"
    case week, month, quarter, year

    /// Whether so many of them are no more than the hundred years that a length of time is read up to.
    public func isCredible(_ count: Double) -> Bool {
        (count * seconds).magnitude <= 100 * DurationUnit.year.seconds
    }
}
