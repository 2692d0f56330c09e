import Days
import Testing

@testable import Understanding

/// Ways of saying a date, class by class, said on Wednesday 11 March 2026.
@Suite struct DatePhraseTests {
    @Test(
        "a date is read",
        arguments: slips + near + ahead + ends + ranges + counted + fiscal + figures + holidays + chat)
    func aDateIsRead(_ row: DateRow) throws {
        let context = ReadingContext(
            today: Sample.wednesday, anchors: ["qbr": Sample.day("2026-03-24"), "renewal": Sample.day("2026-09-30")])
        let date = try #require(try Sample.date(row.phrase, context), "no date was found")
        #expect(date.value?.short ?? "-" == row.value)
        #expect(date.alternatives.map(\.short) == row.others)
        #expect(date.alternatives.isEmpty || date.reason != nil)
        #expect(date.rule?.isEmpty == false)
    }

    /// What is ruled out, given up or only a name is no date.
    @Test(
        "no date is read",
        arguments: [
            "not this friday but the one after", "june to send it", "post-renewal survey", "anytime but not friday",
            "pre-qbr checklist", "the q&a", "next question",
        ])
    func whatIsRuledOutIsNoDate(_ phrase: String) throws {
        let context = ReadingContext(
            today: Sample.wednesday, anchors: ["qbr": Sample.day("2026-03-24"), "renewal": Sample.day("2026-09-30")])
        #expect(try Sample.date(phrase, context) == nil)
    }

    static let chat: [DateRow] = [
        DateRow(phrase: "end of next q", value: "2026-06-30"),
        DateRow(phrase: "by end of q pls", value: "2026-03-31"),
        DateRow(phrase: "next q", value: "2026-04-01…2026-06-30"),
        DateRow(phrase: "q3/27", value: "2027-07-01…2027-09-30"),
        DateRow(phrase: "by h2 start", value: "2026-07-01"),
        DateRow(phrase: "june eom", value: "2026-06-30"),
        DateRow(phrase: "halfway through may", value: "2026-05-11…2026-05-20"),
        DateRow(phrase: "next month on the 9th", value: "2026-04-09"),
        DateRow(phrase: "24th tues", value: "2026-03-24"),
        DateRow(phrase: "27 fri", value: "2026-03-27"),
        DateRow(phrase: "tuesday, end of day", value: "2026-03-17"),
        DateRow(phrase: "thursday 4p", value: "2026-03-12"),
        DateRow(phrase: "later in the month", value: "2026-03-11…2026-03-31"),
        DateRow(phrase: "within 10-15 days", value: "2026-03-21…2026-03-26"),
        DateRow(phrase: "in the next 2-3 weeks", value: "2026-03-25…2026-04-01"),
        DateRow(phrase: "next three tuesdays", value: "2026-03-17…2026-03-31"),
        DateRow(phrase: "next next week", value: "2026-03-23…2026-03-27"),
        DateRow(phrase: "next next thursday", value: "2026-03-19", others: ["2026-03-26"]),
        DateRow(
            phrase: "over the next week", value: "2026-03-12…2026-03-18", others: ["2026-03-16…2026-03-20"]),
        DateRow(phrase: "monday not tuesday", value: "2026-03-16"),
        DateRow(phrase: "why not monday", value: "2026-03-16"),
        DateRow(phrase: "not before monday", value: "2026-03-16"),
        DateRow(phrase: "move it from monday to thursday", value: "2026-03-12"),
        DateRow(phrase: "out from monday to thursday", value: "2026-03-16…2026-03-19"),
        DateRow(phrase: "instead of monday thursday", value: "2026-03-12"),
        DateRow(phrase: "renewal - 30 days", value: "2026-08-31"),
        DateRow(phrase: "qbr + 1 week", value: "2026-03-31"),
        DateRow(phrase: "ahead of the qbr", value: "2026-03-23"),
        DateRow(phrase: "post qbr", value: "2026-03-25"),
        DateRow(phrase: "pre-renewal", value: "2026-09-29"),
    ]

