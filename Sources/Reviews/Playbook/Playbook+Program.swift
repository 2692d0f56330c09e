extension Playbook {
    /// What the figures of the whole programme are measured against.
    ///
    /// S2 QBR Program Metrics; what becomes of actions is measured against ``Targets``.
    package struct ProgramPlan: Decodable, Hashable, Sendable {
        package var completionPct: Double
        package var executivesPct: Double
        package var inputPct: Double
        package var onTimePct: Double
        /// Of five.
        package var satisfaction: Double
        /// A review counts as on time up to so many days after its cadence.
        package var graceDays: Int
        /// So long after a review it is looked whether the account pays more.
        package var expansionDays: Int
        /// Of fewer cases no rate is said.
        package var fewest: Int

        private enum CodingKeys: String, CodingKey {
            case completionPct = "completion_pct"
            case executivesPct = "executives_pct"
            case inputPct = "input_pct"
            case onTimePct = "on_time_pct"
            case satisfaction
            case graceDays = "grace_days"
            case expansionDays = "expansion_days"
            case fewest
        }
    }

    /// The least that a measure should reach, or for what is carried over the line to stay under; nil for what is only
    /// followed.
    package func target(of measure: ProgramMeasure) -> Double? {
        switch measure {
        case .completion: program.completionPct
        case .executives: program.executivesPct
        case .input: program.inputPct
        case .onTime: program.onTimePct
        case .actionsClosed: targets.closedByNextReviewPct
        case .actionsOnTime: targets.completedOnTimePct
        case .carriedOver: targets.carryoverBelowPct
        case .satisfaction: program.satisfaction
        case .expansion, .preparation: nil
        }
    }

    /// Targets that nobody could reach, and counts that mean nothing.
    var programFaults: [String] {
        let rates = [
            ("completion_pct", program.completionPct), ("executives_pct", program.executivesPct),
            ("input_pct", program.inputPct), ("on_time_pct", program.onTimePct),
        ]
        var faults = rates.filter { !(0...100).contains($0.1) }.map {
            "program.\($0.0): \(Figures.plain($0.1)) is no percentage; write 0 to 100."
        }
        if !(1...5).contains(program.satisfaction) { faults.append("program.satisfaction: write 1 to 5.") }
        if program.graceDays < 0 { faults.append("program.grace_days: write 0 or more.") }
        if program.expansionDays < 1 { faults.append("program.expansion_days: write 1 or more.") }
        if program.fewest < 1 { faults.append("program.fewest: write 1 or more.") }
        return faults
    }
}
