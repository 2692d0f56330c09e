import Days
import Reviews
import Testing

@Suite struct ValueStoryTests {
    private let playbook: Playbook
    private let quarter = Quarter(containing: TheBook.today)

    init() throws { playbook = try TheBook.playbook() }

    private func entry(
        _ id: String = "v1", _ category: ValueEntry.Category = .time,
        _ inputs: [String: Double] = ["hours": 840, "rate": 50],
        _ amount: Int = 42_000, of period: Quarter? = nil, validation: ValueEntry.Validation = .no
    ) -> ValueEntry {
        ValueEntry(
            id: id, account: "acme", category: category, inputs: inputs, amount: Money(amount),
            period: period ?? quarter, validation: validation, provenance: TheBook.provenance)
    }

    private func goal(
        _ label: String, from: Double?, to: Double, now: Double?, unit: String? = nil, rank: Int = 1,
        horizon: Goal.Horizon = .quarter, due: String = "2026-03-31"
    ) -> Goal {
        Goal(
            id: label, account: "acme", horizon: horizon, category: .efficiency, statement: label, label: label,
            unit: unit, direction: from.map { to < $0 } == true ? .down : .up, baseline: from, target: to,
            current: now, due: TheBook.day(due), rank: rank, provenance: TheBook.provenance)
    }

    private func summary(_ entries: [ValueEntry], tickets: Int? = nil) -> ValueSummary {
        ValueSummary(
            entries, contract: TheBook.contract(arr: 100_000), quarter: quarter, tickets: tickets, playbook: playbook)
    }

    private func story(_ file: AccountFile, plan: SuccessPlan? = nil) -> ImpactStory {
        ImpactStory(file, plan: plan, quarter: quarter, playbook: playbook, today: TheBook.today)
    }

    // MARK: The pyramid, and what ranks goals

    @Test func executivesLookAtTheTopTwoAndOperationsAtTheBottomTwo() {
        #expect(ValueEntry.Category.allCases.filter { $0.level == .business } == [.revenue, .cost, .risk])
        #expect(ValueEntry.Category.allCases.filter { $0.level == .operational } == [.time, .quality])
        #expect(ValueLevel.allCases.filter { $0.isFor(.cSuite) } == [.strategic, .business])
        #expect(ValueLevel.allCases.filter { $0.isFor(.manager) } == [.operational, .technical])
    }

    @Test func theValueImpactTurnsItsSignWhereLessIsBetter() {
        func impact(_ outcome: Double, _ baseline: Double, _ better: Goal.Direction) -> Double? {
            ValueImpact.plain(outcome: outcome, baseline: baseline, months: 6, weight: 2, better: better)
        }
        #expect(impact(35, 23, .up) == 4)
        #expect(impact(18, 48, .down) == 10)
        #expect(impact(48, 18, .down) == -10)
        #expect(ValueImpact.plain(outcome: 1, baseline: 0, months: 0, weight: 1, better: .up) == nil)
    }

    @Test func theirFirstGoalWeighsMost() throws {
        let first = try #require(ValueImpact(goal("a", from: 0, to: 10, now: 5)))
        let second = try #require(ValueImpact(goal("b", from: 0, to: 10, now: 5, rank: 2)))
        #expect((first.score, second.score) == (0.5, 0.25))
        #expect(ValueImpact(goal("c", from: nil, to: 10, now: 5)) == nil)
    }

    // MARK: The trend

    @Test func aTrendHasEachQuarterWithItsMultiple() {
        let before = quarter.adding(-1)
        let trend = ValueTrend(
            [entry(), entry("v0", .time, ["hours": 520, "rate": 50], 26_000, of: before)],
            contract: TheBook.contract(arr: 100_000), playbook: playbook)
        #expect(trend.quarters.map(\.quarter) == [before, quarter])
        #expect(trend.quarters.map(\.total) == [Money(26_000), Money(42_000)])
        #expect(trend.annualised == Money(168_000))
        #expect(trend.toDate(in: 2026) == Money(42_000))
        #expect(trend.toDate(in: 2024) == nil)
    }

    @Test(arguments: [
        ([40_000, 58_000, 82_000], true), ([40_000, 58_000, 70_000], false), ([40_000, 58_000], false),
    ])
    func acceleratingIsSaidOfMoney(sums: [Int], isAccelerating: Bool) {
        let entries = sums.enumerated().map { index, sum in
            entry("v\(index)", .cost, ["amount": Double(sum)], sum, of: quarter.adding(index - 3))
        }
        let trend = ValueTrend(entries, contract: TheBook.contract(arr: 100_000), playbook: playbook)
        #expect(trend.isAccelerating == isAccelerating)
    }

    // MARK: Lints

    @Test func whatTheCustomerHasNotConfirmedIsSaid() {
        let two = [entry(validation: .yes), entry("v2", .risk, ["incident_cost": 1_000, "incidents": 2], 2_000)]
        #expect(ValueLint.find(summary(two)) == [.unconfirmed(count: 1)])
        #expect(ValueLint.find(summary(two)).map(\.code) == ["L31"])
        let sure = two.map { line in
            var line = line
            line.validation = .yes
            return line
        }
        #expect(ValueLint.find(summary(sure)) == [])
    }

    @Test func oneKindOfValueIsHalfAStory() {
        #expect(ValueLint.find(summary([entry(validation: .yes)])).map(\.code) == ["L49"])
        #expect(ValueLint.find(summary([])) == [])
    }

