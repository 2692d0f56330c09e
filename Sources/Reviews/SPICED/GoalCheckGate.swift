package import Days

/// Whether results may be shown: goals are checked first, always.
///
/// S0 Best Practices: "never talk about impact achieved before checking that the goals have not changed" (L10). It
/// holds in a review's flow and in whatever a customer reads. A CSM's own question is answered at once, with the day
/// that the goals were last confirmed.
package enum GoalCheckGate: Hashable, Sendable {
    package enum Reader: Sendable {
        /// A step of a review's guided flow.
        case review
        /// A text that a customer will read.
        case customer
        /// A CSM who asks.
        case csm
    }

    /// Show them; the day of the check, or of the last confirmation where a CSM asks.
    case allowed(goalsConfirmed: Day?)
    /// Check first; the day that the customer last confirmed them.
    case notYet(lastConfirmed: Day?)

    /// - Parameter review: The review that the results are for.
    package init(for reader: Reader, review: Review?, history: SPICEDHistory) {
        switch reader {
        case .csm: self = .allowed(goalsConfirmed: history.lastConfirmed)
        case .review, .customer:
            self =
                review?.goalCheck.map { .allowed(goalsConfirmed: $0.doneAt) }
                ?? .notYet(lastConfirmed: history.lastConfirmed)
        }
    }

    package var isAllowed: Bool {
        if case .allowed = self { true } else { false }
    }
}
