extension Playbook {
    /// Kinds of risks and of opportunities that nothing tells, or that are missing.
    var riskFaults: [String] {
        var faults: [String] = []
        for category in Risk.Category.allCases {
            switch risks.categories.filter({ $0.id == category }) {
            case let found where found.count != 1:
                faults.append("risks.categories: give '\(category.rawValue)' one entry.")
            case let found where found[0].words.isEmpty:
                faults.append("risks.categories: '\(category.rawValue)' has no words; list some that tell it.")
            default: break
            }
        }
        for (key, ratings) in [("likely", risks.likely), ("grave", risks.grave)] {
            for rating in Risk.Rating.allCases where ratings[rating]?.isEmpty ?? true {
                faults.append("risks.\(key): '\(rating.rawValue)' has no words; list ways to say it.")
            }
        }
        if risks.quietAfterDays < 1 { faults.append("risks.quiet_after_days: write 1 or more.") }
        if !(1...10).contains(risks.satisfactionWarnsBelow) {
            faults.append("risks.satisfaction_warns_below: write 1 to 10.")
        }
        return faults + opportunityFaults
    }

    private var opportunityFaults: [String] {
        var faults: [String] = []
        for type in Opportunity.Kind.allCases {
            switch opportunities.types.filter({ $0.id == type }) {
            case let found where found.count != 1:
                faults.append("opportunities.types: give '\(type.rawValue)' one entry.")
            case let found where found[0].words.isEmpty || found[0].ask.isEmpty:
                faults.append("opportunities.types: '\(type.rawValue)' lacks words or questions; list some.")
            default: break
            }
        }
        if !(1...100).contains(opportunities.fullFromPct) || opportunities.spareBelowPct > opportunities.fullFromPct {
            faults.append("opportunities.full_from_pct: write up to 100, and spare_below_pct not above it.")
        }
        return faults
    }
}