    @Test func oneSavingToldTwiceIsFound() {
        let lines = [
            entry(validation: .yes), entry("v2", .cost, ["amount": 28_000], 28_000, validation: .yes),
        ]
        #expect(ValueLint.find(summary(lines, tickets: 2_520)).map(\.code) == ["L32"])
        #expect(ValueLint.find(summary(lines, tickets: 2_521)).map(\.code) == [])
    }

    @Test(arguments: [
        ("they are more efficient now", "more efficient"), ("it's a lot better", "better"),
        ("20% more efficient", nil), ("840 hours at $50", nil), ("we met twice", nil),
    ])
    func aGainWithoutAFigureIsAClaim(text: String, claim: String?) {
        #expect(ValueLint.claim(in: text, playbook) == claim.map { .unquantified(claim: $0) })
        #expect(ValueLint.unquantified(claim: "better").code == "L30")
    }

    // MARK: The story

    @Test func acmesStoryHasItsSixParts() {
        var done = TheBook.action("A1", "rewrite ten articles", status: .complete)
        done.linkedTo.goal = "Self-service"
        done.completionDate = TheBook.day("2026-02-11")
        var contract = TheBook.contract(arr: 100_000)
        contract.modules = ["help desk"]
        let spiced = SPICEDVersion(
            id: "s", account: "acme", version: 1, pain: ["tickets pile up"],
            criticalEvent: .init(what: "peak season starts", date: TheBook.day("2026-06-01")),
            recordedOn: TheBook.today, source: "test")
        let file = AccountFile(
            account: TheBook.account(), contract: contract, actions: [done],
            goals: [
                goal("Resolution", from: 48, to: 24, now: 18, unit: "h"),
                goal("Self-service", from: 22, to: 30, now: 35, unit: "%", rank: 2),
            ], spiced: [spiced], metrics: [TheBook.point("active_seats", 42, "2026-03-08")], values: [entry()])
        let story = story(file)
        #expect(story.identify == ["tickets pile up"])
        #expect(story.measure == ["Resolution 48 h", "Self-service 22%"])
        #expect(story.present == ["help desk", "rewrite ten articles"])
        #expect(
            story.articulate == ["Resolution 48 h → 18 h (62.5% less)", "Self-service 22% → 35% (13 points more)"])
        #expect(story.calculate?.total == Money(42_000))
        #expect(story.tie == ["peak season starts 1 Jun"])
        #expect(story.missing == [])
        #expect(
            story.angles == [
                .contrast(before: "48 h", after: "18 h"), .specificity(hours: 840),
                .personal(hoursEach: 20, people: 42),
            ])
    }

    @Test func aPartWithoutFactsStaysEmptyAndIsNamed() {
        let story = story(AccountFile(account: TheBook.account()))
        #expect(story.missing == ImpactStory.Part.allCases)
        #expect(story.angles == [])
    }

    @Test func theYearsGoalAndTheVisionTieTheStory() {
        let plan = SuccessPlan(
            id: "p", account: "acme", start: TheBook.today, updatedOn: TheBook.today, provenance: TheBook.provenance
        ).answering(.vision, "support that sells", by: "M", on: TheBook.today)
        let file = AccountFile(
            account: TheBook.account(), goals: [goal("One queue", from: nil, to: 1, now: nil, horizon: .annual)])
        #expect(story(file, plan: plan).tie == ["One queue", "support that sells"])
    }

    @Test func quartersThatRiseAndWhatDidNotHappenAreTold() {
        let file = AccountFile(
            account: TheBook.account(), contract: TheBook.contract(arr: 100_000),
            values: [
                entry("v0", .cost, ["amount": 20_000], 20_000, of: quarter.adding(-1)),
                entry("v1", .risk, ["incident_cost": 50_000, "incidents": 4], 200_000),
            ])
        #expect(
            story(file).angles == [
                .momentum([Money(20_000), Money(200_000)]), .risk(incidents: 4, cost: Money(50_000)),
            ])
    }

    // MARK: The playbook's lists

    @Test(arguments: [
        ("CFO", "return on investment"), ("ceo", "competitive advantage"), ("Head of Ops", "operational excellence"),
        ("cto", "technical capabilities"), ("VP Sales", "revenue acceleration"),
        ("VP Marketing", "marketing efficiency"), ("VP CX", "customer success"),
    ])
    func eachPostHearsItsOwnWords(title: String, language: String) {
        #expect(playbook.value.persona(in: title)?.language == language)
    }

    @Test func nobodyInParticularHasNoWordsOfTheirOwn() {
        #expect(playbook.value.persona(in: "Night shift lead") == nil)
    }

    @Test(arguments: [
        (29, nil), (30, "the baseline"), (60, "a first value"), (90, "a drafted story"), (120, "the full potential"),
        (180, "a trend"), (269, "a trend"), (270, "the full return"),
    ])
    func eachWindowHasItsCheckpoint(day: Int, checkpoint: String?) {
        #expect(playbook.value.window(day: day)?.checkpoint == checkpoint)
    }

    @Test func whatContradictsItselfInTheListsIsNamed() throws {
        let edits = [
            ("days: [60, 120]", "days: [10, 120]", "value.windows: put them in the order"),
            ("days: [180, 210]", "days: [210, 180]", "value.windows.second review.days: [210, 180] is no range"),
            (
                "name: CEO, titles: [ceo, chief executive officer, managing director]", "name: CEO, titles: []",
                "value.personas.CEO.titles: nobody has that post"
            ),
        ]
        for (old, new, fault) in edits {
            #expect(try TheBook.text().contains(old), "the playbook no longer has '\(old)'")
            let faults = try TheBook.playbook { $0.replacing(old, with: new) }.faults()
            #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
        }
    }
}
