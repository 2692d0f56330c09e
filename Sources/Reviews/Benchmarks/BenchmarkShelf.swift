package import Days

/// The groups that an account can stand beside on one metric, the nearest first: its band, then its industry.
///
/// Own history comes before all of them, an industry last (domain.md C30).
package struct BenchmarkShelf: Sendable {
    /// What is known of the other customers of our own book.
    package struct Peer: Hashable, Sendable {
        package var account: String
        package var segment: Segment.ID?
        package var industry: String?
        /// In the unit of the series that is compared.
        package var value: Double
        package var asOf: Day

        package init(account: String, segment: Segment.ID?, industry: String?, value: Double, asOf: Day) {
            self.account = account
            self.segment = segment
            self.industry = industry
            self.value = value
            self.asOf = asOf
        }
    }

    /// The best known of each group; empty where no group has five.
    package let groups: [Benchmark]
    /// How many of our own customers have a figure, by group: why there is no comparison.
    package let counts: (segment: Int, industry: Int)

    /// - Parameters:
    ///   - stored: Of that metric, from files.
    ///   - peers: The account itself is left out.
    package init(
        metric: String, account: Account, segment: Segment.ID?, stored: [Benchmark], peers: [Peer], today: Day,
        playbook: Playbook
    ) {
        let fresh = peers.filter { $0.account != account.id && today - $0.asOf <= playbook.metrics.peersWithinDays }
        let alike = fresh.filter { segment != nil && $0.segment == segment }
        let trade = account.industry?.lowercased()
        let fellow = fresh.filter { trade != nil && $0.industry?.lowercased() == trade }
        func own(_ peers: [Peer], _ segment: Segment.ID?, _ industry: String?) -> Benchmark? {
            guard let asOf = peers.map(\.asOf).max() else { return nil }
            return Benchmark(
                of: peers.map(\.value), metric: metric, segment: segment, industry: industry, source: "our book",
                asOf: asOf)
        }
        let sound = stored.filter { $0.metric == metric && $0.isSound && $0.provenance.asOf <= today }
            .sorted { ($1.provenance.asOf, $0.id) < ($0.provenance.asOf, $1.id) }
        let bySegment =
            own(alike, segment, nil) ?? sound.first { segment != nil && $0.segment == segment && $0.industry == nil }
        let byIndustry =
            own(fellow, nil, account.industry)
            ?? sound.first { trade != nil && $0.industry?.lowercased() == trade && $0.segment == nil }
        groups = [bySegment, byIndustry].compactMap(\.self)
        counts = (alike.count, fellow.count)
    }
}
