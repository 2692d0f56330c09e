/// A calendar day in the Gregorian calendar: no time, no time zone.
///
/// A due date, a review date or a renewal is a `Day`; an instant exists only where something happened.
/// Stored as the count of days since 1970-01-01, so that arithmetic is integer arithmetic. There are days of the years
/// 1 to 9999 only: arithmetic stops at the first and the last of them, so each day can be written and read again.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day that lies `number` days after 1970-01-01, or the first or last day there is.
    public init(number: Int) {
        self.number = min(Day.last, max(Day.first, number))
    }

    /// 0001-01-01.
    private static let first = -719_162
    /// 9999-12-31.
    private static let last = 2_932_896

    /// The day of that year, month (1 to 12) and day of the month; nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`; nil for anything else, and for a day that does not exist.
    public init?(iso text: some StringProtocol) {
        let signs = Array(text.utf8)
        guard signs.count == 10 else { return nil }
        var figures = 0
        for (place, sign) in signs.enumerated() {
            if place == 4 || place == 7 {
                guard sign == UInt8(ascii: "-") else { return nil }
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign) else { return nil }
                figures = figures * 10 + Int(sign - UInt8(ascii: "0"))
            }
        }
        self.init(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
    }

    /// Whether `a` lies before `b`.
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// The days from `a` to `b`: positive where `a` is later.
    public static func - (a: Day, b: Day) -> Int { a.number - b.number }

    /// The day that many days later; earlier where negative.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days.steps) }

    /// The day that many days earlier; later where negative.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days.steps) }

    /// Year, month (1 to 12) and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        // Howard Hinnant's civil_from_days: eras of 400 years that begin on 1 March.
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// The calendar year: 2026. For more than one part take ``parts``, which reckons them together.
    public var year: Int { parts.year }
    /// 1 to 12.
    public var month: Int { parts.month }
    /// The day of the month, from 1.
    public var day: Int { parts.day }

    /// The day of the week, right for days before 1970 too.
    public var weekday: Weekday {
        let index = (number + 3) % 7  // 1970-01-01 was a Thursday
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// Monday to Friday.
    public var isWorkday: Bool { weekday < .saturday }

    /// This day, or the Friday before it where it falls on a weekend.
    public var orWorkdayBefore: Day {
        switch weekday {
        case .saturday: self - 1
        case .sunday: self - 2
        default: self
        }
    }

    /// This day, or the Monday after it where it falls on a weekend.
    public var orWorkdayAfter: Day {
        switch weekday {
        case .saturday: self + 2
        case .sunday: self + 1
        default: self
        }
    }

    /// The same day of the month that many months later (earlier where negative), or that month's last day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + (month - 1) + months.steps
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        let last = Day.length(ofMonth: newMonth, year: newYear)
        return Day(number: Day.number(year: newYear, month: newMonth, day: min(day, last)))
    }

    /// The first day of this day's month.
    public var startOfMonth: Day { self - (day - 1) }

    /// The last day of this day's month.
    public var endOfMonth: Day {
        let (year, month, day) = parts
        return self + (Day.length(ofMonth: month, year: year) - day)
    }

    /// The Monday of this day's week.
    public var startOfWeek: Day { self - weekday.rawValue }

    /// The day `count` working days away (Monday to Friday, less `holidays`); the next working day is 1.
    ///
    /// - Complexity: O(*h* log *h*) in the holidays, whatever the count.
    public func adding(workdays count: Int, holidays: Set<Day> = []) -> Day {
        guard count != 0 else { return self }
        var day = adding(weekdays: count.steps)
        let free = holidays.filter { $0.isWorkday && (count > 0 ? $0 > self : $0 < self) }.sorted()
        // Each holiday on the way puts the end off by one weekday, over which the next may lie.
        if count > 0 {
            for holiday in free where holiday <= day { day = day.adding(weekdays: 1) }
        } else {
            for holiday in free.reversed() where holiday >= day { day = day.adding(weekdays: -1) }
        }
        return day
    }

    /// The day so many days of Monday to Friday away; five of them are a week.
    private func adding(weekdays count: Int) -> Day {
        let base = count > 0 ? orWorkdayBefore : orWorkdayAfter
        let index = base.weekday.rawValue + count
        let weeks = index >= 0 ? index / 5 : (index - 4) / 5
        return base.startOfWeek + (weeks * 7 + index - weeks * 5)
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Int {
    /// A count of days or months, cut to what leads from any day past the last one, so that no sum overflows.
    fileprivate var steps: Int { Swift.min(4_000_000, Swift.max(-4_000_000, self)) }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension Day: Codable {
    /// Reads `YYYY-MM-DD`.
    ///
    /// - Throws: `DecodingError` for anything else, and for a day that does not exist.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no day; write it as YYYY-MM-DD.")
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
