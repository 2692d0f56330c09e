package import Days

/// What speaks against a day for a review.
package enum DateObjection: Hashable, Sendable {
    case past
    case weekend(Weekday)
    /// December, by the playbook.
    case avoidedMonth(Int)
    /// A day of every year, by the playbook.
    case holiday
    case customersLastFiscalMonth(Int)
    case excluded
    /// Much later than the cadence has it.
    case long(weeks: Int, cadence: Int)
}
