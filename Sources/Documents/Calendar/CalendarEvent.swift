package import Days

/// One entry of a calendar.
package struct CalendarEvent: Codable, Hashable, Sendable {
    /// When it is: all day, or from an hour on.
    package enum Time: Codable, Hashable, Sendable {
        case allDay(Day)
        /// Minutes after midnight in a place: `Europe/London`.
        case at(Day, minute: Int, zone: String, minutes: Int)
    }

    /// The same for the same thing at every export, so that a calendar updates the entry and does not add another.
    package var uid: String
    package var title: String
    package var details: String?
    package var time: Time
    package var isTentative: Bool

    package init(uid: String, title: String, details: String? = nil, time: Time, isTentative: Bool = false) {
        self.uid = uid
        self.title = title
        self.details = details
        self.time = time
        self.isTentative = isTentative
    }

    package var day: Day {
        switch time {
        case .allDay(let day): day
        case .at(let day, _, _, _): day
        }
    }
}
