package import Days

/// What speaks against a day for a review.
package enum DateObjection: Hashable, Sendable {
    case past
    case weekend(Weekday)
    /// December, by the playbook.
    case avoidedMonth(Int)
    case customersLastFiscalMonth(Int)
    case excluded
    /// Much later than the cadence has it.
    case long(weeks: Int, cadence: Int)

    /// What to say of the day: `is in Dec, which suits nobody`.
    package var words: String {
        switch self {
        case .past: "is not ahead of us"
        case .weekend(let weekday): "is a \(weekday.short)"
        case .avoidedMonth(let month): "is in \(Day.months[month - 1]), which suits nobody"
        case .customersLastFiscalMonth(let month): "is in \(Day.months[month - 1]), the last month of their fiscal year"
        case .excluded: "does not suit"
        case .long(let weeks, let cadence): "is \(weeks) weeks on, where \(cadence) are usual"
        }
    }
}
