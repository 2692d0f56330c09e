import Days
import Reviews

extension DemoBook {
    /// How groups of other customers do, as a benchmark file brings it: Acme is above on three, below on one.
    static let groups = DemoBook(benchmarks: [
        group("nps_score", .enterprise, n: 14, 18, 31, 44),
        group("user_coverage", .enterprise, n: 18, 66, 78, 88),
        group("feature_adoption_score", .enterprise, n: 18, 58, 74, 85),
        group("nps_score", industry: "Retail", n: 9, 21, 35, 47),
    ])

    private static func group(
        _ metric: String, _ segment: Segment.ID? = nil, industry: String? = nil, n: Int, _ p25: Double, _ p50: Double,
        _ p75: Double
    ) -> Benchmark {
        Benchmark(
            id: "benchmark/\(metric)/\(segment?.rawValue ?? industry?.lowercased() ?? "all")/2025-12-31",
            metric: metric, segment: segment, industry: industry, n: n, p25: p25, p50: p50, p75: p75,
            provenance: Provenance(source: "demo", asOf: .on(2025, 12, 31)))
    }
}
