import Days

extension HealthSnapshot {
    /// Whether it rests on enough factors to be told as a verdict.
    package func isVerdict(_ playbook: Playbook) -> Bool { coverage >= playbook.health.fewestFactors }

    /// S1: green, yellow and red by the playbook's edges; nil where it is no verdict.
    package func colour(_ playbook: Playbook) -> TrafficLight? {
        guard isVerdict(playbook) else { return nil }
        if score >= playbook.health.greenFrom { return .green }
        return score >= playbook.health.yellowFrom ? .yellow : .red
    }

    /// `5 of 8`.
    package var coverageWords: String { "\(coverage) of \(HealthFactor.allCases.count)" }

    package var missing: [HealthFactor] {
        let known = Set(factors.filter { $0.score != nil }.map(\.id))
        return HealthFactor.allCases.filter { !known.contains($0.rawValue) }
    }

    /// How the figure arose, factor by factor (S1: "be able to explain in detail").
    package func lines(_ playbook: Playbook) -> [HealthLine] {
        factors.compactMap { part in
            guard let factor = HealthFactor(rawValue: part.id) else { return nil }
            let isStale = part.asOf.flatMap { day in
                factor.freshness.map { playbook.isStale($0, asOf: day, on: date) }
            }
            return HealthLine(
                factor: factor, score: part.score, share: part.effectiveWeight, points: part.points, figures: part.raw,
                asOf: part.asOf, isStale: isStale ?? false)
        }
    }

    /// What moved it most since an earlier day, by at least half a point; the biggest first.
    package func drivers(since previous: HealthSnapshot) -> [HealthDriver] {
        let before = Dictionary(previous.factors.map { ($0.id, $0.points) }, uniquingKeysWith: { first, _ in first })
        guard !before.isEmpty else { return [] }
        let moves = factors.compactMap { part in
            HealthFactor(rawValue: part.id).map {
                HealthDriver(factor: $0, points: part.points - (before[part.id] ?? 0))
            }
        }
        return moves.filter { abs($0.points) >= 0.5 }.sorted { abs($0.points) > abs($1.points) }
    }
}

extension HealthSnapshot.Factor {
    /// Points of the index that it brings.
    package var points: Double { (score ?? 0) * effectiveWeight / 100 }
}
