package import Days
package import Reviews
package import Workspace

/// Why an action was told of or not.
package struct NudgeExplanation: Hashable, Sendable {
    package enum Verdict: Hashable, Sendable {
        /// A rule holds and somebody hears of it, now or when it comes round again.
        case told(RoutedNudge)
        case silent(Silence)
    }

    package let action: Action
    /// The next day on which digests go.
    package let day: Day
    package let verdict: Verdict
    /// What was told of it before, oldest first.
    package let tellings: [Telling]
}
