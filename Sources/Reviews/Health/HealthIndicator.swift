/// The five things that a dashboard shows of a customer's health, each made of factors of the index.
///
/// S2 Metrics Dashboard Structure (Customer Health Indicators), Executive Briefing (Account Health Summary).
package struct HealthIndicator: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case adoption, engagement, support, sentiment, growth

        fileprivate var factors: [HealthFactor] {
            switch self {
            case .adoption: [.depthOfUsage, .widthOfUsage]
            case .engagement: [.engagement]
            case .support: [.supportUsage]
            case .sentiment: [.reviewScores, .feedback]
            case .growth: [.growth]
            }
        }
    }

    package let kind: Kind
    /// 0 to 100; nil where none of its factors is known.
    package let score: Double?
    /// Since the snapshot before; nil where one of the two is unknown.
    package let change: Double?

    /// Green, yellow or red by the edges of the index.
    package func colour(_ playbook: Playbook) -> TrafficLight? {
        guard let score else { return nil }
        if score >= Double(playbook.health.greenFrom) { return .green }
        return score >= Double(playbook.health.yellowFrom) ? .yellow : .red
    }
}

extension HealthSnapshot {
    /// The five of them, in their order.
    package func indicators(since before: HealthSnapshot? = nil) -> [HealthIndicator] {
        HealthIndicator.Kind.allCases.map { kind in
            let now = score(of: kind)
            let then = before.flatMap { $0.score(of: kind) }
            return HealthIndicator(kind: kind, score: now, change: now.flatMap { now in then.map { now - $0 } })
        }
    }

    /// The mean of the factors that are known, by their weights.
    private func score(of kind: HealthIndicator.Kind) -> Double? {
        let names = Set(kind.factors.map(\.rawValue))
        let known = factors.filter { names.contains($0.id) && $0.score != nil && $0.weight > 0 }
        let weight = known.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        return known.reduce(0) { $0 + ($1.score ?? 0) * $1.weight } / weight
    }
}