    static let slips: [DateRow] = [
        DateRow(phrase: "by tommorow", value: "2026-03-12"),
        DateRow(phrase: "thrusday", value: "2026-03-12"),
        DateRow(phrase: "by wendsday", value: "-", others: ["2026-03-11", "2026-03-18"]),
        DateRow(phrase: "14 setpember", value: "2026-09-14"),
        DateRow(phrase: "next quater", value: "2026-04-01…2026-06-30"),
        DateRow(phrase: "begining of april", value: "2026-04-01…2026-04-10"),
        DateRow(phrase: "15thmarch", value: "2026-03-15"),
        DateRow(phrase: "fri13", value: "2026-03-13"),
        DateRow(phrase: "nextweek", value: "2026-03-16…2026-03-20"),
        DateRow(phrase: "in 3weeks", value: "2026-04-01"),
        DateRow(phrase: "2moro", value: "2026-03-12"),
        DateRow(phrase: "tmrw", value: "2026-03-12"),
        DateRow(phrase: "b4 friday", value: "2026-03-12"),
        DateRow(phrase: "12mar27", value: "2027-03-12"),
    ]

    static let near: [DateRow] = [
        DateRow(phrase: "this afternoon", value: "2026-03-11"),
        DateRow(phrase: "close of business friday", value: "2026-03-13"),
        DateRow(phrase: "end of day", value: "2026-03-11"),
        DateRow(phrase: "friday week", value: "2026-03-20"),
        DateRow(phrase: "a week on tuesday", value: "2026-03-24"),
        DateRow(phrase: "two weeks today", value: "2026-03-25"),
        DateRow(phrase: "friday in two weeks", value: "2026-03-27"),
        DateRow(phrase: "monday in two weeks", value: "2026-03-23", others: ["2026-03-30"]),
        DateRow(phrase: "friday before last", value: "2026-02-27"),
        DateRow(phrase: "friday after next", value: "2026-03-20", others: ["2026-03-27"]),
        DateRow(phrase: "half a year from now", value: "2026-09-11"),
        DateRow(phrase: "in a couple weeks", value: "2026-03-25"),
        DateRow(phrase: "couple of days ago", value: "2026-03-09"),
        DateRow(phrase: "next working day", value: "2026-03-12"),
        DateRow(phrase: "not after friday", value: "2026-03-13"),
        DateRow(phrase: "in the coming weeks", value: "-"),
        DateRow(phrase: "13 march (fri)", value: "2026-03-13"),
        DateRow(phrase: "friday (3/13)", value: "2026-03-13", others: []),
        DateRow(phrase: "wed the 18", value: "2026-03-18"),
        DateRow(phrase: "friday eod", value: "2026-03-13"),
        DateRow(phrase: "by thrus", value: "2026-03-12"),
        DateRow(phrase: "in 48 hours", value: "2026-03-13"),
        DateRow(phrase: "within the next month", value: "2026-03-11…2026-04-11"),
        DateRow(phrase: "within the month", value: "2026-03-11…2026-03-31"),
        DateRow(phrase: "by year's end", value: "2026-12-31"),
        DateRow(phrase: "eom april", value: "2026-04-30"),
        DateRow(phrase: "eow next week", value: "2026-03-20"),
        DateRow(phrase: "eoq2", value: "2026-06-30"),
    ]

