/// One figure of a customer against a group of others.
///
/// S2 Benchmark Presentation Examples.
package struct PeerComparison: Hashable, Sendable {
    /// Where a figure stands, with the better end on top whichever way that is.
    package enum Standing: String, CaseIterable, Comparable, Sendable {
        case lowest, below, above, top

        package static func < (a: Standing, b: Standing) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .lowest: 0
            case .below: 1
            case .above: 2
            case .top: 3
            }
        }
    }

    package let series: MetricSeries
    /// In the unit of the series.
    package let value: Double
    package let benchmark: Benchmark
    package let standing: Standing

    /// - Parameter value: Another figure than the last of the series, as somebody said it.
    package init(_ series: MetricSeries, value: Double? = nil, against benchmark: Benchmark) {
        let value = value ?? series.last.value
        let isUp = series.better == .up
        self.series = series
        self.value = value
        self.benchmark = benchmark
        let reaches: (Double) -> Bool = { isUp ? value >= $0 : value <= $0 }
        let (top, low) = isUp ? (benchmark.p75, benchmark.p25) : (benchmark.p25, benchmark.p75)
        standing = reaches(top) ? .top : reaches(benchmark.p50) ? .above : reaches(low) ? .below : .lowest
    }

    /// Where the best quarter begins: what may be aimed at.
    package var best: Double { series.better == .up ? benchmark.p75 : benchmark.p25 }

    /// How far it is to the middle of the group; 0 where it is reached.
    package var toMiddle: Double { standing >= .above ? 0 : abs(benchmark.p50 - value) }

    /// How far it is to the best quarter; 0 where it is reached.
    package var toBest: Double { standing == .top ? 0 : abs(best - value) }

    /// Whether others do better than that.
    package var isBelow: Bool { standing < .above }
}
