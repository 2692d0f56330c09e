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
