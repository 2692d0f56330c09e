/// A review of a kind that does not go with its account's segment.
///
/// S2 Anti-Patterns (L46): a tech-touch format for a strategic account. It comes about where an account has grown since
/// its review was planned.
package struct SegmentMismatch: Hashable, Sendable {
    package let planned: Review.Kind
    package let segment: Segment

    /// The id of the rule.
    package var code: String { "L46" }

    /// - Returns: Nil where nothing is wrong: where people meet who need not, it is the CSM's choice.
    package init?(_ review: Review?, in segment: Segment?) {
        guard let review, let segment, review.type == .digital, segment.review != .digital else { return nil }
        planned = review.type
        self.segment = segment
    }
}
