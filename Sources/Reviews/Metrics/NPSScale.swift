/// What an NPS is counted on: the same figure of 8 is good on one scale and poor on the other.
package enum NPSScale: Hashable, Sendable {
    /// Promoters less detractors, -100 to 100.
    case net
    /// What people answered on average, 0 to 10.
    case average

    /// Reads it from the unit (`of 10`, `average`), else from the figures: one beyond 0 to 10 makes all of them net.
    ///
    /// - Parameters:
    ///   - values: All that are known of one account, the newest last.
    ///   - unit: The newest one's.
    package init(_ values: [Double], unit: String? = nil) {
        let words = Set((unit?.lowercased() ?? "").split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let isAverage = !words.isDisjoint(with: ["10", "average", "avg", "mean"])
        let isNet = !words.isDisjoint(with: ["100", "nps", "net", "points"])
        let fits = isAverage ? values.suffix(1) : values[...]
        self = fits.allSatisfy(NPSScale.average.holds) && (isAverage || !isNet) ? .average : .net
    }

    /// Whether there are such figures on it.
    package func holds(_ value: Double) -> Bool {
        switch self {
        case .net: (-100...100).contains(value)
        case .average: (0...10).contains(value)
        }
    }

    /// A figure brought to 0 to 100.
    func score(_ value: Double) -> Double {
        switch self {
        case .net: (value + 100) / 2
        case .average: value * 10
        }
    }

    /// `NPS 40`, `NPS 8 of 10`.
    func words(_ value: Double) -> String {
        let figure = "NPS \(Figures.plain(value))"
        return self == .net ? figure : figure + " of 10"
    }
}
