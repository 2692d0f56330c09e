import Days
import Foundation

/// Days and instants as RFC 5545 writes them.
enum CalendarTime {
    /// `20260403`.
    static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    /// `20260324T150000Z`.
    static func utc(_ instant: Date) -> String {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let time = seconds - day * 86_400
        let clock = [time / 3600, time / 60 % 60, time % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
        return date(Day(number: day)) + "T" + clock + "Z"
    }

    /// The instant at which clocks in that place show that minute of that day.
    static func instant(_ day: Day, minute: Int, zone name: String) throws(DocumentError) -> Date {
        guard let zone = TimeZone(identifier: name) else { throw .unknownZone(name) }
        let local = Double(day.number * 86_400 + minute * 60)
        let guess = Date(
            timeIntervalSince1970: local - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))))
        return Date(timeIntervalSince1970: local - Double(zone.secondsFromGMT(for: guess)))
    }
}
