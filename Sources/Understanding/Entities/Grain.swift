/// How fine a date was said: `q2` has the grain of a quarter.
public enum Grain: String, Sendable, Hashable, Codable, CaseIterable {
    case day, week, month, quarter, year
}
