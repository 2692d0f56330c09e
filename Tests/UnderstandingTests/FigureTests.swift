import Testing

@testable import Understanding

@Suite struct FigureTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let entities: [String]
        init(_ text: String, _ entities: String...) {
            self.text = text
            self.entities = entities
        }
        var testDescription: String { text }
    }

    @Test("figures", arguments: rows) func figures(_ row: Row) throws {
        let found = try Sample.entities(row.text, ReadingContext(today: Sample.wednesday))
        #expect(found.map { "\($0.kind) \($0.value?.short ?? "-")" } == row.entities)
    }

    @Test(
        "what nobody means is no figure",
        arguments: [
            "2000 billion", "5 million million million", "99999999999999999", "nine trillion trillion",
            "$999999999999999m", "4 million million grand", "101 years", "5 billion weeks",
            "in 999999 days", "next 9000 quarters",
        ])
    func tooGreat(_ text: String) throws {
        let found = try Sample.entities(text, ReadingContext(today: Sample.wednesday))
        #expect(found.allSatisfy { ![.money, .duration, .date, .percent].contains($0.kind) }, "\(found)")
        for entity in found {
            guard case .number(let value)? = entity.value else { continue }
            #expect(value <= 1e12)
        }
    }

    static let rows: [Row] = [
        Row("1 trillion dollars", "money 100000000000000 USD"), Row("100 years", "duration 100.0 year"),
        Row("$50", "money 5000 USD"), Row("$28k", "money 2800000 USD"), Row("28k", "number 28000.0"),
        Row("310k", "number 310000.0"), Row("42,000", "number 42000.0"), Row("€1.2m", "money 120000000 EUR"),
        Row("half a million", "number 500000.0"), Row("half a million dollars", "money 50000000 USD"),
        Row("220k usd", "money 22000000 USD"), Row("USD50", "money 5000 USD"), Row("42EUR", "money 4200 EUR"),
        Row("20 dollars and 43 cents", "money 2043 USD"), Row("¥500", "money 500 JPY"), Row("20 cents", "money 20 USD"),
        Row("two hundred bucks", "money 20000 USD"), Row("US$4.7 billion", "money 470000000000 USD"),
        Row("35%", "percent 35.0%"), Row("12.5 pct", "percent 12.5%"), Row("3pp", "percent 3.0%"),
        Row("ten percent", "percent 10.0%"), Row("-3%", "percent -3.0%"), Row("12.53%", "percent 12.53%"),
        Row("ten", "number 10.0"), Row("a dozen", "number 12.0"), Row("twenty-four", "number 24.0"),
        Row("two hundred and five", "number 205.0"), Row("one million two hundred thousand", "number 1200000.0"),
        Row("two point five", "number 2.5"), Row("3 and a half", "number 3.5"), Row("1.7x", "number 1.7"),
        Row("45 min", "duration 45.0 minute"), Row("3 business days", "duration 3.0 business-day"),
        Row("two weeks", "duration 2.0 week"), Row("90 days", "duration 90.0 day"), Row("an hour", "duration 1.0 hour"),
        Row("half an hour", "duration 0.5 hour"), Row("an hour and a half", "duration 1.5 hour"),
        Row("48 h", "duration 48.0 hour"), Row("a fortnight", "duration 2.0 week"),
        Row("1 hour 15 minutes", "duration 75.0 minute"), Row("two weeks earlier", "duration -2.0 week"),
        Row("$50 a month", "money 5000 USD"), Row("#3", "number 3.0"), Row("no one else"), Row("v1.1.30"),
        Row("999999999999999999999999"), Row("$999999999999999"),
    ]

    @Test func aDollarIsTheWorkspacesOwn() throws {
        var context = ReadingContext(today: Sample.wednesday, currency: "CAD")
        #expect(try Sample.entities("$50", context).first?.value == .money(minor: 5000, currency: "CAD"))
        context.currency = "EUR"
        #expect(try Sample.entities("$50", context).first?.value == .money(minor: 5000, currency: "USD"))
    }
}
