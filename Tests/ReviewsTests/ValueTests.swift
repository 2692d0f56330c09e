import Days
import Reviews
import Testing

@Suite struct ValueTests {
    let playbook: Playbook
    let quarter = Quarter(year: 2026, number: 1)

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func entry(
        _ category: ValueEntry.Category, _ inputs: [String: Double], id: String = "v", basis: [String] = [],
        quarter: String = "2026Q1", counted: Bool = true
    ) throws -> ValueEntry {
        ValueEntry(
            id: id, account: "acme", category: category, inputs: inputs,
            amount: try ValueEntry.amount(category, inputs: inputs, currency: "USD"),
            period: Quarter(quarter) ?? self.quarter, basis: basis, countedIn: counted, provenance: TheBook.provenance)
    }

    @Test(
        "the seeds' formulas",
        arguments: [
            (ValueEntry.Category.time, ["hours": 100, "rate": 75], 7_500),
            (.time, ["hours": 3_400, "rate": 75], 255_000), (.time, ["hours": 840, "rate": 50], 42_000),
            (.time, ["hours": 1_200, "rate": 75], 90_000),
            (.revenue, ["attributed": 500_000, "win_rate": 0.3], 150_000),
            (.revenue, ["attributed": 500_000], 500_000), (.cost, ["previous": 200_000, "new": 140_000], 60_000),
            (.risk, ["incident_cost": 50_000, "incidents": 4], 200_000),
            (.quality, ["error_cost": 100_000, "reduction_pct": 60], 60_000), (.cost, ["amount": 28_000], 28_000),
        ])
    func formulas(category: ValueEntry.Category, inputs: [String: Double], dollars: Int) throws {
        #expect(try ValueEntry.amount(category, inputs: inputs, currency: "USD") == Money(dollars))
    }

    @Test(
        "what cannot be put in dollars is refused",
        arguments: [
            (ValueEntry.Category.time, ["hours": 840], ValueRefusal.missing(input: "rate", category: .time)),
            (.time, ["hours": -1, "rate": 50], .negative(input: "hours", category: .time)),
            (.revenue, ["attributed": 10, "win_rate": 30], .aboveTheWhole(input: "win_rate", category: .revenue)),
            (.cost, ["previous": 10, "new": 20], .noSaving(category: .cost)),
            (.time, ["hours": 1e12, "rate": 1e9], .tooLarge(category: .time)),
            (.time, ["hours": .nan, "rate": 1], .missing(input: "hours", category: .time)),
            (.quality, [:], .missing(input: "error_cost", category: .quality)),
        ])
    func refusals(category: ValueEntry.Category, inputs: [String: Double], refusal: ValueRefusal) {
        #expect(throws: refusal) { try ValueEntry.amount(category, inputs: inputs, currency: "USD") }
    }

    @Test func theWorkingIsShown() throws {
        #expect(try entry(.time, ["hours": 840, "rate": 50]).working == "840 h × $50")
        #expect(try entry(.cost, ["previous": 200_000, "new": 140_000]).working == "$200,000 − $140,000")
        #expect(try entry(.revenue, ["attributed": 500_000, "win_rate": 0.3]).working == "$500,000 × 30%")
        #expect(try entry(.cost, ["amount": 28_000]).working == "$28,000")
    }

    @Test(
        "ROI is value over a quarter of the ACV",
        arguments: [
            (70_000, 100_000, 280.0, "2.8x"), (187_000, 200_000, 374, "3.7x"), (42_000, 100_000, 168, "1.7x"),
            (0, 100_000, 0, "0x"), (6_240, 640_000, 3.9, "0.04x"), (25_000, 100_000, 100, "1x"),
            (336_250, 220_000, 611.36, "6.1x"),
        ])
    func roi(value: Int, acv: Int, percent: Double, multiple: String) throws {
        let span = ROI.Span.quarter(quarter)
        let price = TheBook.contract(arr: nil, acv: acv).quarterlyInvestment
        let roi = try ROI(value: Money(value), of: span, against: price, of: span)
        #expect(abs(roi.percent - percent) < 0.01)
        #expect(roi.multipleWords == multiple)
    }

