import Days

/// Where an account stood 90 and 180 days ago, and what would bring it further.
///
/// S1 Strategic Consideration Planning: "position now vs 90 and 180 days ago; what the next level needs".
package struct HealthHistory: Hashable, Sendable {
    /// Days back that the source asks for.
    package static let spans = [90, 180]
    /// A snapshot this far from such a day still stands for it, and for no other of them (ours).
    private static let slack = 44

    /// By days back: the snapshot nearest to that day; nil where none is near.
    package let then: [Int: HealthSnapshot]
    /// The factors with points left, half a point at least, and how many; most first.
    package let gains: [HealthDriver]

    package init(_ snapshots: [HealthSnapshot], now: HealthSnapshot) {
        let earlier = snapshots.filter { $0.date < now.date }
        var then: [Int: HealthSnapshot] = [:]
        for span in HealthHistory.spans {
            let wanted = now.date - span
            let near = earlier.filter { abs($0.date - wanted) <= HealthHistory.slack }
            then[span] = near.min { (abs($0.date - wanted), $0.id) < (abs($1.date - wanted), $1.id) }
        }
        self.then = then
        let open = now.factors.compactMap { part -> HealthDriver? in
            guard let factor = HealthFactor(rawValue: part.id), part.score != nil, factor != .ageOfCustomer else {
                return nil
            }
            return HealthDriver(factor: factor, points: part.effectiveWeight - part.points)
        }
        gains = open.filter { $0.points >= 0.5 }.sorted {
            ($1.points, $0.factor.rawValue) < ($0.points, $1.factor.rawValue)
        }
    }
}
