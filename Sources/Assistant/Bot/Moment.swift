package import Days
package import Foundation

/// When a turn takes place: read once from the clock, so that the whole turn is of one moment.
package struct Moment: Hashable, Sendable {
    package var today: Day
    /// 0 to 23, where the person is.
    package var hour: Int
    /// ISO 8601, UTC.
    package var instant: String
    /// Where the person is.
    package var zone: TimeZone

    package init(today: Day, hour: Int, instant: String, zone: TimeZone = .gmt) {
        self.today = today
        self.hour = hour
        self.instant = instant
        self.zone = zone
    }
}
