/// What dates are read as where the words leave it open.
public enum DateSense: String, Sendable, Hashable, Codable {
    /// A day by which something is due: "friday" is the coming one.
    case due
    /// A day or period to report on: "friday" is the last one.
    case past
}
