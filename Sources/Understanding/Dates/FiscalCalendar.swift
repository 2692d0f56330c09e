import Days

/// Quarters and years that begin in a given month; January is the calendar's.
struct FiscalCalendar {
    /// 1 to 12.
    let startMonth: Int

    init(startMonth: Int?) {
        self.startMonth = min(12, max(1, startMonth ?? 1))
    }

    /// The year that a day lies in, named by the calendar year it ends in: with a start in February, 1 Feb 2026 opens
    /// FY2027.
    func year(containing day: Day) -> Int {
        let (year, month, _) = day.parts
        return startMonth == 1 ? year : month >= startMonth ? year + 1 : year
    }

    func days(ofYear year: Int) -> DayRange {
        let start =
            Day(year: min(9998, max(2, startMonth == 1 ? year : year - 1)), month: startMonth, day: 1) ?? Day(number: 0)
        return DayRange(start, start.adding(months: 12) - 1)
    }

    /// Part `number` (from 1) of a year that is cut into parts of so many months.
    func days(ofPart number: Int, months: Int, year: Int) -> DayRange {
        let start = days(ofYear: year).start.adding(months: (number - 1) * months)
        return DayRange(start, start.adding(months: months) - 1)
    }

    /// The part of that length that a day lies in, or one so many parts later.
    func part(containing day: Day, months: Int, offset: Int = 0) -> DayRange {
        let passed = (day.month - startMonth + 12) % 12 % months
        let start = day.startOfMonth.adding(months: offset * months - passed)
        return DayRange(start, start.adding(months: months) - 1)
    }
}
