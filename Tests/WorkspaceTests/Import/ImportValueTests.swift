import Days
import Reviews
import Testing

@testable import Workspace

/// Numbers, money and dates as exports write them.
struct ImportValueTests {
    @Test(
        "numbers",
        arguments: [
            ("1234", 1234), ("1,234.50", 1234.5), ("-3", -3), (".5", 0.5), ("83%", 0.83), ("0.83", 0.83), ("7.", 7),
            ("1,234,567", 1_234_567), ("1 234", nil), ("12,5", nil), ("1,23,456", nil), ("1e9", nil), ("0x10", nil),
            ("inf", nil), ("nan", nil), ("", nil), (".", nil), ("-", nil), ("--1", nil), ("1.2.3", nil), ("٣", nil),
            ("9999999999999999999999", nil),
        ] as [(String, Double?)])
    func numbers(text: String, expected: Double?) {
        #expect(NumberText().number(text) == expected)
    }

    @Test(
        "money",
        arguments: [
            ("$1,234.50", Money(minor: 123_450, currency: "USD")), ("853657", Money(853_657)),
            ("€ 1200", Money(1200, "EUR")), ("1,200 £", Money(1200, "GBP")),
            ("CHF 40.5", Money(minor: 4050, currency: "CHF")),
            ("40 chf", Money(40, "CHF")), ("(1,000)", Money(-1000)), ("-5", Money(-5)),
            ("-$5.55", Money(minor: -555, currency: "USD")),
            ("0.005", Money(minor: 1, currency: "USD")), ("1.2M", nil), ("$", nil), ("", nil), ("free", nil),
            ("$--5", nil),
            ("1234567890123456", nil),
        ] as [(String, Money?)])
    func money(text: String, expected: Money?) {
        #expect(NumberText().money(text, currency: "USD") == expected)
    }

    @Test func aCommaCanBeTheDecimalMark() {
        let reader = NumberText(commaIsDecimal: true)
        #expect(reader.number("1.234,5") == 1234.5)
        #expect(reader.number("0,83") == 0.83)
        #expect(reader.money("1.234,50 €", currency: "USD") == Money(minor: 123_450, currency: "EUR"))
    }

    @Test(
        "dates that say themselves",
        arguments: [
            ("2026-03-09", "2026-03-09"), ("2026/3/9", "2026-03-09"), ("2024-07-09 3:00", "2024-07-09"),
            ("2025-01-24 04:00:00", "2025-01-24"), ("2026-03-09T08:55:00Z", "2026-03-09"),
            ("2026-03-09T08:55:00.123+01:00", "2026-03-09"), ("9.3.2026", "2026-03-09"), ("9 Mar 2026", "2026-03-09"),
            ("Mar 9, 2026", "2026-03-09"), ("9 September 2026", "2026-09-09"), ("05-05-2026", "2026-05-05"),
            ("2026-02-30", nil), ("2026-13-01", nil), ("03/04/2026", nil), ("soon", nil), ("2026", nil), ("Q4", nil),
            ("2026-03-09 soon", nil), ("45000", nil), ("1/2", nil), ("", nil), ("0000-01-01", nil),
        ] as [(String, String?)])
    func dates(text: String, expected: String?) {
        #expect(DateText().day(text)?.description == expected)
    }

    @Test func theOrderOfDayAndMonthIsKept() {
        #expect(DateText(order: .dmy).day("03/04/2026") == Day(iso: "2026-04-03"))
        #expect(DateText(order: .mdy).day("02/23/26 08:55 PM") == Day(iso: "2026-02-23"))
        #expect(DateText(order: .mdy).day("16-10-2024") == nil)
        #expect(DateText(order: .dmy).day("2026-03-09") == Day(iso: "2026-03-09"))
    }

    @Test(
        "a column's dates tell their order where one of them can",
        arguments: [
            (["03/04/2026", "", "16/10/2024"], .clear(.dmy)), (["03/04/2026", "10/16/2024"], .clear(.mdy)),
            (["2026-03-04", "2026-04-03"], .clear(nil)), (["05/05/2026"], .clear(nil)),
            (["2026-03-04", "03/04/2026"], .ambiguous(row: 1)),
            (["16/10/2024", "10/16/2024"], .mixed(dayFirst: 0, monthFirst: 1)), (["3.4.2026"], .clear(nil)),
        ] as [([String], DateText.Finding)])
    func findings(values: [String], expected: DateText.Finding) {
        #expect(DateText.finding(in: values) == expected)
    }

    @Test(
        arguments: [
            ("CFO", .cSuite), ("Chief Revenue Officer", .cSuite), ("President", .cSuite), ("SVP, Procurement", .vp),
            ("Vice President of Sales", .vp), ("Director, Warehouse Mgmt", .director),
            ("Regional General Manager", .manager),
            ("Dean of Administration", nil), ("Directory clerk", nil), ("", nil),
        ] as [(String, Contact.Level?)])
    func aTitleSaysItsLevelOrNothing(title: String, expected: Contact.Level?) {
        #expect(ContactRows.level(ofTitle: title) == expected)
    }
}
