/// What tells whether a review programme works.
///
/// S2 QBR Program Metrics; what becomes of actions is three numbers (domain.md C18).
package enum ProgramMeasure: String, Codable, CaseIterable, Sendable {
    /// Reviews held, of those planned for a day that has come.
    case completion
    /// Held reviews with somebody of the level that the segment asks for in the room.
    case executives
    /// Customers who said what to cover, of those who were asked.
    case input
    /// Reviews held within the segment's cadence.
    case onTime = "on_time"
    /// Actions done by the review after the one that they were agreed for.
    case actionsClosed = "actions_closed"
    /// Actions done by their date, of those that fell due.
    case actionsOnTime = "actions_on_time"
    /// Actions still open at that next review.
    case carriedOver = "carried_over"
    /// What customers gave a review, of five.
    case satisfaction
    /// Accounts that pay more some time after a review than before it.
    case expansion
    /// What a review took its CSM, as they say in its debrief (S2 Efficiency Metrics; domain.md C12 has it measured and
    /// the source's own hours not quoted).
    case preparation

    /// As it is called in a line of figures.
    package var label: String {
        switch self {
        case .completion: "held as planned"
        case .executives: "with an executive"
        case .input: "customer input"
        case .onTime: "within cadence"
        case .actionsClosed: "actions closed by next review"
        case .actionsOnTime: "actions done by their date"
        case .carriedOver: "actions carried over"
        case .satisfaction: "satisfaction"
        case .expansion: "expansion after a review"
        case .preparation: "time to prepare a review"
        }
    }

    /// The same among others.
    package var short: String {
        switch self {
        case .actionsClosed: "actions closed"
        case .actionsOnTime: "actions on time"
        case .carriedOver: "carried over"
        case .expansion: "expansion"
        case .preparation: "preparation"
        default: label
        }
    }

    /// What there has to be on file for it.
    package var source: String {
        switch self {
        case .completion: "planned reviews"
        case .executives: "who came, and their level"
        case .input: "input requests"
        case .onTime: "earlier reviews"
        case .actionsClosed, .carriedOver: "a later review of agreed actions"
        case .actionsOnTime: "actions that fell due"
        case .satisfaction: "survey answers"
        case .expansion: "subscription dates"
        case .preparation: "preparation times"
        }
    }
}
