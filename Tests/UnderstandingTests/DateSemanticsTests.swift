import Days
import Testing

@testable import Understanding

struct DateRow: Sendable, CustomTestStringConvertible {
    let phrase: String
    /// `-` for no default.
    let value: String
    var others: [String] = []
    var testDescription: String { phrase }
}

/// Each row of the table of date semantics, said on Wednesday 11 March 2026.
@Suite struct DateSemanticsTests {
    private func check(_ row: DateRow, _ context: ReadingContext) throws {
        let date = try #require(try Sample.date(row.phrase, context), "no date was found")
        #expect(date.value?.short ?? "-" == row.value)
        #expect(date.alternatives.map(\.short) == row.others)
        #expect(date.alternatives.isEmpty || date.reason != nil)
    }

    @Test("what is due", arguments: due) func readAsDue(_ row: DateRow) throws {
        try check(row, ReadingContext(today: Sample.wednesday))
    }

    @Test("what is past", arguments: past) func readAsPast(_ row: DateRow) throws {
        try check(row, ReadingContext(today: Sample.wednesday, sense: .past))
    }

    static let due: [DateRow] = [
        DateRow(phrase: "today", value: "2026-03-11"),
        DateRow(phrase: "tmrw", value: "2026-03-12"),
        DateRow(phrase: "day after tomorrow", value: "2026-03-13"),
        DateRow(phrase: "eod", value: "2026-03-11"),
        DateRow(phrase: "friday", value: "2026-03-13"),
        DateRow(phrase: "this friday", value: "2026-03-13"),
        DateRow(phrase: "on thursday", value: "2026-03-12"),
        DateRow(phrase: "thurs", value: "2026-03-12"),
        DateRow(phrase: "mon", value: "2026-03-16"),
        DateRow(phrase: "wednesday", value: "-", others: ["2026-03-11", "2026-03-18"]),
        DateRow(phrase: "next friday", value: "2026-03-20", others: ["2026-03-13"]),
        DateRow(phrase: "next fri", value: "2026-03-20", others: ["2026-03-13"]),
        DateRow(phrase: "next monday", value: "2026-03-16"),
        DateRow(phrase: "this monday", value: "2026-03-16", others: ["2026-03-09"]),
        DateRow(phrase: "coming monday", value: "2026-03-16"),
        DateRow(phrase: "last friday", value: "2026-03-06"),
        DateRow(phrase: "by friday", value: "2026-03-13"),
        DateRow(phrase: "by fri", value: "2026-03-13"),
        DateRow(phrase: "before friday", value: "2026-03-12"),
        DateRow(phrase: "not before monday", value: "2026-03-16"),
        DateRow(phrase: "after friday", value: "2026-03-14"),
        DateRow(phrase: "friday next week", value: "2026-03-20"),
        DateRow(phrase: "next week friday", value: "2026-03-20"),
        DateRow(phrase: "next week", value: "2026-03-16…2026-03-20"),
        DateRow(phrase: "this week", value: "2026-03-09…2026-03-13"),
        DateRow(phrase: "next month", value: "2026-04-01…2026-04-30"),
        DateRow(phrase: "next quarter", value: "2026-04-01…2026-06-30"),
        DateRow(phrase: "the week after next", value: "2026-03-23…2026-03-27"),
        DateRow(phrase: "end of week", value: "2026-03-13"),
        DateRow(phrase: "eow", value: "2026-03-13"),
        DateRow(phrase: "end of next week", value: "2026-03-20"),
        DateRow(phrase: "this weekend", value: "2026-03-14…2026-03-15", others: ["2026-03-13", "2026-03-16"]),
        DateRow(phrase: "next weekend", value: "2026-03-21…2026-03-22", others: ["2026-03-20", "2026-03-23"]),
        DateRow(phrase: "end of month", value: "2026-03-31"),
        DateRow(phrase: "eom", value: "2026-03-31"),
        DateRow(phrase: "end of may", value: "2026-05-31"),
        DateRow(phrase: "end of quarter", value: "2026-03-31"),
        DateRow(phrase: "eoq", value: "2026-03-31"),
        DateRow(phrase: "end of q2", value: "2026-06-30"),
        DateRow(phrase: "year-end", value: "2026-12-31"),
        DateRow(phrase: "q1", value: "2026-01-01…2026-03-31", others: ["2027-01-01…2027-03-31"]),
        DateRow(phrase: "q2", value: "2026-04-01…2026-06-30"),
        DateRow(phrase: "Q3 2026", value: "2026-07-01…2026-09-30"),
        DateRow(phrase: "1q27", value: "2027-01-01…2027-03-31"),
        DateRow(phrase: "h2", value: "2026-07-01…2026-12-31"),
        DateRow(phrase: "third quarter of 2025", value: "2025-07-01…2025-09-30"),
        DateRow(phrase: "in march", value: "2026-03-01…2026-03-31"),
        DateRow(phrase: "for may", value: "2026-05-01…2026-05-31"),
        DateRow(phrase: "mar 10", value: "-", others: ["2026-03-10", "2027-03-10"]),
        DateRow(phrase: "by 15 Feb", value: "-", others: ["2026-02-15", "2027-02-15"]),
        DateRow(phrase: "1 june", value: "2026-06-01"),
        DateRow(phrase: "jun 1st", value: "2026-06-01"),
        DateRow(phrase: "june 3rd, 2027", value: "2027-06-03"),
        DateRow(phrase: "16 jun", value: "2026-06-16"),
        DateRow(phrase: "mar 30", value: "2026-03-30"),
        DateRow(phrase: "dec 5", value: "2026-12-05"),
        DateRow(phrase: "since 16 feb", value: "2026-02-16"),
        DateRow(phrase: "2026-06-16", value: "2026-06-16"),
        DateRow(phrase: "03/04/2026", value: "2026-03-04", others: ["2026-04-03"]),
        DateRow(phrase: "04.03.2026", value: "-", others: ["2026-04-03", "2026-03-04"]),
        DateRow(phrase: "13/04/2026", value: "2026-04-13"),
        DateRow(phrase: "16/06", value: "2026-06-16"),
        DateRow(phrase: "april 31", value: "-", others: ["2026-04-30", "2026-05-01"]),
        DateRow(phrase: "feb 29 2026", value: "-", others: ["2026-02-28", "2026-03-01"]),
        DateRow(phrase: "feb 30", value: "-", others: ["2027-02-28", "2027-03-01"]),
        DateRow(phrase: "32 august 2026", value: "-"),
        DateRow(phrase: "in two weeks", value: "2026-03-25"),
        DateRow(phrase: "within two weeks", value: "2026-03-11…2026-03-25"),
        DateRow(phrase: "in 3 years", value: "2029-03-11"),
        DateRow(phrase: "two weeks from friday", value: "2026-03-27"),
        DateRow(phrase: "in 3 business days", value: "2026-03-16"),
        DateRow(phrase: "3 business days before march 31", value: "2026-03-26"),
        DateRow(phrase: "next 3 months", value: "2026-03-12…2026-06-11", others: ["2026-04-01…2026-06-30"]),
        DateRow(phrase: "the 5th", value: "2026-04-05"),
        DateRow(phrase: "29th", value: "2026-03-29"),
        DateRow(phrase: "move it to the 18th then", value: "2026-03-18"),
        DateRow(phrase: "asap", value: "-"),
        DateRow(phrase: "week of 6 april", value: "2026-04-06…2026-04-10"),
        DateRow(phrase: "third thursday of march", value: "2026-03-19"),
        DateRow(phrase: "last friday of april", value: "2026-04-24"),
        DateRow(phrase: "last business day of the quarter", value: "2026-03-31"),
        DateRow(phrase: "first business day of next month", value: "2026-04-01"),
        DateRow(phrase: "mid june", value: "2026-06-11…2026-06-20"),
        DateRow(phrase: "early next week", value: "2026-03-16…2026-03-18"),
        DateRow(phrase: "10-12 june", value: "2026-06-10…2026-06-12"),
        DateRow(phrase: "june 10 - 12", value: "2026-06-10…2026-06-12"),
        DateRow(phrase: "from 30 march to 3 april", value: "2026-03-30…2026-04-03"),
        DateRow(phrase: "between q2 and q3", value: "2026-04-01…2026-09-30"),
        DateRow(phrase: "fri 20 march", value: "2026-03-20"),
        DateRow(phrase: "thu 20 march", value: "2026-03-20", others: ["2026-03-19"]),
    ]

