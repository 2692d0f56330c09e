import Reviews
import Testing

@Suite struct GoalTests {
    let playbook: Playbook

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func goal(
        _ baseline: Double?, _ current: Double?, _ target: Double?, down: Bool = false, unit: String? = nil
    ) -> Goal {
        Goal(
            id: "g", account: "acme", category: .quality, statement: "x", unit: unit, direction: down ? .down : .up,
            baseline: baseline, target: target, current: current, provenance: TheBook.provenance)
    }

    @Test(
        "the seeds' status table",
        arguments: [
            (goalValues: (70.0, 78.0, 80.0), TrafficLight.green), ((60.0, 72.0, 75.0), .yellow),
            ((3.2, 4.4, 4.5), .green), ((0.0, 30.0, 30.0), .green), ((20.0, 41.0, 60.0), .red),
            ((0.0, 97.0, 100.0), .green), ((0.0, 96.9, 100.0), .yellow), ((0.0, 85.0, 100.0), .yellow),
            ((0.0, 84.9, 100.0), .red),
        ])
    func colours(values: (Double, Double, Double), colour: TrafficLight) {
        #expect(goal(values.0, values.1, values.2).colour(playbook) == colour)
    }

    @Test func lessCanBeBetter() {
        let resolution = goal(48, 18, 24, down: true, unit: "h")
        #expect(resolution.isMet == true)
        #expect(resolution.colour(playbook) == .green)
        #expect(resolution.ofTheWay == 1.25)
        #expect(resolution.gap == 0)
        #expect(resolution.progressWords == "48 h → 18 h (target 24)")
        #expect(goal(48, 27, 24, down: true).colour(playbook) == .yellow)
        #expect(goal(48, 40, 24, down: true).colour(playbook) == .red)
        #expect(goal(310_000, 310_000, 0, down: true).colour(playbook) == .red)
        #expect(goal(310_000, 0, 0, down: true).colour(playbook) == .green)
    }

    @Test func theWayAndTheTargetAreTwoFigures() {
        let csat = goal(3.2, 4.4, 4.5)
        #expect(abs((csat.ofTheWay ?? 0) - 1.2 / 1.3) < 1e-9)
        #expect(abs((csat.ofTarget ?? 0) - 4.4 / 4.5) < 1e-9)
        #expect(csat.progressWords == "3.2 → 4.4 (target 4.5, 0.1 to go)")
        #expect(goal(nil, 35, 30, unit: "%").progressWords == "35% (target 30)")
        #expect(
            goal(310_000, 200_000, 0, down: true, unit: "$").progressWords
                == "$310,000 → $200,000 (target 0, 200,000 to go)")
    }

    @Test func whatIsUnknownStaysUnknown() {
        #expect(goal(1, nil, 2).colour(playbook) == nil)
        #expect(goal(1, 2, nil).colour(playbook) == nil)
        #expect(goal(1, nil, 2).progressWords == nil)
        #expect(goal(nil, 1, 2).ofTheWay == nil)
        #expect(goal(2, 3, 2).ofTheWay == nil)
    }
}