    static let ahead: [DateRow] = [
        DateRow(phrase: "next 3 weeks", value: "2026-03-12…2026-04-01", others: ["2026-03-16…2026-04-03"]),
        DateRow(phrase: "two upcoming quarters", value: "2026-03-12…2026-09-11", others: ["2026-04-01…2026-09-30"]),
        DateRow(phrase: "over the next 3 weeks", value: "2026-03-12…2026-04-01", others: []),
        DateRow(phrase: "next 10 days", value: "2026-03-12…2026-03-21", others: []),
        DateRow(phrase: "last 3 weeks", value: "2026-02-18…2026-03-10", others: []),
        DateRow(phrase: "next 2 weeks and 3 days", value: "2026-03-12…2026-03-28"),
        DateRow(phrase: "in 2-3 weeks", value: "2026-03-25…2026-04-01"),
        DateRow(phrase: "in three to five business days", value: "2026-03-16…2026-03-18"),
        DateRow(phrase: "in a week or two", value: "2026-03-18…2026-03-25"),
        DateRow(phrase: "in less than 10 days", value: "2026-03-11…2026-03-21"),
        DateRow(phrase: "in at most two weeks", value: "2026-03-11…2026-03-25"),
        DateRow(phrase: "inside three days", value: "2026-03-11…2026-03-14"),
        DateRow(phrase: "a week next tuesday", value: "2026-03-24"),
        DateRow(phrase: "a year ago today", value: "2025-03-11"),
        DateRow(phrase: "monday next", value: "2026-03-16"),
        DateRow(phrase: "friday last", value: "2026-03-06"),
        DateRow(phrase: "this time next month", value: "2026-04-11"),
        DateRow(phrase: "same day last week", value: "2026-03-04"),
        DateRow(phrase: "two weeks pre-qbr", value: "2026-03-10"),
        DateRow(phrase: "2 weeks post-qbr", value: "2026-04-07"),
        DateRow(phrase: "monday the 4th", value: "2026-04-04", others: ["2026-03-30", "2026-05-04"]),
    ]

    static let ends: [DateRow] = [
        DateRow(phrase: "end june", value: "2026-06-30"),
        DateRow(phrase: "by end q2", value: "2026-06-30"),
        DateRow(phrase: "end 2026", value: "2026-12-31"),
        DateRow(phrase: "end next week", value: "2026-03-20"),
        DateRow(phrase: "end of year 2027", value: "2027-12-31"),
        DateRow(phrase: "end-of-month", value: "2026-03-31"),
        DateRow(phrase: "month end june", value: "2026-06-30"),
        DateRow(phrase: "june month end", value: "2026-06-30"),
        DateRow(phrase: "by june end", value: "2026-06-30"),
        DateRow(phrase: "h1 end", value: "2026-06-30"),
        DateRow(phrase: "it may end friday", value: "2026-03-13"),
        DateRow(phrase: "they end in june", value: "2026-06-01…2026-06-30"),
        DateRow(phrase: "latter half of march", value: "2026-03-16…2026-03-31"),
        DateRow(phrase: "back half of q3", value: "2026-08-16…2026-09-30"),
        DateRow(phrase: "next to last day of the month", value: "2026-03-30"),
        DateRow(phrase: "week of the renewal", value: "2026-09-28…2026-10-02"),
        DateRow(phrase: "quarter three", value: "2026-07-01…2026-09-30"),
        DateRow(phrase: "the last of june", value: "2026-06-30"),
        DateRow(phrase: "top of next month", value: "2026-04-01…2026-04-10"),
        DateRow(phrase: "before the end of the day", value: "2026-03-11"),
        DateRow(phrase: "before eod friday", value: "2026-03-13"),
    ]

