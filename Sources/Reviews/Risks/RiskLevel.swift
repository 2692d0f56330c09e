/// What a risk calls for (S2 Risk-Opportunity Matrix).
package enum RiskLevel: String, Codable, CaseIterable, Comparable, Sendable {
    case watch = "watch_and_wait"
    case prepare = "plan_and_prepare"
    case monitor = "monitor_closely"
    case priority = "priority_action"

    /// The field of the matrix; what is medium counts as high where the other is high (domain.md C34).
    package init(probability: Risk.Rating, impact: Risk.Rating) {
        let isLikely = probability == .high || probability == .medium && impact == .high
        let isGrave = impact == .high || impact == .medium && probability == .high
        self =
            switch (isLikely, isGrave) {
            case (true, true): .priority
            case (false, true): .monitor
            case (true, false): .prepare
            case (false, false): .watch
            }
    }

    /// Watching and waiting is the least.
    package static func < (a: RiskLevel, b: RiskLevel) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .watch: 0
        case .prepare: 1
        case .monitor: 2
        case .priority: 3
        }
    }
}

extension Risk {
    package var level: RiskLevel { RiskLevel(probability: probability, impact: impact) }
}
