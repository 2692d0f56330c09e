import Days
import Testing

@testable import Understanding

/// Due dates against the obvious slow way, on every day of a decade and on the days that are special.
@Suite struct DueDateModelTests {
    /// 2024-01-01 to 2033-12-31.
    private static let days = (0..<3653).map { Day(number: 19_723 + $0) }
    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private func value(_ text: String, _ today: Day) throws -> String? {
        let tokens = Tokenizer.tokens(in: text)
        let reader = DateReader(durations: DurationReader(tokens: tokens), context: ReadingContext(today: today))
        let date = reader.candidates().first.map(reader.resolved)
        return (date?.value ?? date?.alternatives.last)?.short
    }

    // MARK: Every day

    @Test func weekdaysOfADecade() throws {
        for (index, today) in Self.days.enumerated() {
            // Each day with another weekday than on the day of the week before, so that all pairs come up.
            let weekday = Weekday.allCases[(index + index / 7) % 7]
            let name = Self.names[weekday.rawValue]
            let model = DueDateModel(today: today)
            let coming = model.coming(weekday)
            #expect(try value("by \(name)", today) == "\(coming)")
            #expect(try value("last \(name)", today) == "\(model.previous(weekday))")
            #expect(try value("next \(name)", today) == "\(model.weekday(weekday, weeks: 1))")
            #expect(try value("before \(name)", today) == "\(coming - 1)")
        }
    }

    @Test func offsetsOfADecade() throws {
        for (index, today) in Self.days.enumerated() {
            let model = DueDateModel(today: today)
            let count = index % 40 + 1
            #expect(try value("in \(count) days", today) == "\(model.shifted(today, count, .day))")
            #expect(try value("\(count) weeks from now", today) == "\(model.shifted(today, count, .week))")
            #expect(try value("in \(count) business days", today) == "\(model.shifted(today, count, .businessDay))")
            #expect(try value("in \(count) months", today) == "\(model.shifted(today, count, .month))")
        }
    }

    @Test func edgesOfADecade() throws {
        for today in Self.days {
            let model = DueDateModel(today: today)
            #expect(try value("end of month", today) == "\(model.end(of: .month, from: today))")
            #expect(try value("eoq", today) == "\(model.end(of: .quarter, from: today))")
            let day = today + 1
            #expect(try value("\(day.day) \(Self.months[day.month - 1])", today) == "\(day)")
            #expect(try value("\(day)", today) == "\(day)")
        }
    }

    // MARK: Weekday × period × preposition × offset

    @Test func twentyThousandDueDates() throws {
        var random = SplitMix(seed: 11)
        let special = Self.special
        for number in 0..<20_000 {
            // Every second case is said on a day on which something ends or begins.
            let days = number % 2 == 0 ? special : Self.days
            let today = days[number % 2 == 0 ? number / 2 % days.count : random.next(below: days.count)]
            let (phrase, expected) = Self.phrase(DueDateModel(today: today), &random)
            let read = try value(phrase, today)
            #expect(read == "\(expected)", "'\(phrase)' said on \(today)")
        }
    }

    @Test func theSpecialDaysAreThere() {
        let special = Set(Self.special)
        for text in ["2024-02-29", "2028-02-29", "2032-02-29", "2025-02-28", "2026-12-31", "2027-01-01", "2030-04-30"] {
            #expect(special.contains(Sample.day(text)))
        }
        // Clocks change: the second Sunday of March and the last one, the last of October and the first of November.
        for text in ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01"] {
            #expect(special.contains(Sample.day(text)))
        }
        #expect(special.count > 250)
    }

    /// Leap days, ends and beginnings of months and years, and the days on which clocks change.
    private static var special: [Day] {
        days.filter { day in
            let next = day + 1
            if day.day == 1 || next.day == 1 || (day.month == 2 && day.day >= 28) { return true }
            guard day.weekday == .sunday else { return false }
            switch day.month {
            case 3: return (8...14).contains(day.day) || day.day >= 25
            case 10: return day.day >= 25
            case 11: return day.day <= 7
            default: return false
            }
        }
    }

    /// A phrase and the day it means.
    private static func phrase(_ model: DueDateModel, _ random: inout SplitMix) -> (phrase: String, day: Day) {
        var (base, day, isEnd) = base(model, &random)
        let preposition = ["", "", "by ", "on ", "until ", "before ", "after "][random.next(below: 7)]
        guard random.next(below: 2) == 0 else {
            let count = random.next(below: 12) + 1
            let unit = DueDateModel.Unit.allCases[random.next(below: DueDateModel.Unit.allCases.count)]
            let isBefore = random.next(below: 2) == 0
            let link = isBefore ? "before" : ["after", "from"][random.next(below: 2)]
            let name = unit.rawValue + (count == 1 ? "" : "s")
            let words = "\(count) \(name) \(link) \(base)"
            let cue = ["before ", "after "].contains(preposition) ? "" : preposition
            return (cue + words, model.shifted(day, isBefore ? -count : count, unit))
        }
        switch preposition {
        case "before ": day = isEnd ? day : day - 1
        case "after ": day = day + 1
        default: break
        }
        return (preposition + base, day)
    }

    /// A day as it is named, and whether it is the end of a period.
    private static func base(_ model: DueDateModel, _ random: inout SplitMix) -> (String, Day, isEnd: Bool) {
        let weekday = Weekday.allCases[random.next(below: 7)]
        let name = names[weekday.rawValue]
        switch random.next(below: 8) {
        case 0:
            let other = weekday == model.today.weekday ? Weekday.allCases[(weekday.rawValue + 1) % 7] : weekday
            return (names[other.rawValue], model.coming(other), false)
        case 1: return ("next \(name)", model.weekday(weekday, weeks: 1), false)
        case 2: return ("last \(name)", model.previous(weekday), false)
        case 3: return ("\(name) next week", model.weekday(weekday, weeks: 1), false)
        case 4:
            let period = DueDateModel.Period.allCases[random.next(below: 4)]
            let which = random.next(below: 3) - 1
            let word = which == 0 ? ["", "the ", "this "][random.next(below: 3)] : which < 0 ? "last " : "next "
            return ("end of \(word)\(period.rawValue)", model.end(of: period, periods: which), true)
        case 5:
            let count = random.next(below: 4) + 1
            let ordinal = ["first", "2nd", "third", "4th"][count - 1]
            let day = model.nth(count, weekday, months: 1) ?? model.today
            return ("the \(ordinal) \(name) of next month", day, false)
        case 6:
            let day = model.today + random.next(below: 600) - 300
            return ("\(day.day) \(months[day.month - 1]) \(day.year)", day, false)
        default:
            let days = random.next(below: 3) - 1
            return (["yesterday", "today", "tomorrow"][days + 1], model.today + days, false)
        }
    }
}
