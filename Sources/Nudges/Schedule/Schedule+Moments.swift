package import Days
package import Foundation

extension Schedule {
    /// The calendar day there at an instant.
    package func day(at instant: Date) -> Day {
        Day(number: Int((Double(localSeconds(at: instant)) / 86_400).rounded(.down)))
    }

    /// The minute of the day there, 0 to 1439.
    package func minute(at instant: Date) -> Int { (localSeconds(at: instant) - day(at: instant).number * 86_400) / 60 }

    /// When the digest of a day may go: at its time, or when the quiet hours around that end.
    ///
    /// A time that clocks there leave out that day is the first moment after it, one that they show twice the first.
    ///
    /// - Returns: Nil on a day off, and where quiet hours last until the day's end.
    package func moment(on day: Day) -> Date? {
        guard isWorkday(day) else { return nil }
        var minute = minute
        if let quietHours, quietHours.contains(minute) {
            guard quietHours.until > minute else { return nil }
            minute = quietHours.until
        }
        let instant = instant(day.number * 86_400 + minute * 60)
        return self.day(at: instant) == day ? instant : nil
    }

    /// The first digest's moment after an instant; nil where there is none within a year.
    package func nextMoment(after instant: Date) -> Date? {
        let today = day(at: instant)
        for offset in 0...366 {
            if let moment = moment(on: today + offset), moment > instant { return moment }
        }
        return nil
    }

    /// Whether something may be said at an instant: on a working day, not before the digest's time, out of quiet hours.
    package func isOpen(at instant: Date) -> Bool {
        guard let moment = moment(on: day(at: instant)), moment <= instant else { return false }
        return quietHours?.contains(minute(at: instant)) != true
    }

    private func localSeconds(at instant: Date) -> Int {
        Int(instant.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: instant)
    }

    /// The first instant at which clocks there show so many seconds after 1970, or have passed over them.
    private func instant(_ seconds: Int) -> Date {
        let offsets = [-1.0, 1.0].map {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds) + $0 * 86_400))
        }
        let candidates = Set(offsets).sorted(by: >).map { Date(timeIntervalSince1970: Double(seconds - $0)) }
        if let first = candidates.first(where: { localSeconds(at: $0) == seconds }) { return first }
        let before = candidates.first ?? Date(timeIntervalSince1970: Double(seconds))
        return zone.nextDaylightSavingTimeTransition(after: before) ?? before
    }
}
