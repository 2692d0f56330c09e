import Days
import Reviews
import Testing

@Suite struct MetricsTests {
    private let playbook: Playbook

    init() throws { playbook = try TheBook.playbook() }

    private func file(
        _ metrics: [MetricPoint], goals: [Goal] = [], actions: [Action] = [], values: [ValueEntry] = [],
        contract: Contract? = nil
    ) -> AccountFile {
        AccountFile(
            account: TheBook.account(), contract: contract, actions: actions, goals: goals, metrics: metrics,
            values: values)
    }

    private func book(_ file: AccountFile) -> MetricBook { MetricBook(file, playbook: playbook, today: TheBook.today) }

    private func board(_ metrics: [MetricPoint], for level: Contact.Level, goals: [Goal] = []) -> MetricBoard {
        MetricBoard(book(file(metrics, goals: goals)), for: level, playbook: playbook)
    }

    private func goal(_ metric: String, from: Double? = 22, to: Double = 30, now: Double, rank: Int = 1) -> Goal {
        Goal(
            id: "G\(rank)", account: "acme", category: .adoption, statement: "Customers help themselves",
            label: metric, metric: metric, unit: "%", baseline: from, target: to, current: now, rank: rank,
            provenance: TheBook.provenance)
    }

    /// One figure of every level, each twice but the last.
    private let everyLevel = [
        TheBook.point("uptime", 99.8, "2025-12-31"), TheBook.point("uptime", 99.7, "2026-03-08"),
        TheBook.point("tickets_per_month", 2_300, "2025-12-31"),
        TheBook.point("tickets_per_month", 2_400, "2026-03-08"),
        TheBook.point("nps_score", 30, "2025-10-23"), TheBook.point("nps_score", 40, "2026-01-22"),
        TheBook.point("monthly_active_users", 266, "2025-12-31"),
        TheBook.point("monthly_active_users", 340, "2026-03-08"),
        TheBook.point("weekly_logins", 930, "2025-12-31"), TheBook.point("weekly_logins", 1_190, "2026-03-08"),
    ]

    // MARK: The hierarchy

    @Test func outcomesComeFirstAndTechnicalFiguresLast() {
        let ids = book(file(everyLevel)).series.map(\.id)
        #expect(ids == ["nps_score", "monthly_active_users", "tickets_per_month", "weekly_logins", "uptime"])
    }

    @Test func aGoalsMetricIsAnOutcomeWhateverItCounts() {
        let series = book(file(everyLevel, goals: [goal("uptime", from: 99, to: 99.9, now: 99.7)])).series
        #expect(series.first?.id == "uptime")
        #expect(series.first?.level == 1)
    }

    @Test(
        "each level is shown its own figures",
        arguments: [
            (Contact.Level.cSuite, ["nps_score"]), (.vp, ["nps_score", "monthly_active_users"]),
            (.director, ["nps_score", "monthly_active_users", "tickets_per_month"]),
            (.manager, ["nps_score", "monthly_active_users", "tickets_per_month"]),
        ])
    func eachLevelIsShownItsOwn(level: Contact.Level, ids: [String]) {
        #expect(board(everyLevel, for: level).headline.map(\.id) == ids)
    }

    @Test func aManagerIsNotShownTheIndustry() {
        #expect(playbook.metrics.audience(.manager)?.industry == false)
        #expect(playbook.metrics.audience(.user)?.industry == false)
        #expect(playbook.metrics.audience(.vp)?.industry == true)
    }

    @Test func technicalFiguresAreThereOnlyForWhoeverAsks() {
        let board = board(everyLevel, for: .vp)
        #expect(board.technical.map(\.id) == ["uptime"])
        #expect(!board.headline.contains { $0.level == 4 } && !board.appendix.contains { $0.level == 4 })
    }

