import Days
import Reviews
import Testing

@Suite struct BenchmarkTests {
    private let playbook: Playbook

    init() throws { playbook = try TheBook.playbook() }

    private func series(_ metric: String, _ values: Double...) throws -> MetricSeries {
        let days = ["2025-07-10", "2025-10-10", "2026-01-10"].suffix(values.count)
        let points = zip(days, values).map { TheBook.point(metric, $1, $0) }
        let file = AccountFile(account: TheBook.account(), metrics: points)
        return try #require(MetricBook(file, playbook: playbook, today: TheBook.today).series.first)
    }

    private func group(_ quartiles: [Double] = [18, 31, 44], of metric: String = "nps_score", n: Int = 12) -> Benchmark
    {
        Benchmark(
            id: metric, metric: metric, segment: .enterprise, n: n, p25: quartiles[0], p50: quartiles[1],
            p75: quartiles[2], provenance: TheBook.provenance)
    }

    private func peer(_ index: Int, _ value: Double, _ industry: String? = nil, asOf: String = "2026-02-01")
        -> BenchmarkShelf.Peer
    {
        BenchmarkShelf.Peer(
            account: "p\(index)", segment: .enterprise, industry: industry, value: value, asOf: TheBook.day(asOf))
    }

    private func shelf(_ peers: [BenchmarkShelf.Peer], stored: [Benchmark] = []) -> BenchmarkShelf {
        var account = TheBook.account()
        account.industry = "Retail"
        return BenchmarkShelf(
            metric: "nps_score", account: account, segment: .enterprise, stored: stored, peers: peers,
            today: TheBook.today, playbook: playbook)
    }

    // MARK: Groups

    @Test func fiveOfOurOwnBookMakeAGroupAndFourDoNot() throws {
        let peers = (1...5).map { peer($0, Double($0 * 10)) }
        let group = try #require(shelf(peers).groups.first)
        #expect((group.n, group.p25, group.p50, group.p75) == (5, 20, 30, 40))
        #expect(group.segment == .enterprise && group.industry == nil)
        let few = shelf(Array(peers.prefix(4)))
        #expect(few.groups.isEmpty)
        #expect(few.counts.segment == 4)
    }

    @Test func quartilesLieBetweenTwoFigures() throws {
        let group = try #require(shelf((1...6).map { peer($0, Double($0)) }).groups.first)
        #expect((group.p25, group.p50, group.p75) == (2.25, 3.5, 4.75))
    }

    @Test func whoeverIsComparedIsNotAPeer() {
        var peers = (1...5).map { peer($0, Double($0)) }
        peers[0].account = "acme"
        #expect(shelf(peers).groups.isEmpty)
    }

    @Test func oldFiguresAreNoPeers() {
        var peers = (1...5).map { peer($0, Double($0)) }
        peers[0].asOf = TheBook.day("2025-09-09")
        #expect(shelf(peers).groups.isEmpty)
        peers[0].asOf = TheBook.day("2025-09-10")
        #expect(shelf(peers).groups.count == 1)
    }

    @Test func theBandComesBeforeTheIndustry() {
        let peers = (1...5).map { peer($0, Double($0), "retail") }
        #expect(shelf(peers).groups.map(\.industry) == [nil, "Retail"])
    }

    @Test func aFilesGroupStandsInWhereOurBookHasTooFew() throws {
        var unsound = group([1, 2, 3], n: 4)
        #expect(shelf([], stored: [unsound]).groups.isEmpty)
        unsound.n = 5
        #expect(shelf([], stored: [unsound]).groups == [unsound])
        let own = shelf((1...5).map { peer($0, Double($0)) }, stored: [unsound])
        #expect(own.groups.map(\.provenance.source) == ["our book"])
    }

    @Test func nobodyIsNamedInAGroup() throws {
        let text = String(describing: try #require(shelf((1...5).map { peer($0, Double($0)) }).groups.first))
        #expect((1...5).allSatisfy { !text.contains("p\($0)") || !text.contains("account") })
    }

    // MARK: Where a figure stands

    @Test(arguments: [
        (45.0, PeerComparison.Standing.top), (44, .top), (40, .above), (31, .above), (30, .below), (18, .below),
        (17, .lowest),
    ])
    func aFigureStandsInOneOfFourQuarters(value: Double, standing: PeerComparison.Standing) throws {
        let comparison = PeerComparison(try series("nps_score", value), against: group())
        #expect(comparison.standing == standing)
        #expect(comparison.isBelow == (value < 31))
    }

    @Test func whereLessIsBetterTheBestQuarterIsTheLowest() throws {
        let hours = try series("resolution_hours", 18)
        let comparison = PeerComparison(hours, against: group([20, 26, 40], of: "resolution_hours"))
        #expect(comparison.standing == .top)
        #expect(comparison.best == 20)
        #expect(
            PeerComparison(hours, value: 30, against: group([20, 26, 40], of: "resolution_hours")).standing == .below)
    }

    @Test func theWayToTheMiddleAndToTheBestIsTold() throws {
        let comparison = PeerComparison(try series("nps_score", 24), against: group())
        #expect(comparison.toMiddle == 7)
        #expect(comparison.toBest == 20)
        let top = PeerComparison(try series("nps_score", 50), against: group())
        #expect((top.toMiddle, top.toBest) == (0, 0))
    }

    // MARK: Lints

    @Test func belowOthersNeedsAWayForward() throws {
        let below = PeerComparison(try series("nps_score", 24), against: group())
        let above = PeerComparison(try series("nps_score", 40), against: group())
        #expect(BenchmarkLint.find([below], of: [below]) { _ in false }.map(\.code) == ["L33"])
        #expect(BenchmarkLint.find([below], of: [below]) { _ in true } == [])
        #expect(BenchmarkLint.find([above], of: [above]) { _ in false } == [])
    }

    @Test func showingOnlyWhatFlattersIsFoundOut() throws {
        let good = PeerComparison(try series("nps_score", 40), against: group())
        let bad = PeerComparison(try series("csat_score", 3), against: group([4, 4.3, 4.6], of: "csat_score"))
        #expect(
            BenchmarkLint.find([good], of: [good, bad]) { _ in true } == [
                .onlyFavourable(shown: ["NPS"], left: ["CSAT"])
            ])
        #expect(BenchmarkLint.find([good], of: [good, bad]) { _ in true }.map(\.code) == ["L34"])
        #expect(BenchmarkLint.find([good, bad], of: [good, bad]) { _ in true } == [])
        #expect(BenchmarkLint.find([bad], of: [good, bad]) { _ in true } == [])
    }

    @Test func noCustomerIsHeldAgainstAnotherByName() {
        let names = ["Globex", "Hooli", "Red Peak"]
        #expect(BenchmarkLint.named(in: "Compare Acme with red peak.", names) == .customerNamed(name: "Red Peak"))
        #expect(BenchmarkLint.named(in: "Compare Acme with Globex", names)?.code == "L51")
        #expect(BenchmarkLint.named(in: "Compare Acme with its peers", names) == nil)
    }
}
