import Days
import Reviews

/// The groups that an account can stand beside, from files and from our own book, none of them named.
struct PeerBook {
    private let account: Account
    private let pool: PeerPool
    private let playbook: Playbook
    private let today: Day

    init(_ account: Account, _ pool: PeerPool, playbook: Playbook, today: Day) {
        self.account = account
        self.pool = pool
        self.playbook = playbook
        self.today = today
    }

    /// The account's band.
    var segment: Segment.ID? { pool.groups[account.id]?.segment }

    /// What stands beside a series.
    func shelf(of series: MetricSeries) -> BenchmarkShelf {
        let isShare = series.unit == "%"
        let peers = (pool.points[series.id] ?? []).map { point in
            BenchmarkShelf.Peer(
                account: point.account, segment: pool.groups[point.account]?.segment,
                industry: pool.groups[point.account]?.industry,
                value: isShare && point.unit != "%" && abs(point.value) <= 1.5 ? point.value * 100 : point.value,
                asOf: point.date)
        }
        return BenchmarkShelf(
            metric: series.id, account: account, segment: segment, stored: pool.stored.map { scaled($0, isShare) },
            peers: peers, today: today, playbook: playbook)
    }

    /// Against its band and its industry; a manager is not shown the industry (S2 Metrics Selection).
    func comparisons(of series: MetricSeries, value: Double? = nil, for level: Contact.Level) -> [PeerComparison] {
        let seesIndustry = playbook.metrics.audience(level)?.industry ?? true
        return shelf(of: series).groups.filter { $0.industry == nil || seesIndustry }.map {
            PeerComparison(series, value: value, against: $0)
        }
    }

    /// A file's shares of 1 in per cent, as the series has them.
    private func scaled(_ benchmark: Benchmark, _ isShare: Bool) -> Benchmark {
        guard isShare, benchmark.p75 <= 1.5 else { return benchmark }
        var scaled = benchmark
        scaled.p25 *= 100
        scaled.p50 *= 100
        scaled.p75 *= 100
        return scaled
    }
}