    @Test func oursAloneIsNeverOnTheBoard() {
        let metrics = [TheBook.point("net_revenue_retention", 1.1, "2026-03-01"), everyLevel[4]]
        let board = board(metrics, for: .manager)
        #expect((board.headline + board.appendix + board.technical).map(\.id) == ["nps_score"])
    }

    @Test func sevenAtMostAndTenWithTheAppendix() {
        let metrics = (1...14).map { TheBook.point("outcome_\($0)", Double($0), "2026-03-01") }
        let goals = (1...14).map { goal("outcome_\($0)", now: 25, rank: $0) }
        let board = board(metrics, for: .cSuite, goals: goals)
        #expect(board.headline.map(\.id) == (1...7).map { "outcome_\($0)" })
        #expect(board.appendix.count == 3)
    }

    // MARK: The series

    @Test func theLastFigureOfAQuarterCounts() throws {
        let points = [
            TheBook.point("nps_score", 30, "2025-10-23"), TheBook.point("nps_score", 33, "2025-12-30"),
            TheBook.point("nps_score", 40, "2026-01-22"), TheBook.point("nps_score", 90, "2026-03-20"),
        ]
        let series = try #require(book(file(points)).series.first)
        #expect(series.words(over: 4) == "33 → 40")
        #expect(series.change(over: 4) == 7)
        #expect(series.isBetter(over: 4) == true)
    }

    @Test func fewerTicketsAreBetter() throws {
        let points = [
            TheBook.point("tickets_per_quarter", 30, "2025-12-31"),
            TheBook.point("tickets_per_quarter", 20, "2026-03-01"),
        ]
        #expect(try #require(book(file(points)).series.first).isBetter(over: 4) == true)
    }

    @Test func aTrendHasTheLastFourQuarters() throws {
        let days = ["2025-01-10", "2025-04-10", "2025-07-10", "2025-10-10", "2026-01-10"]
        let points = days.enumerated().map { TheBook.point("nps_score", Double($0 * 10), $1) }
        let series = try #require(book(file(points)).series.first)
        #expect(series.words(over: playbook.metrics.quarters) == "10 → 20 → 30 → 40")
    }

    @Test func sharesOfOneAreShownInPerCent() throws {
        let series = book(file([TheBook.point("core_module_adoption", 0.864, "2026-03-01")])).series
        #expect(try #require(series.first).words(over: 4) == "86.4%")
        let percent = book(file([TheBook.point("core_module_adoption", 86.4, "2026-03-01", unit: "%")])).series
        #expect(try #require(percent.first).words(over: 4) == "86.4%")
    }

