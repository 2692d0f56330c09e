import Foundation
import Testing

@testable import Charts

@Suite struct ChartTests {
    private let goals = Chart(
        "Progress to the goals", .bars, axis: "% of the way from baseline to target", base: "Goal",
        points: ["Resolution", "R&D <b>"],
        series: [Chart.Series("So far", [125, 40], labels: ["48 h → 18 h of 24 h", "2 of 5"])],
        mark: Chart.Mark(100, "target"), source: "usage.csv, 8 Mar")

    @Test func aChartOfEightSeriesIsRefused() {
        func chart(_ count: Int) -> Chart? {
            Chart(
                "t", .line, axis: "a", base: "b", points: ["1"],
                series: (0..<count).map { Chart.Series("s\($0)", [1], labels: ["1"]) }, source: "s")
        }
        #expect(chart(7) != nil)
        #expect(chart(8) == nil)
    }

    @Test func nothingToDrawIsNoChart() {
        let empty = Chart.Series("s", [nil], labels: [""])
        #expect(Chart("t", .bars, axis: "a", base: "b", points: ["1"], series: [empty], source: "s") == nil)
        #expect(Chart("t", .bars, axis: "a", base: "b", points: [], series: [], source: "s") == nil)
        let uneven = Chart.Series("s", [1, 2], labels: ["1"])
        #expect(Chart("t", .bars, axis: "a", base: "b", points: ["1", "2"], series: [uneven], source: "s") == nil)
    }

    @Test func charactersSayTitleAxisFiguresAndSource() throws {
        #expect(
            try #require(goals).text() == """
                Progress to the goals
                (% of the way from baseline to target)
                Resolution  █████████████████████████ 48 h → 18 h of 24 h
                R&D <b>     ████████ 2 of 5
                            0                          150
                Source: usage.csv, 8 Mar
                """)
    }

    @Test func aLineIsARowOfEighths() throws {
        let chart = try #require(
            Chart(
                "Health over time", .line, axis: "Health index", base: "Day", points: ["16 Dec", "2 Feb", "9 Mar"],
                series: [Chart.Series("Health", [20, nil, 100], labels: ["20", "", "100"])], source: "our records"))
        #expect(
            chart.text() == """
                Health over time
                (Health index)
                Health  ▂ █  20 → 100
                Day: 16 Dec to 9 Mar; full height is 100
                Source: our records
                """)
    }

    @Test(arguments: [Chart.Form.bars, .columns, .line]) func aDrawingHasWordsForWhoCannotSeeIt(_ form: Chart.Form)
        throws
    {
        let chart = try #require(
            Chart(
                "Value <by> quarter", form, axis: "Value in USD", base: "Quarter", points: ["Q4 2025", "Q1 2026"],
                series: [
                    Chart.Series("Confirmed", [26_000, 42_000], labels: ["$26,000", "$42,000"]),
                    Chart.Series("To be confirmed", [nil, 10_000], labels: ["", "$10,000"]),
                ], source: "demo, 8 Mar"))
        let svg = chart.svg(
            id: "c1", Palette(ink: "#111111", muted: "#555555", paper: "#ffffff", series: ["#0072b2", "#b8500b"]))
        #expect(svg.contains("<title id=\"c1-t\">Value &lt;by&gt; quarter</title>"))
        #expect(svg.contains("Q1 2026, Confirmed, $42,000; Q1 2026, To be confirmed, $10,000. demo, 8 Mar</desc>"))
        #expect(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"c1-t c1-d\""))
        #expect(svg.contains("Value in USD") && svg.contains(">To be confirmed</text>"))
        #expect(!svg.contains("\n\n") && !svg.contains("nan") && !svg.contains("inf"))
        let parser = XMLParserCheck(svg)
        #expect(parser.isWellFormed)
    }

    @Test(
        "An axis has four or five round steps",
        arguments: [(1.0, 1.0), (125, 150), (42_000, 50_000), (0.3, 0.3), (7, 8), (99, 100), (100, 100), (0, 1)])
    func axis(_ top: Double, _ end: Double) {
        let scale = Scale(upTo: top)
        #expect(abs(scale.end - end) < 1e-9)
        #expect((2...7).contains(scale.ticks.count))
    }

    @Test func whatIsCountedHasNoHalves() {
        #expect(Scale(upTo: 2, isWhole: true).ticks == [0, 1, 2])
        #expect(Scale(upTo: 2).ticks.contains(0.5))
    }

    @Test(arguments: [
        (0.0, "0"), (0.5, "0.5"), (1500, "1,500"), (12_000, "12k"), (1_200_000, "1.2M"), (1_005, "1,005"),
    ])
    func ticksAreShort(_ value: Double, _ text: String) {
        #expect(Scale.tick(value) == text)
    }
}

/// Whether text is XML with each tag closed in order.
private struct XMLParserCheck {
    let isWellFormed: Bool

    init(_ text: String) {
        var open: [Substring] = []
        var isFine = true
        for tag in text.matches(of: /<(\/?)([a-z]+)[^<>]*?(\/?)>/) {
            let (closes, name, isEmpty) = (!tag.output.1.isEmpty, tag.output.2, !tag.output.3.isEmpty)
            if closes { isFine = isFine && open.popLast() == name } else if !isEmpty { open.append(name) }
        }
        isWellFormed = isFine && open.isEmpty
    }
}
