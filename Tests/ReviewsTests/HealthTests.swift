import Days
import Reviews
import Testing

@Suite struct HealthTests {
    let playbook: Playbook
    let today = TheBook.today

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func snapshot(
        _ metrics: [MetricPoint] = [], tickets: [TicketRollup] = [], since: String? = nil,
        contacts: [Contact] = [], seats: Int? = nil
    ) -> HealthSnapshot? {
        let inputs = HealthInputs(
            metrics: metrics, tickets: tickets, contract: TheBook.contract(arr: nil, seats: seats),
            account: TheBook.account(since: since), contacts: contacts, today: today)
        return HealthRule(inputs, playbook: playbook, today: today).snapshot(id: "h1", account: "acme")
    }

    private func score(_ factor: HealthFactor, _ snapshot: HealthSnapshot?) -> Double? {
        snapshot?.factors.first { $0.id == factor.rawValue }?.score
    }

    private func rollup(_ opened: Int, escalated: Int? = nil, asOf: String = "2026-03-01", days: Int = 90)
        -> TicketRollup
    {
        let end = TheBook.day(asOf)
        return TicketRollup(
            id: "t-\(asOf)", account: "acme", period: DayRange(end - (days - 1), end), opened: opened,
            escalated: escalated, provenance: Provenance(source: "tickets.csv", asOf: end))
    }

    @Test func nothingKnownHasNoScore() {
        #expect(snapshot() == nil)
        #expect(snapshot([TheBook.point("api_calls_last_30d", 900, "2026-03-01")]) == nil)
    }

    @Test func aMissingFactorGivesItsWeightToTheOthers() throws {
        // Depth 80 at weight 20, age 50 at weight 10: (80 × 20 + 50 × 10) / 30 = 70.
        let points = [TheBook.point("core_module_adoption", 0.8, "2026-03-01")]
        let half = today - Int(1.5 * 365.25)
        let result = try #require(snapshot(points, since: half.description))
        #expect(result.score == 70)
        #expect(result.coverage == 2)
        #expect(result.coverageWords == "2 of 8")
        #expect(abs(result.factors.reduce(0) { $0 + $1.effectiveWeight } - 100) < 1e-9)
        #expect(result.missing.count == 6)
    }

    @Test func theScoreStaysBetweenOneAndNinetyNine() {
        #expect(snapshot([TheBook.point("core_module_adoption", 1, "2026-03-01")])?.score == 99)
        #expect(snapshot([TheBook.point("core_module_adoption", 0, "2026-03-01")])?.score == 1)
    }

    @Test func theLinesAddUpToTheScore() throws {
        let points = [
            TheBook.point("core_module_adoption", 0.83, "2026-03-01"),
            TheBook.point("seat_utilization", 62, "2026-03-01"),
            TheBook.point("feature_adoption_score", 0.7, "2026-03-01"), TheBook.point("nps_score", 8.6, "2026-01-22"),
            TheBook.point("csat_score", 4.4, "2026-03-01"), TheBook.point("weekly_logins", 90, "2026-03-01"),
            TheBook.point("weekly_logins", 100, "2025-12-01"),
        ]
        let result = try #require(snapshot(points, tickets: [rollup(6)], since: "2023-01-01", seats: 42))
        let sum = result.lines(playbook).reduce(0) { $0 + $1.points }
        #expect(abs(sum - Double(result.score)) <= 0.5)
    }

    @Test func percentagesComeAsSharesOrAsHundreds() {
        let share = snapshot([TheBook.point("seat_utilization", 0.83, "2026-03-01")])
        #expect(share?.score == 83)
        #expect(snapshot([TheBook.point("seat_utilization_pct", 83, "2026-03-01")])?.score == 83)
        #expect(snapshot([TheBook.point("seat_utilization", 1, "2026-03-01", unit: "%")])?.score == 1)
    }

    @Test func supportIsTwoSided() {
        func support(_ tickets: Int) -> Double? {
            score(.supportUsage, snapshot(tickets: [rollup(tickets)], seats: 100))
        }
        // For each 10 of 100 seats: none 50; 0.2 to 3 is healthy; nothing from 12 on.
        #expect(support(0) == 50)
        #expect(support(1) == 75)
        #expect(support(2) == 100)
        #expect(support(30) == 100)
        #expect(support(75) == 50)
        #expect(support(120) == 0)
        #expect(support(500) == 0)
    }

    @Test func anEscalationCostsPointsAndAPeriodIsBroughtToAQuarter() {
        let escalated = snapshot(tickets: [rollup(10, escalated: 2)], seats: 100)
        #expect(score(.supportUsage, escalated) == 80)
        // 25 tickets in 30 days are 75 in a quarter.
        #expect(score(.supportUsage, snapshot(tickets: [rollup(25, days: 30)], seats: 100)) == 50)
        #expect(score(.supportUsage, snapshot(tickets: [rollup(10)])) == nil)
    }

    @Test func growthNeedsAValueOfAboutAQuarterBefore() throws {
        let now = TheBook.point("weekly_logins", 66, "2026-01-29")
        #expect(score(.growth, snapshot([now])) == nil)
        #expect(score(.growth, snapshot([now, TheBook.point("weekly_logins", 100, "2026-01-20")])) == nil)
        let fallen = try #require(snapshot([now, TheBook.point("weekly_logins", 100, "2025-11-03")]))
        #expect(score(.growth, fallen) == 0)
        #expect(fallen.factors[3].raw == "logins down 34% since Nov")
        let still = snapshot([now, TheBook.point("weekly_logins", 66, "2025-11-03")])
        #expect(score(.growth, still) == 50)
    }

