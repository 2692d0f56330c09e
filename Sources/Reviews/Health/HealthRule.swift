package import Days

/// Turns what is known about an account into a customer health index.
///
/// S1 "Tips on how to Calculate a CHI": weighted numbers, as objective as possible, and able to say how the figure
/// arose. Each factor is the mean of those of its figures that are known, 0 to 100; a factor of which nothing is known
/// is left out and its weight shared among the others; the score is rounded and kept within 1...99 (domain.md C37).
package struct HealthRule: Sendable {
    let plan: Playbook.HealthPlan
    let inputs: HealthInputs
    let today: Day

    package init(_ inputs: HealthInputs, playbook: Playbook, today: Day) {
        plan = playbook.health
        self.inputs = inputs
        self.today = today
    }

    /// The index, or nil where not one factor is known.
    package func snapshot(id: String, account: String, csmSentiment: Int? = nil) -> HealthSnapshot? {
        var factors = HealthFactor.allCases.map { factor -> HealthSnapshot.Factor in
            let part = part(of: factor)
            return HealthSnapshot.Factor(
                id: factor.rawValue, score: part.score, weight: plan.weights[factor] ?? 0, raw: part.words,
                asOf: part.asOf)
        }
        let known = factors.filter { $0.score != nil }
        let total = known.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        var score = 0.0
        for index in factors.indices {
            guard let points = factors[index].score else { continue }
            factors[index].effectiveWeight = factors[index].weight / total * 100
            score += points * factors[index].weight / total
        }
        return HealthSnapshot(
            id: id, account: account, date: today, score: min(99, max(1, Int(score.rounded()))),
            coverage: known.count, factors: factors, csmSentiment: csmSentiment)
    }

    /// The latest value, unless it is too old to say anything about today.
    func usable(_ figure: HealthFigure) -> HealthReading? {
        inputs.latest[figure].flatMap { today - $0.asOf > plan.tooOldAfterDays ? nil : $0 }
    }

    /// The same, and notes one that is too old as the reason why it is missing.
    func usable(_ figure: HealthFigure, noting part: inout HealthPart) -> HealthReading? {
        guard let reading = inputs.latest[figure] else { return nil }
        if let usable = usable(figure) { return usable }
        part.tooOld = max(part.tooOld ?? reading.asOf, reading.asOf)
        return nil
    }

    func add(share figure: HealthFigure, _ name: String, to part: inout HealthPart) {
        guard let reading = usable(figure, noting: &part) else { return }
        part.add(reading.value * 100, "\(name) \(Figures.percent(reading.value))", asOf: reading.asOf)
    }

    /// 100 up to the first of `ends`, 0 from the second on, a straight line between.
    func falling(_ value: Double, _ ends: [Double]) -> Double { 100 - rising(value, ends) }

    /// 0 up to the first of `ends`, 100 from the second on, a straight line between.
    func rising(_ value: Double, _ ends: [Double]) -> Double {
        guard let low = ends.first, let high = ends.last, high > low else { return 0 }
        return min(100, max(0, (value - low) / (high - low) * 100))
    }

    func points(forTicketRate rate: Double) -> Double {
        let limits = plan.fullMarks.ticketsPer10Seats
        guard let low = limits.healthy.first, let high = limits.healthy.last else { return 0 }
        if rate < low { return limits.none + (100 - limits.none) * (low > 0 ? rate / low : 1) }
        return falling(rate, [high, limits.farTooMany])
    }
}
