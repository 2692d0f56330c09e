/// A chart that its figures do not fit.
///
/// S2 Data Visualization Best Practices (L43): a pie has two to four slices, bars stop at seven.
package enum ChartLint: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case line, bar, pie, gauge, table, heatmap }

    case tooManySlices(count: Int, most: Int)
    case tooManyBars(count: Int, most: Int)

    /// The id of the rule, as in the list of lints.
    package var code: String { "L43" }

    /// - Parameter categories: Slices of a pie, bars beside each other.
    package static func find(_ kind: Kind, categories: Int) -> ChartLint? {
        switch kind {
        case .pie where categories > 4: .tooManySlices(count: categories, most: 4)
        case .bar where categories > 7: .tooManyBars(count: categories, most: 7)
        default: nil
        }
    }

    /// What the figures fit: a line for a trend, a pie for few parts of a whole, bars for up to seven things, else a table.
    package static func fitting(isTrend: Bool, isWhole: Bool, categories: Int) -> Kind {
        if isTrend { return .line }
        if categories == 1 { return .gauge }
        if isWhole && categories <= 4 { return .pie }
        return categories <= 7 ? .bar : .table
    }
}
