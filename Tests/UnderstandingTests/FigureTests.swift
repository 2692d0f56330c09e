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
            "200000 billion", "5 million million million", "99999999999999999", "nine trillion trillion",
            "$999999999999999m", "4 million million grand", "101 years", "5 billion weeks",
            "in 999999 days", "next 9000 quarters",
        ])
    func tooGreat(_ text: String) throws {
        let found = try Sample.entities(text, ReadingContext(today: Sample.wednesday))
        #expect(found.allSatisfy { ![.money, .duration, .date, .percent].contains($0.kind) }, "\(found)")
        for entity in found {
            guard case .number(let value)? = entity.value else { continue }
            #expect(value <= 9e13)
        }
    }

    static let rows: [Row] = [
        Row("1 trillion dollars", "money 100000000000000 USD"), Row("100 years", "duration 100.0 year"),
        Row("$50", "money 5000 USD"), Row("$28k", "money 2800000 USD"), Row("28k", "number 28000.0"),
        Row("5 to about", "number 5.0"), Row("$3 or ~", "money 300 USD"),
        Row("310k", "number 310000.0"), Row("42,000", "number 42000.0"), Row("€1.2m", "money 120000000 EUR"),
        Row("half a million", "number 500000.0"), Row("half a million dollars", "money 50000000 USD"),
        Row("220k usd", "money 22000000 USD"), Row("USD50", "money 5000 USD"), Row("42EUR", "money 4200 EUR"),
        Row("20 dollars and 43 cents", "money 2043 USD"), Row("¥500", "money 500 JPY"), Row("20 cents", "money 20 USD"),
        Row("two hundred bucks", "money 20000 USD"),
        Row("12 geneh", "money 1200 EGP"), Row("300 peruvian soles", "money 30000 PEN"),
        Row("4 million finnish markka", "money 400000000 FIM"), Row("2000 algerian dinars", "money 200000 DZD"),
        Row("US$4.7 billion", "money 470000000000 USD"),
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
        Row("twenty-one trillion", "number 21000000000000.0"), Row("three hundred and two dozen", "number 324.0"),
        Row("120 dozen", "number 1440.0"), Row("10^6 events", "number 1000000.0"), Row("2^-1", "number 0.5"),
        Row("20/100", "number 0.2"), Row("one over twenty", "number 0.05"), Row("3 over budget", "number 3.0"),
        Row("we need 24/7 support"), Row("24x7"), Row("a timeout of 30s", "duration 30.0 second"),
        Row("in the 30s"), Row("mid 30s"), Row("dime", "money 10 USD"), Row("a nickel", "money 5 USD"),
        Row("42 L.E.", "money 4200 EGP"), Row("L.E. 42", "money 4200 EGP"), Row("₹30L", "money 300000000 INR"),
        Row("5L INR", "money 50000000 INR"), Row("30 l", "number 30.0"), Row("15 birr", "money 1500 ETB"),
        Row("100 kwacha", "money 10000 ZMW"),
        // Separators of thousands and decimals.
        Row("1'200'000 CHF", "money 120000000 CHF"), Row("1 200 000 seats", "number 1200000.0"),
        Row("10 000 seats", "number 10000.0"), Row("12,34,567", "number 1234567.0"),
        Row("1.200.000,50 €", "money 120000050 EUR"), Row("EUR 28.000", "money 2800000 EUR"),
        Row("€1.234 million", "money 123400000 EUR"), Row("$3.125 a seat", "money 313 USD"),
        Row("$28.000", "money 2800000 USD"), Row("1,5 Mio €", "money 150000000 EUR"), Row("12,5 %", "percent 12.5%"),
        Row("close 1,3", "number 1.0", "number 3.0"), Row("1.2e6", "number 1200000.0"), Row(".77", "number 0.77"),
        Row("192.168.1.1"), Row("650.650.6500"), Row("4471b"),
        // Numbers in words, with parts of one.
        Row("a hundred and five", "number 105.0"), Row("a couple hundred", "number 200.0"),
        Row("twentyfive", "number 25.0"), Row("one fifty k", "number 150000.0"),
        Row("4 thousand 3 hundred and 21", "number 4321.0"), Row("a million and a half", "number 1500000.0"),
        Row("two and a half million euros", "money 250000000 EUR"), Row("2 1/2 weeks", "duration 2.5 week"),
        Row("2½ hours", "duration 2.5 hour"), Row("three quarters of the users", "number 0.75"),
        Row("a quarter of our seats", "number 0.25"), Row("a quarter", "duration 1.0 quarter"),
        Row("minus seven", "number -7.0"), Row("5 minus 3", "number 5.0", "number 3.0"),
        Row("1.5m users", "number 1500000.0"), Row("3M users", "number 3000000.0"),
        Row("an agenda of 45m", "duration 45.0 minute"),
        // Currencies.
        Row("R$ 1.500,00", "money 150000 BRL"), Row("usd220k", "money 22000000 USD"), Row("$50 CAD", "money 5000 CAD"),
        Row("50 hong kong dollars", "money 5000 HKD"), Row("5000 yen", "money 5000 JPY"), Row("-$3", "money -300 USD"),
        Row("₹5 Cr", "money 5000000000 INR"), Row("1.2 billion won", "money 1200000000 KRW"),
        Row("5 won, 3 lost", "number 5.0", "number 3.0"), Row("assign to ron 3 tasks", "number 3.0"),
        Row("50 TRY", "money 5000 TRY"), Row("50 try", "number 50.0"), Row("50p", "money 50 GBP"),
        Row("20 dollars 43", "money 2043 USD"), Row("$20 43 seats", "money 2000 USD", "number 43.0"),
        // Ranges: what counts one end counts both.
        Row("10-20k", "number 10000.0", "number 20000.0"), Row("20 to 30%", "percent 20.0%", "percent 30.0%"),
        Row("between 5 and 7 million dollars", "money 500000000 USD", "money 700000000 USD"),
        Row("between $5 and 7 million", "money 500000000 USD", "money 700000000 USD"),
        Row("500 to 2k dollars", "money 50000 USD", "money 200000 USD"),
        Row("5-10 minutes", "duration 5.0 minute", "duration 10.0 minute"),
        // Per cent.
        Row("half a percent", "percent 0.5%"), Row("50 basis points", "percent 0.5%"),
        Row("3 percentage points", "percent 3.0%"), Row("discount percent: 12", "percent 12.0%"),
        // Lengths.
        Row("1h30", "duration 90.0 minute"), Row("1:30 hours", "duration 1.5 hour"),
        Row("1h 30m", "duration 90.0 minute"),
        Row("one hour thirty", "duration 90.0 minute"), Row("three quarters of an hour", "duration 0.75 hour"),
        Row("a year and a half", "duration 1.5 year"), Row("two more weeks", "duration 2.0 week"),
        Row("a couple of weeks", "duration 2.0 week"), Row("12-month contract", "duration 12.0 month"),
    ]

    @Test func theWorkspacesCurrencyIsMeantByASharedName() throws {
        let context = ReadingContext(today: Sample.wednesday, currency: "DKK")
        for text in ["300 kr", "300 kroner", "kr 300"] {
            #expect(try Sample.entities(text, context).first?.value == .money(minor: 30000, currency: "DKK"))
        }
    }

    @Test func aDollarIsTheWorkspacesOwn() throws {
        var context = ReadingContext(today: Sample.wednesday, currency: "CAD")
        #expect(try Sample.entities("$50", context).first?.value == .money(minor: 5000, currency: "CAD"))
        context.currency = "EUR"
        #expect(try Sample.entities("$50", context).first?.value == .money(minor: 5000, currency: "USD"))
    }
}