    @Test func aFigureThatIsTooOldIsMissingAndSaysSo() throws {
        let points = [
            TheBook.point("nps_score", 6, "2025-08-11"), TheBook.point("core_module_adoption", 0.5, "2026-01-29"),
        ]
        let result = try #require(snapshot(points))
        #expect(score(.reviewScores, result) == nil)
        #expect(result.missing.contains(.reviewScores))
        let lines = result.lines(playbook)
        #expect(lines[4].words(on: today) == "review scores: not known (nothing since Aug 2025)")
        #expect(lines[0].isStale)
        #expect(lines[0].words(on: today) == "depth of usage 50 × 100% = 50 (core modules 50%; 29 Jan, old)")
    }

    @Test func lastContactCountsOnlyThoseWhoAreStillThere() {
        let peter = TheBook.contact("Peter", touched: "2026-02-03")
        let gone = TheBook.contact("Ann", left: "2026-03-02", touched: "2026-03-01")
        let result = snapshot(contacts: [peter, gone])
        // 34 days: 100 up to 14, 0 from 60 on.
        #expect(score(.engagement, result).map { abs($0 - 100 * 26 / 46) < 1e-9 } == true)
    }

    @Test func praiseAloneIsNotAHundred() {
        let points = [
            TheBook.point("positive_feedback_count", 3, "2026-03-01"),
            TheBook.point("negative_feedback_count", 0, "2026-03-01"),
        ]
        #expect(score(.feedback, snapshot(points)) == 80)
    }

    @Test func netAndAverageScoresAreBothRead() {
        #expect(score(.reviewScores, snapshot([TheBook.point("nps", 52, "2026-03-01")])) == 76)
        #expect(score(.reviewScores, snapshot([TheBook.point("nps_score", 8.6, "2026-03-01")])) == 86)
        #expect(score(.reviewScores, snapshot([TheBook.point("csat_score", 3, "2026-03-01")])) == 50)
    }

    /// An 8 is poor as a net score and good as an average: the account's other figures and the unit tell, and it is said.
    @Test func anEightIsReadOnTheScaleOfItsAccount() throws {
        let before = TheBook.point("nps_score", 40, "2025-12-01")
        var eight = TheBook.point("nps_score", 8, "2026-03-01")
        func words(_ points: [MetricPoint]) -> String? {
            snapshot(points)?.lines(playbook).first { $0.factor == .reviewScores }?.figures
        }
        #expect(score(.reviewScores, snapshot([before, eight])) == 54)
        #expect(words([before, eight]) == "NPS 8")
        #expect(score(.reviewScores, snapshot([eight])) == 80)
        #expect(words([eight]) == "NPS 8 of 10")
        eight.unit = "of 10"
        #expect(score(.reviewScores, snapshot([before, eight])) == 80)
        eight.unit = "net"
        #expect(score(.reviewScores, snapshot([eight])) == 54)
        eight.unit = "-100 to 100"
        #expect(score(.reviewScores, snapshot([eight])) == 54)
        eight.value = 40
        eight.unit = "of 10"
        #expect(score(.reviewScores, snapshot([eight])) == 70)
    }

    @Test func theDriversAreWhatMovedMost() throws {
        let before = try #require(
            snapshot([
                TheBook.point("core_module_adoption", 0.5, "2026-03-01"), TheBook.point("nps_score", 8, "2026-03-01"),
            ]))
        let after = try #require(
            snapshot([
                TheBook.point("core_module_adoption", 0.8, "2026-03-01"), TheBook.point("nps_score", 7.4, "2026-03-01"),
            ]))
        let drivers = after.drivers(since: before)
        #expect(drivers.map(\.factor) == [.depthOfUsage, .reviewScores])
        #expect(drivers.first.map { abs($0.points - 20) < 1e-9 } == true)
        #expect(drivers.last.map { abs($0.points + 2) < 1e-9 } == true)
        #expect(after.drivers(since: after) == [])
    }

    @Test(
        "the colour's edges",
        arguments: [(80, TrafficLight.green), (79, .yellow), (60, .yellow), (59, .red), (1, .red), (99, .green)])
    func theColour(score: Int, colour: TrafficLight) {
        let snapshot = HealthSnapshot(id: "h", account: "acme", date: today, score: score, coverage: 8)
        #expect(snapshot.colour(playbook) == colour)
    }

    @Test func ofTooFewFactorsThereIsNoVerdict() {
        func thin(_ known: Int) -> HealthSnapshot {
            HealthSnapshot(id: "h", account: "acme", date: today, score: 40, coverage: known)
        }
        #expect(!thin(2).isVerdict(playbook) && thin(2).colour(playbook) == nil)
        #expect(thin(3).isVerdict(playbook) && thin(3).colour(playbook) == .red)
    }

    @Test func tomorrowsFiguresDoNotCountToday() {
        #expect(snapshot([TheBook.point("core_module_adoption", 0.8, "2026-03-10")]) == nil)
    }

    @Test func theOrderOfTheRecordsDoesNotMatter() {
        let points = (0..<20).map {
            TheBook.point("weekly_logins", Double(80 + $0), (TheBook.day("2025-10-01") + $0 * 7).description)
        }
        #expect(snapshot(points) == snapshot(points.reversed()))
    }
}
