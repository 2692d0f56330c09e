import Days
import Reviews
import Workspace

/// The groups that an account can stand beside, from files and from our own book, none of them named.
struct PeerBook {
    private let account: Account
    private let desk: Desk
    private let stored: [Benchmark]
    private let others: [String: (segment: Segment.ID?, industry: String?)]
    /// The account's band.
    let segment: Segment.ID?

    init(_ account: Account, _ desk: Desk) throws {
        self.account = account
        self.desk = desk
        stored = try desk.turn.all(Benchmark.self)
        segment = try desk.segment(of: account, try desk.contract(of: account.id))?.id
        let contracts = Dictionary(grouping: try desk.turn.all(Contract.self), by: \.account)
        let rates = try desk.turn.all(ExchangeRate.self)
        var others: [String: (segment: Segment.ID?, industry: String?)] = [:]
        for other in try desk.turn.all(Account.self) where other.id != account.id {
            let band = desk.playbook.segment(of: other, contract: contracts[other.id]?.current, rates: rates)
            others[other.id] = (band?.id, other.industry)
        }
        self.others = others
    }

    /// What stands beside a series.
    func shelf(of series: MetricSeries) throws -> BenchmarkShelf {
        var newest: [String: MetricPoint] = [:]
        for point in try desk.turn.points(of: series.id) where point.date <= desk.today {
            newest[point.account] = point
        }
        let isShare = series.unit == "%"
        let peers = newest.values.sorted { $0.account < $1.account }.map { point in
            BenchmarkShelf.Peer(
                account: point.account, segment: others[point.account]?.segment,
                industry: others[point.account]?.industry,
                value: isShare && point.unit != "%" && abs(point.value) <= 1.5 ? point.value * 100 : point.value,
                asOf: point.date)
        }
        return BenchmarkShelf(
            metric: series.id, account: account, segment: segment, stored: stored.map { scaled($0, isShare) },
            peers: peers, today: desk.today, playbook: desk.playbook)
    }

    /// Against its band and its industry; a manager is not shown the industry (S2 Metrics Selection).
    func comparisons(
        of series: MetricSeries, value: Double? = nil, for level: Contact.Level
    ) throws -> [PeerComparison] {
        let seesIndustry = desk.playbook.metrics.audience(level)?.industry ?? true
        return try shelf(of: series).groups.filter { $0.industry == nil || seesIndustry }.map {
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