    static let ranges: [DateRow] = [
        DateRow(phrase: "between the 4th and the 8th", value: "2026-04-04…2026-04-08"),
        DateRow(phrase: "between the 4th and the 8th of may", value: "2026-05-04…2026-05-08"),
        DateRow(phrase: "since the 5th", value: "2026-03-05"),
        DateRow(phrase: "3-7 april", value: "2026-04-03…2026-04-07"),
        DateRow(phrase: "mon to wed", value: "2026-03-16…2026-03-18"),
        DateRow(phrase: "between now and friday", value: "2026-03-11…2026-03-13"),
        DateRow(phrase: "march 3 - 5", value: "-", others: ["2026-03-03…2026-03-05", "2027-03-03…2027-03-05"]),
        DateRow(phrase: "jan to mar", value: "2026-01-01…2026-03-31"),
        DateRow(phrase: "dec to feb", value: "2026-12-01…2027-02-28", others: ["2025-12-01…2026-02-28"]),
        DateRow(phrase: "q4 to q1", value: "2026-10-01…2027-03-31"),
        DateRow(phrase: "1/1/26-3/31/26", value: "2026-01-01…2026-03-31", others: []),
        DateRow(phrase: "from january to now", value: "2026-01-01…2026-03-11"),
        DateRow(phrase: "mar 3 to today", value: "2026-03-03…2026-03-11"),
        DateRow(phrase: "for 3 days from friday", value: "2026-03-13…2026-03-15"),
        DateRow(phrase: "friday for a week", value: "2026-03-13…2026-03-19"),
        DateRow(phrase: "4/15-4/20", value: "2026-04-15…2026-04-20"),
        DateRow(phrase: "2026-04-15/2026-04-20", value: "2026-04-15…2026-04-20"),
        DateRow(phrase: "year to date", value: "2026-01-01…2026-03-11"),
        DateRow(phrase: "later this month", value: "2026-03-11…2026-03-31"),
        DateRow(phrase: "trailing 12 months", value: "2025-03-01…2026-02-28"),
        DateRow(phrase: "by the start of june", value: "2026-06-01"),
        DateRow(phrase: "start of june", value: "2026-06-01…2026-06-10"),
        DateRow(phrase: "the 15th and 16th of april", value: "2026-04-15"),
    ]

    static let counted: [DateRow] = [
        DateRow(phrase: "first monday after the 15th", value: "2026-03-16"),
        DateRow(phrase: "the friday before the qbr", value: "2026-03-20"),
        DateRow(phrase: "second business day after the qbr", value: "2026-03-26"),
        DateRow(phrase: "the week before the qbr", value: "2026-03-16…2026-03-20"),
        DateRow(phrase: "a week before the qbr", value: "2026-03-17"),
        DateRow(phrase: "two weeks before month end", value: "2026-03-17"),
        DateRow(phrase: "6 weeks out from the renewal", value: "2026-08-19"),
        DateRow(phrase: "closest monday to april 1", value: "2026-03-30"),
        DateRow(phrase: "second closest monday to april 1", value: "2026-04-06"),
        DateRow(phrase: "third tuesday", value: "2026-03-17"),
        DateRow(phrase: "first monday", value: "2026-04-06", others: ["2026-03-02"]),
        DateRow(phrase: "penultimate friday of march", value: "2026-03-20"),
        DateRow(phrase: "first two weeks of april", value: "2026-04-01…2026-04-14"),
        DateRow(phrase: "last three business days of the month", value: "2026-03-27…2026-03-31"),
        DateRow(phrase: "last week of september 2021", value: "2021-09-27…2021-10-03"),
        DateRow(phrase: "week 12 of 2026", value: "2026-03-16…2026-03-20"),
        DateRow(phrase: "week 2 of may", value: "2026-05-11…2026-05-15"),
        DateRow(phrase: "monday of the last week of may", value: "2026-05-25"),
        DateRow(phrase: "friday of the week before the qbr", value: "2026-03-20"),
        DateRow(phrase: "2026-W12-3", value: "2026-03-18"),
        DateRow(phrase: "first quarter of the year", value: "2026-01-01…2026-03-31", others: ["2027-01-01…2027-03-31"]),
    ]

    static let fiscal: [DateRow] = [
        DateRow(
            phrase: "next fiscal quarter", value: "2026-04-01…2026-06-30", others: ["2026-05-01…2026-07-31"]),
        DateRow(
            phrase: "end of fiscal year", value: "2026-12-31",
            others: ["2027-01-31", "2026-03-31", "2026-06-30", "2026-09-30"]),
        DateRow(
            phrase: "FY27", value: "2027-01-01…2027-12-31",
            others: [
                "2026-02-01…2027-01-31", "2026-04-01…2027-03-31", "2026-07-01…2027-06-30", "2026-10-01…2027-09-30",
            ]),
        DateRow(phrase: "1H26", value: "2026-01-01…2026-06-30"),
        DateRow(phrase: "2027/q2", value: "2027-04-01…2027-06-30"),
        DateRow(
            phrase: "fy end", value: "2026-12-31", others: ["2027-01-31", "2026-03-31", "2026-06-30", "2026-09-30"]),
        DateRow(phrase: "2026H2", value: "2026-07-01…2026-12-31"),
        DateRow(phrase: "last year's q4", value: "2025-10-01…2025-12-31"),
        DateRow(phrase: "next year q1", value: "2027-01-01…2027-03-31"),
        DateRow(phrase: "1st half 2027", value: "2027-01-01…2027-06-30"),
        DateRow(
            phrase: "third fiscal quarter", value: "2026-07-01…2026-09-30",
            others: [
                "2026-08-01…2026-10-31", "2026-10-01…2026-12-31", "2026-01-01…2026-03-31", "2026-04-01…2026-06-30",
            ]),
        DateRow(phrase: "last q4", value: "2025-10-01…2025-12-31"),
        DateRow(phrase: "next q1", value: "2027-01-01…2027-03-31"),
        DateRow(phrase: "end of the first half", value: "2026-06-30"),
    ]

