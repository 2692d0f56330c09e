extension Playbook {
    /// In which months whose reviews are.
    ///
    /// S2 QBR Calendar Planning. The months of a window stand in the order in which they suit.
    package struct CalendarPlan: Decodable, Hashable, Sendable {
        /// The windows of a year, by segment and cohort; a segment without cohorts has one.
        package var windows: [Segment.ID: [String: [[Int]]]]
        /// More reviews of one colleague in a week leave no time to prepare them.
        package var perWeekMax: Int
        /// Between two reviews of one account there are at least so many days.
        package var leastDaysBetween: Int
        package var cramming: Cramming

        private enum CodingKeys: String, CodingKey {
            case windows
            case perWeekMax = "per_week_max"
            case leastDaysBetween = "least_days_between"
            case cramming
        }
    }

    /// When a quarter's end holds too many of its reviews.
    ///
    /// S2 Anti-Patterns, Calendar cramming (L39).
    package struct Cramming: Decodable, Hashable, Sendable {
        /// The last so many days of the quarter.
        package var lastDays: Int
        /// So many reviews in them are too many …
        package var from: Int
        /// … where they are more than this part of the quarter's.
        package var abovePct: Double

        private enum CodingKeys: String, CodingKey {
            case lastDays = "last_days"
            case from
            case abovePct = "above_pct"
        }
    }

    /// Windows without a month that there is, and counts that mean nothing.
    var calendarFaults: [String] {
        var faults: [String] = []
        for id in Segment.ID.allCases {
            for (cohort, windows) in (calendar.windows[id] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let path = "calendar.windows.\(id.rawValue).\(cohort)"
                if windows.contains(where: \.isEmpty) { faults.append("\(path): a window has no month; name one.") }
                faults += windows.joined().filter { !(1...12).contains($0) }.map {
                    "\(path): \($0) is no month; write 1 to 12."
                }
            }
        }
        let counts = [
            ("per_week_max", calendar.perWeekMax), ("least_days_between", calendar.leastDaysBetween),
            ("cramming.last_days", calendar.cramming.lastDays), ("cramming.from", calendar.cramming.from),
        ]
        return faults + counts.filter { $0.1 < 1 }.map { "calendar.\($0.0): write 1 or more." }
    }
}
