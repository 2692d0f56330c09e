package import Days
package import Foundation

/// When a destination may be spoken to: once on each of its working days, at its time, where it is.
package struct Schedule: Hashable, Sendable {
    package var zone: TimeZone
    /// Of the digest, in minutes after midnight.
    package var minute: Int
    package var quietHours: QuietHours?
    package var workdays: Set<Weekday>
    package var holidays: Set<Day>

    package init(
        zone: TimeZone, minute: Int, quietHours: QuietHours? = nil, workdays: Set<Weekday> = Self.mondayToFriday,
        holidays: Set<Day> = []
    ) {
        self.zone = zone
        self.minute = minute
        self.quietHours = quietHours
        self.workdays = workdays
        self.holidays = holidays
    }

    package static let mondayToFriday: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    package func isWorkday(_ day: Day) -> Bool { workdays.contains(day.weekday) && !holidays.contains(day) }
}
