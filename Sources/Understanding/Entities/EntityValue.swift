public import Days

/// What a piece of text stands for.
public enum EntityValue: Sendable, Hashable {
    /// A day or a run of days, both ends included.
    case date(DayRange, grain: Grain)
    /// Negative for "a week earlier".
    case duration(Double, DurationUnit)
    /// Minor units (cents; whole yen) of an ISO 4217 currency.
    case money(minor: Int, currency: String)
    /// 12.5 for "12.5%".
    case percent(Double)
    case number(Double)
    case person(id: String, name: String)
    case account(id: String, name: String)
    case email(String)
}
