/// How a group of customers does on one metric: quartiles, and never a name.
///
/// S2 Benchmarking Framework; S4 Benchmarking, "aggregated, no sensitive data"; C29 asks for five customers at least.
package struct Benchmark: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    /// The name of a metric series: `nps_score`.
    package var metric: String
    /// The band that the group is of; nil where it is drawn otherwise.
    package var segment: Segment.ID?
    /// The industry that the group is of; nil where it is drawn otherwise.
    package var industry: String?
    /// How many customers are in it.
    package var n: Int
    /// A quarter of them are below it.
    package var p25: Double
    /// Half of them are below it.
    package var p50: Double
    /// Three quarters of them are below it.
    package var p75: Double
    package var provenance: Provenance

    package init(
        id: String, metric: String, segment: Segment.ID? = nil, industry: String? = nil, n: Int, p25: Double,
        p50: Double, p75: Double, provenance: Provenance
    ) {
        self.id = id
        self.metric = metric
        self.segment = segment
        self.industry = industry
        self.n = n
        self.p25 = p25
        self.p50 = p50
        self.p75 = p75
        self.provenance = provenance
    }
}