    static let figures: [DateRow] = [
        DateRow(phrase: "3/4", value: "-", others: ["2026-03-04", "2027-03-04", "2026-04-03"]),
        DateRow(phrase: "next 2/15", value: "2027-02-15"),
        DateRow(phrase: "next 6th of february", value: "2027-02-06"),
        DateRow(phrase: "21-APR-27", value: "2027-04-21"),
        DateRow(phrase: "2026 june 16", value: "2026-06-16"),
        DateRow(phrase: "by 20260616", value: "2026-06-16"),
        DateRow(phrase: "due 6 16 2026", value: "2026-06-16"),
        DateRow(phrase: "june of nineteen ninety nine", value: "1999-06-01…1999-06-30"),
        DateRow(phrase: "1 june twenty twenty-seven", value: "2027-06-01"),
        DateRow(phrase: "in two thousand and twenty seven", value: "2027-01-01…2027-12-31"),
        DateRow(phrase: "march in two years", value: "2028-03-01…2028-03-31"),
        DateRow(phrase: "in 2 years", value: "2028-03-11"),
        DateRow(phrase: "2 years 3 months from now", value: "2028-06-11"),
    ]

    static let holidays: [DateRow] = [
        DateRow(phrase: "by christmas", value: "2026-12-25"),
        DateRow(phrase: "before thanksgiving", value: "2026-11-25"),
        DateRow(phrase: "the week of thanksgiving", value: "2026-11-23…2026-11-27"),
        DateRow(phrase: "good friday", value: "2026-04-03"),
        DateRow(phrase: "easter monday 2027", value: "2027-03-29"),
        DateRow(phrase: "new year's eve", value: "2026-12-31"),
        DateRow(phrase: "mother's day", value: "2026-05-10"),
        DateRow(phrase: "last labor day", value: "2025-09-01"),
        DateRow(phrase: "memorial day of next year", value: "2027-05-31"),
        DateRow(phrase: "two weeks before xmas", value: "2026-12-11"),
    ]

    @Test func britainHasItsOwnMothersDay() throws {
        let context = ReadingContext(today: Sample.wednesday, dayFirst: true)
        #expect(try Sample.date("mother's day", context)?.value?.short == "2026-03-15")
    }

    @Test func aNameIsNoSlip() throws {
        let context = ReadingContext(today: Sample.wednesday, people: NameIndex([Named(id: "m", name: "Munday")]))
        #expect(try Sample.date("send it to munday", context) == nil)
    }

    @Test(
        "no date",
        arguments: [
            "9/10 users are happy", "h2o", "QBR-2026Q1-011", "sat with them", "sun microsystems", "10-12 seats",
            "first contact resolution", "a quarter million", "now we have 3", "all good", "2day workshop", "the 24",
            "half of the seats", "last third", "april owns it", "next steps", "mid-market", "we agreed on 3 points",
            "in the new year", "back to back", "inside the account", "in 2-3 accounts",
            "the last of the tickets", "top of the list",
        ])
    func noDate(_ text: String) throws {
        #expect(try Sample.date(text, ReadingContext(today: Sample.wednesday))?.value == nil)
    }
}
