import Days
import Testing

@testable import Understanding

/// Weekdays, offsets and edges against the obvious slow way: walking day by day.
@Suite struct DueDateModelTests {
    private static let days = (0..<3653).map { Day(number: 19_723 + $0) }
    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private func value(_ text: String, _ today: Day) throws -> String? {
        let tokens = Tokenizer.tokens(in: text)
        let reading = DateReader(tokens: tokens, context: ReadingContext(today: today)).dates().first?.reading
        return (reading?.value ?? reading?.others.last)?.value.short
    }

    private func walk(_ day: Day, _ step: Int = 1, until isFound: (Day) -> Bool) -> Day {
        var day = day + step
        while !isFound(day) { day = day + step }
        return day
    }

    @Test func weekdaysOfADecade() throws {
        for (index, today) in Self.days.enumerated() {
            let weekday = Weekday.allCases[index % 7]
            let name = Self.names[weekday.rawValue]
            let coming = walk(today) { $0.weekday == weekday }
            #expect(try value("by \(name)", today) == "\(coming)")
            #expect(try value("last \(name)", today) == "\(walk(today, -1) { $0.weekday == weekday })")
            let sunday = today.weekday == .sunday ? today : walk(today) { $0.weekday == .sunday }
            #expect(try value("next \(name)", today) == "\(walk(sunday) { $0.weekday == weekday })")
            #expect(try value("before \(name)", today) == "\(coming - 1)")
        }
    }

    @Test func offsetsOfADecade() throws {
        for (index, today) in Self.days.enumerated() {
            let count = index % 40 + 1
            #expect(try value("in \(count) days", today) == "\(today + count)")
            #expect(try value("\(count) weeks from now", today) == "\(today + 7 * count)")
            var day = today
            for _ in 0..<count { day = walk(day) { $0.weekday != .saturday && $0.weekday != .sunday } }
            #expect(try value("in \(count) business days", today) == "\(day)")
        }
    }

    @Test func edgesOfADecade() throws {
        for today in Self.days {
            var end = today
            while (end + 1).month == today.month { end = end + 1 }
            #expect(try value("end of month", today) == "\(end)")
            while (end + 1).year == end.year, end.month % 3 != 0 || (end + 1).month == end.month { end = end + 1 }
            #expect(try value("eoq", today) == "\(end)")
            let day = today + 1
            #expect(try value("\(day.day) \(Day.longMonths[day.month - 1])", today) == "\(day)")
            #expect(try value("\(day)", today) == "\(day)")
        }
    }
}
