import Days
import Testing

@testable import Understanding

/// What comes again, what lies between two offsets, and the seasons, said on Wednesday 11 March 2026.
@Suite struct RecurrenceTests {
    private func check(_ row: DateRow, _ sense: DateSense) throws {
        let context = ReadingContext(
            today: Sample.wednesday, anchors: ["qbr": Sample.day("2026-04-14"), "renewal": Sample.day("2026-06-30")],
            sense: sense)
        let date = try #require(try Sample.date(row.phrase, context), "no date was found")
        #expect(date.value?.short ?? "-" == row.value)
        #expect(date.alternatives.map(\.short) == row.others)
        #expect(date.alternatives.isEmpty || date.reason != nil)
        #expect(date.rule?.isEmpty == false)
    }

    @Test("what comes again is asked about", arguments: recurrences) func whatComesAgain(_ row: DateRow) throws {
        try check(row, .due)
    }

    @Test("so long before or after, from one to the other", arguments: offsets) func offsetsAsRange(_ row: DateRow)
        throws
    {
        try check(row, .due)
    }

    @Test("seasons", arguments: seasons) func seasonsAreCountedInMonths(_ row: DateRow) throws {
        try check(row, .due)
    }

    @Test("what came again in a report", arguments: past) func whatCameAgain(_ row: DateRow) throws {
        try check(row, .past)
    }

    @Test(
        "no date",
        arguments: [
            "500 tickets every month", "each account", "quarterly business review", "the weekly call", "twice a week",
            "every second counts", "the numbers fall", "users fall behind", "spring cleaning", "will it spring back",
            "the summer release",
        ])
    func noDate(_ text: String) throws {
        #expect(try Sample.date(text, ReadingContext(today: Sample.wednesday)) == nil)
    }

    @Test(
        "what comes again on several days is asked for each",
        arguments: ["each friday and monday", "every tue, thu & fri"])
    func severalDaysComeAgain(_ text: String) throws {
        let dates = try Sample.entities(text, ReadingContext(today: Sample.wednesday)).filter { $0.kind == .date }
        #expect(dates.count > 1)
        #expect(dates.allSatisfy { $0.alternatives.count == 1 })
    }

    static let recurrences: [DateRow] = [
        DateRow(phrase: "every friday", value: "2026-03-13", others: ["2026-03-20"]),
        DateRow(phrase: "each wednesday", value: "-", others: ["2026-03-11", "2026-03-18"]),
        DateRow(phrase: "every other tuesday", value: "2026-03-17", others: ["2026-03-24"]),
        DateRow(phrase: "every 2 weeks on monday", value: "2026-03-16", others: ["2026-03-23"]),
        DateRow(phrase: "meet on fridays", value: "2026-03-13", others: ["2026-03-20"]),
        DateRow(phrase: "every 2nd tuesday", value: "2026-03-17", others: ["2026-03-24"]),
        DateRow(phrase: "every 2nd tuesday of the month", value: "2026-04-14", others: ["2026-05-12"]),
        DateRow(phrase: "mondays and fridays", value: "2026-03-16", others: ["2026-03-23"]),
        DateRow(phrase: "every quarter end", value: "2026-03-31", others: ["2026-06-30"]),
        DateRow(phrase: "mondays call", value: "2026-03-16"),
        DateRow(phrase: "weekly on thursday", value: "2026-03-12", others: ["2026-03-19"]),
        DateRow(phrase: "monthly on the 15th", value: "2026-03-15", others: ["2026-04-15"]),
        DateRow(phrase: "1st of every month", value: "2026-04-01", others: ["2026-05-01"]),
        DateRow(phrase: "last friday of each month", value: "2026-03-27", others: ["2026-04-24"]),
        DateRow(phrase: "by the end of every quarter", value: "2026-03-31", others: ["2026-06-30"]),
        DateRow(phrase: "every april", value: "2026-04-01…2026-04-30", others: ["2027-04-01…2027-04-30"]),
        DateRow(phrase: "every february 29", value: "-", others: ["2027-02-28", "2027-03-01"]),
        DateRow(phrase: "weekly", value: "-", others: ["2026-03-09…2026-03-15", "2026-03-16…2026-03-22"]),
        DateRow(
            phrase: "remind me each quarter", value: "-", others: ["2026-01-01…2026-03-31", "2026-04-01…2026-06-30"]),
        DateRow(phrase: "every two weeks", value: "-", others: ["2026-03-25", "2026-04-08"]),
        DateRow(phrase: "bi-weekly", value: "-", others: ["2026-03-25", "2026-04-08"]),
    ]

    static let offsets: [DateRow] = [
        DateRow(phrase: "60-90 days before renewal", value: "2026-04-01…2026-05-01"),
        DateRow(phrase: "90 to 60 days before the renewal", value: "2026-04-01…2026-05-01"),
        DateRow(phrase: "between 60 and 90 days before renewal", value: "2026-04-01…2026-05-01"),
        DateRow(phrase: "two to three weeks after the qbr", value: "2026-04-28…2026-05-05"),
        DateRow(phrase: "a week or two before renewal", value: "2026-06-16…2026-06-23"),
        DateRow(phrase: "5-10 business days after the qbr", value: "2026-04-21…2026-04-28"),
        DateRow(phrase: "2 or 3 weeks from now", value: "2026-03-25…2026-04-01"),
        DateRow(phrase: "2-3 weeks ago", value: "2026-02-18…2026-02-25"),
    ]

    static let seasons: [DateRow] = [
        DateRow(phrase: "by summer", value: "2026-06-01…2026-08-31", others: ["2026-06-21…2026-09-21"]),
        DateRow(phrase: "in the fall", value: "2026-09-01…2026-11-30", others: ["2026-09-22…2026-12-20"]),
        DateRow(phrase: "spring 2027", value: "2027-03-01…2027-05-31", others: ["2027-03-20…2027-06-20"]),
        DateRow(phrase: "last winter", value: "2025-12-01…2026-02-28", others: ["2025-12-21…2026-03-19"]),
        DateRow(
            phrase: "next summer", value: "2026-06-01…2026-08-31",
            others: ["2026-06-21…2026-09-21", "2027-06-01…2027-08-31"]),
        DateRow(phrase: "end of summer", value: "2026-08-31", others: ["2026-09-21"]),
        DateRow(phrase: "early autumn", value: "2026-09-01…2026-09-30", others: ["2026-09-22…2026-10-21"]),
        DateRow(phrase: "week of 15 march", value: "2026-03-09…2026-03-13", others: ["2026-03-16…2026-03-20"]),
    ]

    static let past: [DateRow] = [
        DateRow(phrase: "every friday", value: "2026-03-06", others: ["2026-02-27"]),
        DateRow(phrase: "end of each month", value: "2026-02-28", others: ["2026-01-31"]),
        DateRow(phrase: "in summer", value: "2025-06-01…2025-08-31", others: ["2025-06-21…2025-09-21"]),
    ]
}
