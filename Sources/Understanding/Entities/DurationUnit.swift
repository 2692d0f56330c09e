/// What a duration is counted in.
public enum DurationUnit: String, Sendable, Hashable, Codable, CaseIterable {
    case second, minute, hour, day
    /// A working day: Monday to Friday less holidays.
    case businessDay = "business-day"
    case week, month, quarter, year
}