    static let past: [DateRow] = [
        DateRow(phrase: "sent it friday", value: "2026-03-06"),
        DateRow(phrase: "on the 5th", value: "2026-03-05"),
        DateRow(phrase: "mar 10", value: "2026-03-10"),
        DateRow(phrase: "dec 16", value: "2025-12-16"),
        DateRow(phrase: "q1", value: "2026-01-01…2026-03-31"),
        DateRow(phrase: "q4", value: "2025-10-01…2025-12-31"),
        DateRow(phrase: "last quarter", value: "2025-10-01…2025-12-31"),
        DateRow(phrase: "last 2 quarters", value: "2025-07-01…2025-12-31"),
        DateRow(phrase: "past 3 months", value: "2025-12-01…2026-02-28"),
        DateRow(phrase: "last 2 weeks", value: "2026-02-25…2026-03-10"),
        DateRow(phrase: "last week", value: "2026-03-02…2026-03-08"),
        DateRow(phrase: "two weeks ago", value: "2026-02-25"),
        DateRow(phrase: "yesterday", value: "2026-03-10"),
        DateRow(phrase: "in november", value: "2025-11-01…2025-11-30"),
        DateRow(phrase: "last year", value: "2025-01-01…2025-12-31"),
    ]

    // MARK: What the context decides

