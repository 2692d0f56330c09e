package import Days

/// What is not yet good about an action, in facts.
package struct SMARTFinding: Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        case missing
        /// The words that say nothing, as they were written: `improve adoption`, `the team`, `Q4`.
        case vague(String)
        /// More than one name where one person has to own it (L04).
        case several([String])
        case past(Day)
        /// The review that it should be done before (L05).
        case afterNextReview(Day)
    }

    package var part: SMARTPart
    package var fault: Fault

    package init(_ part: SMARTPart, _ fault: Fault) {
        self.part = part
        self.fault = fault
    }
}
