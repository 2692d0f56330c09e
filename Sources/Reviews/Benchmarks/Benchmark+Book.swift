package import Days

extension Benchmark {
    /// A group of fewer is none: a figure of it would tell who they are (domain.md C29).
    package static let fewest = 5

    /// How customers of our own book do, with none of them named.
    ///
    /// - Parameter values: One figure a customer, the one that is compared left out.
    /// - Returns: Nil for fewer than ``fewest``.
    package init?(
        of values: [Double], metric: String, segment: Segment.ID? = nil, industry: String? = nil, source: String,
        asOf: Day
    ) {
        let sorted = values.filter(\.isFinite).sorted()
        guard sorted.count >= Benchmark.fewest else { return nil }
        self.init(
            id: "book-\(metric)-\(segment?.rawValue ?? industry ?? "all")", metric: metric, segment: segment,
            industry: industry, n: sorted.count, p25: Benchmark.quantile(sorted, 0.25),
            p50: Benchmark.quantile(sorted, 0.5), p75: Benchmark.quantile(sorted, 0.75),
            provenance: Provenance(source: source, asOf: asOf))
    }

    /// Between the two figures that a share of all lies at, on a straight line.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let place = Double(sorted.count - 1) * share
        let low = Int(place)
        guard low + 1 < sorted.count else { return sorted[low] }
        return sorted[low] + (sorted[low + 1] - sorted[low]) * (place - Double(low))
    }

    /// Whether enough customers stand behind it, and its quartiles rise.
    package var isSound: Bool { n >= Benchmark.fewest && p25 <= p50 && p50 <= p75 }
}