    @Test func roiIsRefusedWithoutBothSidesOfOnePeriod() throws {
        let span = ROI.Span.quarter(quarter)
        let contract = TheBook.contract(arr: 100_000, acv: 100_000)
        #expect(throws: ROIRefusal.investmentUnknown) {
            try ROI(value: Money(90_000), of: span, against: nil, of: span)
        }
        #expect(throws: ROIRefusal.investmentZero) {
            try ROI(value: Money(90_000), of: span, against: TheBook.contract(arr: 0).quarterlyInvestment, of: span)
        }
        #expect(throws: ROIRefusal.differentPeriods(value: .year(2026), investment: span)) {
            try ROI(value: Money(543_000), of: .year(2026), against: contract.quarterlyInvestment, of: span)
        }
        #expect(throws: ROIRefusal.differentCurrencies(value: "EUR", investment: "USD")) {
            try ROI(value: Money(1, "EUR"), of: span, against: contract.quarterlyInvestment, of: span)
        }
        #expect(
            ROIRefusal.differentPeriods(value: .year(2026), investment: span).description
                == "The value is of the year 2026 and the price of 2026Q1; compare the same period.")
    }

    @Test func theWordsComeWithTheMultiple() throws {
        let span = ROI.Span.quarter(quarter)
        func words(_ value: Int) throws -> String {
            try ROI(value: Money(value), of: span, against: Money(25_000), of: span).words(for: .customer)
        }
        #expect(try words(70_000) == "2.8x what you pay ($70,000 on $25,000); net gain 180%")
        #expect(try words(42_000) == "1.7x what you pay ($42,000 on $25,000); net gain 68%")
        #expect(try words(10_000) == "0.4x what you pay ($10,000 on $25,000); net loss 60%")
        #expect(try words(25_000) == "1x what you pay ($25,000 on $25,000); break-even")
    }

    @Test func aVendorReadsWhatTheyPay() throws {
        let span = ROI.Span.quarter(quarter)
        let roi = try ROI(value: Money(70_000), of: span, against: Money(25_000), of: span)
        #expect(roi.words(for: .vendor) == "2.8x what they pay ($70,000 on $25,000); net gain 180%")
    }

    @Test func acmesSavingIsFoundTwice() throws {
        let time = try entry(.time, ["hours": 840, "rate": 50], id: "time")
        let cost = try entry(.cost, ["amount": 28_000], id: "cost")
        let summary = ValueSummary(
            [cost, time], contract: TheBook.contract(arr: 100_000), quarter: quarter, tickets: 2_520, playbook: playbook
        )
        #expect(summary.total == Money(70_000))
        #expect(try summary.roi.get().percent == 280)
        let doubt = try #require(summary.doubleCounts.first)
        #expect(doubt.kept.id == "time")
        #expect(doubt.doubted.id == "cost")
        #expect(doubt.words == "840 h is exactly 20 minutes for each of the 2,520 tickets")

        var once = cost
        once.countedIn = false
        let counted = ValueSummary(
            [once, time], contract: TheBook.contract(arr: 100_000), quarter: quarter, tickets: 2_520, playbook: playbook
        )
        #expect(counted.total == Money(42_000))
        #expect(try counted.roi.get().percent == 168)
        #expect(counted.doubleCounts == [])
        #expect(counted.unvalidated.map(\.id) == ["time"])
    }

    @Test func notEveryPairIsADoubleCount() throws {
        let time = try entry(.time, ["hours": 840, "rate": 50], id: "time")
        func doubts(_ other: ValueEntry, tickets: Int?) -> Int {
            DoubleCount.find(in: [time, other], tickets: tickets, playbook: playbook).count
        }
        let cost = try entry(.cost, ["amount": 28_000], id: "cost")
        #expect(doubts(cost, tickets: 2_521) == 0)
        #expect(doubts(cost, tickets: nil) == 0)
        #expect(doubts(cost, tickets: 1) == 0)
        #expect(doubts(cost, tickets: 420) == 1)
        #expect(doubts(cost, tickets: 60) == 0)
        #expect(doubts(try entry(.revenue, ["attributed": 1]), tickets: 2_520) == 0)
        #expect(doubts(try entry(.cost, ["amount": 28_000], quarter: "2025Q4"), tickets: 2_520) == 0)
        #expect(doubts(try entry(.cost, ["amount": 28_000], counted: false), tickets: 2_520) == 0)
        #expect(doubts(try entry(.cost, ["amount": 28_000, "tickets": 2_520]), tickets: nil) == 1)
    }

    @Test func theSameRecordsAreADoubleCountWhateverTheKind() throws {
        let quality = try entry(.quality, ["amount": 9_000], id: "q", basis: ["tickets_deflected 2026Q1"])
        let risk = try entry(.risk, ["amount": 12_000], id: "r", basis: ["tickets_deflected 2026Q1", "other"])
        let doubts = DoubleCount.find(in: [quality, risk], playbook: playbook)
        #expect(doubts.map(\.kept.id) == ["r"])
        #expect(doubts.first?.words == "both are counted from tickets_deflected 2026Q1")
    }

    @Test func aForeignLineWithoutARateHasNoTotal() throws {
        var euro = try entry(.cost, ["amount": 100])
        euro.amount = Money(100, "EUR")
        let contract = TheBook.contract(arr: 100_000)
        let summary = ValueSummary([euro], contract: contract, quarter: quarter, playbook: playbook)
        #expect(summary.total == nil)
        #expect(summary.roi == .failure(.differentCurrencies(value: "EUR", investment: "USD")))
        let rate = ExchangeRate(from: "EUR", to: "USD", rate: 1.1, asOf: TheBook.today)
        let converted = ValueSummary([euro], contract: contract, quarter: quarter, rates: [rate], playbook: playbook)
        #expect(converted.total == Money(110))
    }
}
