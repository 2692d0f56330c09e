import Days
import Reviews
import Testing

@Suite struct HealthHistoryTests {
    private let playbook: Playbook

    init() throws { playbook = try TheBook.playbook() }

    private func snapshot(_ day: String, _ score: Int, _ scores: [HealthFactor: Double] = [:]) -> HealthSnapshot {
        HealthSnapshot(
            id: day, account: "acme", date: TheBook.day(day), score: score, coverage: 8,
            factors: HealthFactor.allCases.map { factor in
                let weight = playbook.health.weights[factor] ?? 0
                return HealthSnapshot.Factor(
                    id: factor.rawValue, score: scores[factor], weight: weight, effectiveWeight: weight)
            })
    }

    private func review(moved: Int = 0, attended: Bool? = nil, delegate: String? = nil) -> Review {
        Review(
            id: "R", account: "acme", quarter: Quarter(year: 2025, number: 4), type: .qbr,
            plannedAt: TheBook.day("2025-12-16"), heldAt: TheBook.day("2025-12-16"),
            attendees: [.init(contact: "priya", attended: attended, delegate: delegate)], rescheduleCount: moved)
    }

    private func lights(
        _ review: Review, executives: [String] = [], completed: Double? = nil
    ) -> [ReviewIndicators.Kind: TrafficLight] {
        ReviewIndicators(
            review, executives: executives, completed: completed, plan: playbook.indicators, on: TheBook.today
        ).lights
    }

    // MARK: 90 and 180 days ago

    @Test func theNearestSnapshotStandsForADay() {
        let all = [
            snapshot("2025-08-20", 60), snapshot("2025-09-15", 70), snapshot("2025-12-16", 78),
            snapshot("2026-03-01", 84),
        ]
        let history = HealthHistory(all, now: snapshot("2026-03-09", 85))
        #expect(history.then[90]?.score == 78)
        #expect(history.then[180]?.score == 70)
    }

    @Test func aSnapshotThatIsFarAwayStandsForNoDay() {
        let history = HealthHistory([snapshot("2026-02-20", 84)], now: snapshot("2026-03-09", 85))
        #expect(history.then.isEmpty)
    }

    /// 135 days are as near to 90 as to 180, and tell nothing of either.
    @Test func oneSnapshotStandsForOneDayAlone() {
        let now = snapshot("2026-03-09", 85)
        #expect(HealthHistory([snapshot("2025-10-25", 74)], now: now).then.isEmpty)
        #expect(HealthHistory([snapshot("2025-10-26", 74)], now: now).then.keys.sorted() == [90])
        #expect(HealthHistory([snapshot("2025-10-24", 74)], now: now).then.keys.sorted() == [180])
    }

    @Test func theFactorsWithMostPointsLeftAreTheNextLevel() {
        let now = snapshot("2026-03-09", 85, [.depthOfUsage: 90, .widthOfUsage: 66, .feedback: 0, .ageOfCustomer: 0])
        let gains = HealthHistory([], now: now).gains
        #expect(gains.map(\.factor) == [.widthOfUsage, .feedback, .depthOfUsage])
        #expect(gains.first.map { abs($0.points - 6.8) < 1e-9 } == true)
        #expect(HealthHistory([], now: snapshot("2026-03-09", 99, [.growth: 100])).gains.isEmpty)
    }

    // MARK: Indicators

    @Test func fiveIndicatorsAreMadeOfTheFactors() {
        let now = snapshot(
            "2026-03-09", 80,
            [.depthOfUsage: 90, .widthOfUsage: 70, .supportUsage: 50, .reviewScores: 100, .feedback: 40])
        let before = snapshot("2025-12-16", 70, [.depthOfUsage: 80, .widthOfUsage: 70])
        let found = now.indicators(since: before)
        #expect(found.map(\.kind) == [.adoption, .engagement, .support, .sentiment, .growth])
        #expect(found.map(\.score) == [80, nil, 50, 80, nil])
        #expect(found.map(\.change) == [5, nil, nil, nil, nil])
        #expect(found.map { $0.colour(playbook) } == [.green, nil, .red, .green, nil])
    }

    @Test func fullMarksAreNeverGiven() {
        let inputs = HealthInputs(
            latest: [.coreModuleAdoption: HealthReading(1, asOf: TheBook.today, source: "t")])
        let best = HealthRule(inputs, playbook: playbook, today: TheBook.today).snapshot(id: "h", account: "acme")
        #expect(best?.score == 99)
    }

    private static let risks: [(TrafficLight?, Int?, RenewalRisk)] = [
        (.red, 400, .high), (.yellow, 91, .medium), (.yellow, 90, .high), (.green, 10, .low), (nil, 400, .medium),
        (nil, 60, .high), (.yellow, nil, .medium),
    ]

    @Test(arguments: risks)
    func theRenewalsRiskIsLowMediumOrHigh(colour: TrafficLight?, days: Int?, risk: RenewalRisk) {
        #expect(RenewalRisk(colour, daysLeft: days, playbook: playbook) == risk)
    }

    // MARK: The last review

    @Test func executivesWhoCameAreGreenDelegatesYellow() {
        func light(_ review: Review) -> TrafficLight? {
            lights(review, executives: ["priya"])[.attendance]
        }
        #expect(light(review(attended: true)) == .green)
        #expect(light(review(attended: false, delegate: "dana")) == .yellow)
        #expect(light(review(attended: false)) == .red)
        #expect(light(review(moved: 2, attended: true)) == .red)
        #expect(lights(review(attended: true))[.attendance] == nil)
    }

    @Test func preparationIsTheirAnswerOrTheCall() {
        var review = review()
        func light() -> TrafficLight? {
            lights(review)[.preparation]
        }
        #expect(light() == nil)
        review.inputRequestedOn = TheBook.day("2025-12-05")
        #expect(light() == .red)
        review.championCallOn = TheBook.day("2025-12-12")
        #expect(light() == .yellow)
        review.inputAnsweredOn = TheBook.day("2025-12-09")
        #expect(light() == .green)
    }

    @Test(arguments: [(0.8, TrafficLight.green), (0.79, .yellow), (0.5, .yellow), (0.49, .red)])
    func doneActionsHaveHalfOpenBands(share: Double, light: TrafficLight) {
        #expect(
            lights(review(), completed: share)[.actions] == light)
    }

    @Test(arguments: [(ReviewIndicators.Mood.active, TrafficLight.green), (.polite, .yellow), (.distracted, .red)])
    func engagementIsWhatSomebodyInTheRoomSays(mood: ReviewIndicators.Mood, light: TrafficLight) {
        var review = review()
        #expect(lights(review)[.engagement] == nil)
        review.engagement = mood
        #expect(lights(review)[.engagement] == light)
    }

    /// Days since the survey went out, and until it came back.
    private static let answers: [(Int, Int?, TrafficLight?)] = [
        (9, 0, .green), (9, 1, .yellow), (9, 7, .yellow), (9, 8, .red), (7, nil, nil), (8, nil, .red),
    ]

    @Test(arguments: answers)
    func theirAnswerIsTheSurveysOrNone(since: Int, days: Int?, light: TrafficLight?) {
        var review = review()
        #expect(lights(review)[.response] == nil)
        let asked = TheBook.today - since
        review.surveyAskedOn = asked
        review.survey = days.map { Review.Survey(score: 4, answeredOn: asked + $0) }
        #expect(lights(review)[.response] == light)
    }
}
