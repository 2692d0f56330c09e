import Days
import Testing

@Suite struct DayTests {
    @Test(
        "a day is read and written as ISO",
        arguments: ["1970-01-01", "2000-02-29", "2026-03-09", "2024-02-29", "0001-01-01", "9999-12-31", "1969-12-31"])
    func isoRoundTrip(text: String) {
        #expect(Day(iso: text)?.description == text)
    }

    @Test(
        "what is no day is not read",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-29", "26-03-09", "2026-3-9", "", "2026-03",
            "2026-03-09 ", "+026-03-09", "２０２６-03-09", "2026-03-09-01", "0000-01-01",
        ])
    func noDay(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func partsAndNumberAgreeOverFourHundredYears() {
        var day = Day(number: -150_000)
        while day.number < 150_000 {
            let (year, month, dayOfMonth) = day.parts
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            day = day + 37
        }
    }

    @Test(
        "weekdays",
        arguments: [
            ("1970-01-01", Weekday.thursday), ("2026-03-09", .monday), ("2026-06-16", .tuesday),
            ("1969-12-28", .sunday), ("2000-01-01", .saturday),
        ])
    func weekday(text: String, weekday: Weekday) {
        #expect(Day(iso: text)?.weekday == weekday)
    }

    @Test func aMonthLaterStaysInTheMonth() throws {
        let january = try #require(Day(iso: "2026-01-31"))
        #expect(january.adding(months: 1).description == "2026-02-28")
        #expect(january.adding(months: 25).description == "2028-02-29")
        #expect(january.adding(months: -2).description == "2025-11-30")
        #expect(january.adding(months: -13).description == "2024-12-31")
        #expect(january.adding(months: 0) == january)
        #expect(january.endOfMonth == january)
        #expect(january.startOfMonth.description == "2026-01-01")
    }

    @Test func weekendsMoveToTheWorkdayBesideThem() throws {
        let saturday = try #require(Day(iso: "2026-03-14"))
        #expect(saturday.orWorkdayBefore.description == "2026-03-13")
        #expect((saturday + 1).orWorkdayBefore.description == "2026-03-13")
        #expect(saturday.orWorkdayAfter.description == "2026-03-16")
        #expect((saturday + 1).orWorkdayAfter.description == "2026-03-16")
        #expect((saturday + 2).orWorkdayAfter == saturday + 2)
        #expect(!saturday.isWorkday)
    }

    /// The plain way to count them, against which the reckoned one is held.
    private func stepped(_ day: Day, _ count: Int, _ holidays: Set<Day>) -> Day {
        var day = day
        var left = abs(count)
        while left > 0 {
            day = day + (count < 0 ? -1 : 1)
            if day.isWorkday && !holidays.contains(day) { left -= 1 }
        }
        return day
    }

    @Test func workdaysAreReckonedAsTheyAreCounted() throws {
        let monday = try #require(Day(iso: "2026-03-09"))
        let holidays = Set([-30, -9, -4, -3, 0, 1, 4, 5, 7, 8, 11, 14, 15, 16, 40].map { monday + $0 })
        for start in 0..<14 {
            for count in -60...60 {
                let day = monday + start
                #expect(day.adding(workdays: count) == stepped(day, count, []), "\(day) \(count)")
                #expect(
                    day.adding(workdays: count, holidays: holidays) == stepped(day, count, holidays), "\(day) \(count)")
            }
        }
    }

    @Test("arithmetic stops at the first and the last day", arguments: [Int.min, -5_000_000, 5_000_000, Int.max])
    func arithmeticStops(count: Int) throws {
        let monday = try #require(Day(iso: "2026-03-09"))
        let end = count < 0 ? "0001-01-01" : "9999-12-31"
        #expect(Day(number: count).description == end)
        #expect((monday + count).description == end)
        #expect((monday - count).description == (count < 0 ? "9999-12-31" : "0001-01-01"))
        #expect(monday.adding(workdays: count).description == end)
        for far in [monday.adding(months: count), Quarter(containing: monday).adding(count).days.end] {
            #expect(Day(iso: far.description) == far)
            #expect(count < 0 ? far.year == 1 : far.year == 9999)
        }
        #expect(Day(number: .max).endOfMonth.description == "9999-12-31")
    }

    @Test func workdaysSkipWeekendsAndHolidays() throws {
        let friday = try #require(Day(iso: "2026-03-13"))
        #expect(friday.adding(workdays: 1).description == "2026-03-16")
        #expect(friday.adding(workdays: -5).description == "2026-03-06")
        #expect(friday.adding(workdays: 0) == friday)
        #expect(friday.adding(workdays: 1, holidays: [friday + 3]).description == "2026-03-17")
        #expect((friday + 1).adding(workdays: -1) == friday)
    }

    @Test func wordsLeaveTheYearOutWhereItIsClear() throws {
        let today = try #require(Day(iso: "2026-03-09"))
        let later = try #require(Day(iso: "2027-04-02"))
        #expect((today + 25).words(on: today) == "Fri 3 Apr")
        #expect(later.words(on: today) == "Fri 2 Apr 2027")
        #expect(later.shortWords(on: today) == "2 Apr 2027")
        let december = try #require(Day(iso: "2025-12-16"))
        #expect(december.words(on: today) == "Tue 16 Dec")
        #expect((today - 1).shortWords(on: today) == "8 Mar")
    }

    @Test func rangesPutTheirEndsInOrder() throws {
        let day = try #require(Day(iso: "2026-03-09"))
        let range = DayRange(day + 3, day)
        #expect(range.start == day)
        #expect(range.count == 4)
        #expect(range.contains(day + 3))
        #expect(!range.contains(day + 4))
        #expect(DayRange(day).count == 1)
    }
}
