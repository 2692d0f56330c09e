import Reviews

extension ValueEntry.Category {
    /// What the entry is, for a table.
    var words: String {
        switch self {
        case .time: "Time saved"
        case .revenue: "Revenue gained"
        case .cost: "Cost avoided"
        case .risk: "Incidents avoided"
        case .quality: "Errors avoided"
        }
    }
}

extension ValueEntry {
    /// How the amount was counted, from its inputs: `840 h at $50 an hour`; nil where only the amount is known.
    ///
    /// S2 ROI Calculation Framework.
    var formulaWords: String? {
        func money(_ key: String) -> String? {
            inputs[key].map { Money(minor: Int(($0 * 100).rounded()), currency: amount.currency).description }
        }
        func figure(_ key: String, _ unit: String? = nil) -> String? {
            inputs[key].map { FigureWords.words($0, unit: unit) }
        }
        switch category {
        case .time:
            guard let hours = figure("hours", "h"), let rate = money("rate") else { return nil }
            return "\(hours) at \(rate) an hour"
        case .revenue:
            guard let attributed = money("attributed"), let rate = figure("win_rate", "%") else { return nil }
            return "\(attributed) attributed × \(rate) win rate"
        case .cost:
            guard let previous = money("previous"), let new = money("new") else { return nil }
            return "\(previous) before − \(new) now"
        case .risk:
            guard let cost = money("incident_cost"), let incidents = figure("incidents") else { return nil }
            return "\(incidents) × \(cost) an incident"
        case .quality:
            guard let cost = money("error_cost"), let reduction = figure("reduction_pct", "%") else { return nil }
            return "\(cost) of errors × \(reduction) fewer"
        }
    }
}
