package import Reviews
package import Workspace
package import Days

/// What is known of all customers on some metrics, loaded once for as many comparisons as there are accounts.
package struct PeerPool: Sendable {
    struct Group: Sendable {
        let segment: Segment.ID?
        let industry: String?
    }

    /// From files.
    let stored: [Benchmark]
    /// By account.
    let groups: [String: Group]
    /// By metric, the newest point of each account, in the order of the accounts.
    let points: [String: [MetricPoint]]

    /// - Parameter metrics: The names of the series that are compared; nil for those of the playbook that a customer
    ///   may be shown.
    package init(_ facts: any Facts, metrics: [String]? = nil, playbook: Playbook, today: Day) throws {
        let shown = playbook.metrics.kinds.filter { $0.use == .headline && $0.level < 3 }.map(\.id)
        let contracts = Dictionary(grouping: try facts.all(Contract.self), by: \.account)
        let rates = try facts.all(ExchangeRate.self)
        var groups: [String: Group] = [:]
        for account in try facts.all(Account.self) {
            let band = playbook.segment(of: account, contract: contracts[account.id]?.current, rates: rates)
            groups[account.id] = Group(segment: band?.id, industry: account.industry)
        }
        var points: [String: [MetricPoint]] = [:]
        for metric in Set(metrics ?? shown).sorted() {
            var newest: [String: MetricPoint] = [:]
            for point in try facts.points(of: metric) where point.date <= today { newest[point.account] = point }
            points[metric] = newest.values.sorted { $0.account < $1.account }
        }
        stored = try facts.all(Benchmark.self)
        self.groups = groups
        self.points = points
    }
}
