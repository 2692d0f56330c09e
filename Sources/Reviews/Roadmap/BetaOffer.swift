/// Whether somebody should be offered to try something early (S2 Beta Program Positioning).
package struct BetaOffer: Hashable, Sendable {
    /// They asked for it, or for what it solves.
    package let isWanted: Bool
    /// They have integrations of their own running, which is what shows that they can.
    package let isCapable: Bool?
    /// They gave feedback before.
    package let gaveFeedback: Bool?
    /// Worth the extra work: one of the upper bands.
    package let isStrategic: Bool

    package init(_ reason: RoadmapReason?, _ file: AccountFile, segment: Segment?) {
        isWanted = reason != nil
        func latest(_ metric: String) -> Double? {
            file.metrics.filter { $0.metric == metric }.max { $0.date < $1.date }?.value
        }
        isCapable = latest("integrations_enabled").map { $0 > 0 }
        gaveFeedback = latest("positive_feedback_count").map { $0 + (latest("negative_feedback_count") ?? 0) > 0 }
        isStrategic = [.strategic, .enterprise].contains(segment?.id)
    }

    /// All that is known speaks for it, and that they want it is known.
    package var fits: Bool { isWanted && isCapable != false && gaveFeedback != false && isStrategic }
}