    @Test func anchorsAndHolidaysDecideOffsets() throws {
        var context = ReadingContext(
            today: Sample.wednesday, anchors: ["qbr": Sample.day("2026-03-24"), "renewal": Sample.day("2026-09-30")])
        #expect(try Sample.date("3 business days before the qbr", context)?.value?.short == "2026-03-19")
        #expect(try Sample.date("before the qbr", context)?.value?.short == "2026-03-23")
        #expect(try Sample.date("a week after renewal", context)?.value?.short == "2026-10-07")
        #expect(try Sample.date("by the qbr", context)?.value?.short == "2026-03-24")
        #expect(try Sample.date("prep the qbr", context) == nil)
        context.holidays = [Sample.day("2026-03-20")]
        #expect(try Sample.date("3 business days before the qbr", context)?.value?.short == "2026-03-18")
        #expect(try Sample.date("next week", context)?.value?.short == "2026-03-16…2026-03-19")
    }

    @Test func aFiscalYearMovesQuarters() throws {
        var context = ReadingContext(today: Sample.wednesday, fiscalYearStartMonth: 2)
        #expect(try Sample.date("q1", context)?.value?.short == "2026-02-01…2026-04-30")
        #expect(try Sample.date("eoq", context)?.value?.short == "2026-04-30")
        #expect(try Sample.date("FY26", context)?.value?.short == "2025-02-01…2026-01-31")
        #expect(try Sample.date("fiscal q2", context)?.value?.short == "2026-05-01…2026-07-31")
        context.fiscalYearStartMonth = nil
        let unknown = try #require(try Sample.date("fiscal q2", context))
        #expect(unknown.alternatives.count == 4)
        #expect(unknown.reason == "the first month of the fiscal year is not known")
    }

    @Test func theLocaleSettlesDayAndMonth() throws {
        var context = ReadingContext(today: Sample.wednesday, dayFirst: true)
        #expect(try Sample.date("3/4", context)?.value?.short == "2026-04-03")
        #expect(try Sample.date("04.03.2026", context)?.value?.short == "2026-03-04")
        context.dayFirst = false
        #expect(try Sample.date("04.03.2026", context)?.value?.short == "2026-04-03")
        #expect(try Sample.date("04.03.2026", context)?.alternatives == [])
    }

    @Test func aDayOfTheMonthKeepsToTheMonthThatWasSpokenOf() throws {
        let context = ReadingContext(today: Sample.monday, focus: Sample.day("2026-05-15"))
        #expect(try Sample.date("ok 29th", context)?.value?.short == "2026-05-29")
    }

    @Test func aWeekendAtTheEndOfAMonthIsRemarkedOn() throws {
        let date = try #require(try Sample.date("end of may", ReadingContext(today: Sample.wednesday)))
        #expect(date.reason == "a Sunday; the last working day is Fri 29 May")
    }

    @Test(
        "a date names the rule that read it",
        arguments: [
            ("friday", "weekday: the coming one"), ("end of q2", "end of: quarter: the next one"),
            ("a week from friday", "so long after: weekday: the coming one"), ("2026-06-16", "full date"),
            ("feb 30", "no such day"),
        ])
    func aDateNamesItsRule(_ phrase: String, _ rule: String) throws {
        #expect(try Sample.date(phrase, ReadingContext(today: Sample.wednesday))?.rule == rule)
    }

    // MARK: What is no date

    @Test(
        "no date",
        arguments: [
            "12.53%", "at 6.5 kilograms", "version 1.1.30", "ticket 4471", "24/7 support", "may i ask", "we sat down",
            "the 2nd option", "3/4 of the users", "2012", "call 650.650.6500", "second. cfo froze hiring", "A4 A5",
            "5 days no failed syncs", "this is the one", "one by one", "10 analysts", "v2", "13/31/2026",
        ])
    func noDate(_ text: String) throws {
        let context = ReadingContext(today: Sample.wednesday)
        let dates = try Sample.entities(text, context).filter { $0.kind == .date && $0.value != nil }
        #expect(dates.isEmpty)
    }
}