    @Test func sharesAreApartByPoints() throws {
        let series = try #require(
            book(file([TheBook.point("core_module_adoption", 0.7, "2026-03-01")])).series.first)
        #expect(series.distance(-8) == "8 points")
        #expect(series.distance(1) == "1 point")
    }

    @Test func coverageIsActiveUsersOverPaidSeats() throws {
        let points = [TheBook.point("active_seats", 42, "2026-03-08"), TheBook.point("total_seats", 50, "2026-03-08")]
        let coverage = try #require(book(file(points)).series.first { $0.id == "user_coverage" })
        #expect(coverage.last.value == 84)
        let paid = book(file([points[0]], contract: TheBook.contract(arr: 1, seats: 60))).series
        #expect(try #require(paid.first { $0.id == "user_coverage" }).last.value == 70)
    }

    @Test func theReturnOfEachQuarterIsASeries() throws {
        let quarters = [Quarter(year: 2025, number: 4), Quarter(year: 2026, number: 1)]
        let values = zip(quarters, [520.0, 840]).map { quarter, hours in
            ValueEntry(
                id: "\(quarter)", account: "acme", category: .time, inputs: ["hours": hours, "rate": 50],
                amount: Money(Int(hours) * 50), period: quarter, provenance: TheBook.provenance)
        }
        let series = book(file([], values: values, contract: TheBook.contract(arr: 100_000))).series
        #expect(try #require(series.first { $0.id == "roi" }).words(over: 4) == "1.04 → 1.68x")
        #expect(try #require(series.first { $0.id == "time_saved" }).words(over: 4) == "520 → 840 h")
        #expect(!series.contains { $0.id == "revenue_impact" })
    }

    @Test func aTrendInBlocksRunsFromItsLowestToItsHighest() {
        #expect(Sparkline.blocks([22, 26, 30, 40]) == "▁▃▄█")
        #expect(Sparkline.blocks([48, 30, 18]) == "█▄▁")
        #expect(Sparkline.blocks([5, 5]) == "▄▄")
        #expect(Sparkline.blocks([5]) == "")
    }

    @Test func figuresAreFoundByEachOfTheirNames() {
        let book = book(file(everyLevel))
        #expect(book.named(in: ["net", "promoter", "score"]).map(\.id) == ["nps_score"])
        #expect(book.named(in: ["their", "usage"]).map(\.id) == ["monthly_active_users"])
        #expect(book.named(in: ["the", "weather"]).isEmpty)
    }

    // MARK: The reference

    @Test(
        "the metrics of the seeds are known with their definition",
        arguments: [
            "user_coverage", "feature_adoption_score", "monthly_active_users", "csm_engagement_score",
            "avg_session_duration_mins", "time_saved", "cost_reduction", "revenue_impact", "health_score", "nps_score",
            "csat_score", "tickets_per_quarter", "resolution_hours", "net_revenue_retention", "core_module_adoption",
            "time_to_first_value_days", "support_health", "roi",
        ])
    func theReferenceIsComplete(id: String) throws {
        let kind = try #require(playbook.metrics.kind(of: id))
        #expect(!kind.means.isEmpty && !kind.shown.isEmpty)
    }

    @Test func whatContradictsItselfInTheListIsNamed() throws {
        let edits = [
            ("quarters: 4\n", "quarters: 1\n", "metrics.quarters: a trend has at least 2"),
            ("appendix_max: 10", "appendix_max: 5", "metrics.appendix_max: it is below"),
            ("id: uptime, ", "id: roi, ", "metrics.kinds: 'roi' stands there twice"),
            ("level: c_suite, levels: [1]", "level: c_suite, levels: [9]", "metrics.audiences.c_suite.levels"),
            (
                "also: [return, roi], level: 1", "also: [return, roi], level: 5",
                "metrics.kinds.roi.level: 5 is no level"
            ),
            ("peers_within_days: 180", "peers_within_days: 0", "metrics.peers_within_days: write 1 or more"),
        ]
        for (old, new, fault) in edits {
            #expect(try TheBook.text().contains(old), "the playbook no longer has '\(old)'")
            let faults = try TheBook.playbook { $0.replacing(old, with: new) }.faults()
            #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
        }
    }

    // MARK: Lints

    private func codes(_ metrics: [MetricPoint], goals: [Goal] = [], for level: Contact.Level = .director) -> [String] {
        board(metrics, for: level, goals: goals).lints.map(\.code)
    }

    @Test func clicksAreNoHeadline() {
        let logins = everyLevel.filter { $0.metric == "weekly_logins" }
        #expect(codes(logins) == ["L11"])
        #expect(codes(logins + everyLevel[2...3]) == [])
        #expect(board(logins + everyLevel[2...3], for: .director).headline.map(\.id) == ["tickets_per_month"])
    }

    @Test func moreThanSevenAreTooMany() {
        let metrics = (1...8).flatMap {
            [TheBook.point("outcome_\($0)", 1, "2025-12-31"), TheBook.point("outcome_\($0)", 2, "2026-03-01")]
        }
        let goals = (1...8).map { goal("outcome_\($0)", now: 2, rank: $0) }
        #expect(codes(metrics, goals: goals) == ["L08"])
        #expect(codes(Array(metrics.prefix(14)), goals: Array(goals.prefix(7))) == [])
    }

    @Test func oneFigureIsNoTrend() {
        #expect(codes([everyLevel[5]]) == ["L12"])
        #expect(codes(Array(everyLevel[4...5])) == [])
    }

    @Test func aGoalWithoutABaselineShowsNoProgress() {
        let points = [TheBook.point("share", 25, "2025-12-31"), TheBook.point("share", 28, "2026-03-01")]
        #expect(codes(points, goals: [goal("share", from: nil, now: 28)]) == ["L13"])
        #expect(codes(points, goals: [goal("share", now: 28)]) == [])
    }

    @Test func figuresOfDifferentQuartersAreNotOneView() {
        let old = [TheBook.point("nps_score", 20, "2025-04-24"), TheBook.point("nps_score", 30, "2025-10-23")]
        #expect(codes(old + everyLevel[2...3]) == ["L14"])
        #expect(codes(Array(everyLevel[2...5])) == [])
    }

    @Test func uptimeIsNotWhatAnExecutiveComesFor() throws {
        let series = book(file(everyLevel)).series
        let uptime = try #require(series.first { $0.id == "uptime" })
        #expect(MetricLint.technical(uptime, for: .cSuite)?.code == "L25")
        #expect(MetricLint.technical(uptime, for: .vp)?.code == "L25")
        #expect(MetricLint.technical(uptime, for: .director) == nil)
        #expect(MetricLint.technical(series[0], for: .cSuite) == nil)
    }

    @Test func aPieHasFourSlicesAndBarsStopAtSeven() {
        #expect(ChartLint.find(.pie, categories: 5) == .tooManySlices(count: 5, most: 4))
        #expect(ChartLint.find(.pie, categories: 4) == nil)
        #expect(ChartLint.find(.bar, categories: 8)?.code == "L43")
        #expect(ChartLint.find(.bar, categories: 7) == nil)
        #expect(ChartLint.find(.line, categories: 40) == nil)
    }

    @Test func aChartFitsItsFigures() {
        #expect(ChartLint.fitting(isTrend: true, isWhole: false, categories: 4) == .line)
        #expect(ChartLint.fitting(isTrend: false, isWhole: true, categories: 4) == .pie)
        #expect(ChartLint.fitting(isTrend: false, isWhole: true, categories: 5) == .bar)
        #expect(ChartLint.fitting(isTrend: false, isWhole: false, categories: 8) == .table)
        #expect(ChartLint.fitting(isTrend: false, isWhole: false, categories: 1) == .gauge)
    }

    // MARK: The story

    @Test func theStoryNamesWhatWasDoneTheBrightSpotTheGapAndTheNextStep() {
        let goals = [goal("share", now: 35), goal("score", from: 3.2, to: 4.5, now: 4.4, rank: 2)]
        let points = [TheBook.point("share", 35, "2026-03-01"), TheBook.point("score", 4.4, "2026-03-01")]
        var done = TheBook.action("A1", "rewrite ten articles", status: .complete)
        done.linkedTo.goal = "G1"
        done.completionDate = TheBook.day("2026-02-11")
        var open = TheBook.action("A2", "ask the twos", due: "2026-04-01")
        open.linkedTo.goal = "G2"
        let file = file(points, goals: goals, actions: [done, open])
        let board = MetricBoard(book(file), for: .director, playbook: playbook)
        let story = MetricStory(
            board, goals: goals, actions: file.actions, playbook: playbook, today: TheBook.today)
        #expect((story.met, story.measured) == (1, 2))
        #expect(story.behind.map(\.id) == ["A1"])
        #expect(story.bright?.id == "share")
        #expect(story.gap?.id == "score")
        #expect(story.next?.id == "A2")
    }

    @Test func aStoryWithoutFactsIsEmpty() {
        let board = board([everyLevel[5]], for: .director)
        let story = MetricStory(board, goals: [], actions: [], playbook: playbook, today: TheBook.today)
        #expect(story.measured == 0 && story.behind.isEmpty && story.bright == nil)
        #expect(story.gap == nil && story.next == nil)
    }
}
