package import Days

/// Too many reviews in the last days of a quarter (S2 Anti-Patterns, Calendar cramming; L39).
package struct Cramming: Hashable, Sendable {
    package let quarter: Quarter
    /// How many lie in its last days, of how many in all.
    package let share: Share
    /// The last of them that is still ahead, and a calmer day for it; nil where none is free.
    package let move: Move?

    package struct Move: Hashable, Sendable {
        package let name: String
        package let from: Day
        package let to: Day
    }

    /// The id of the rule.
    package var code: String { "L39" }

    /// Looks at reviews that are planned; what is over can't be helped, and what is proposed is not crammed.
    package static func find(_ slots: [ReviewSlot], today: Day, playbook: Playbook) -> [Cramming] {
        let rule = playbook.calendar.cramming
        let quarters = Dictionary(grouping: slots.filter { $0.standing != .proposed }) { Quarter(containing: $0.day) }
        return quarters.sorted { $0.key < $1.key }.compactMap { quarter, all in
            let late = all.filter { quarter.days.end - $0.day < rule.lastDays }
            let share = Share(late.count, of: all.count)
            guard quarter.days.end >= today, late.count >= rule.from, (share.percent ?? 0) > rule.abovePct else {
                return nil
            }
            return Cramming(quarter: quarter, share: share, move: move(late, of: quarter, slots, today, playbook))
        }
    }

    /// The calmest week before them that leaves time to prepare, else after the quarter's end.
    private static func move(
        _ late: [ReviewSlot], of quarter: Quarter, _ slots: [ReviewSlot], _ today: Day, _ playbook: Playbook
    ) -> Move? {
        guard let last = late.filter({ $0.day > today }).max(by: { ($0.day, $0.name) < ($1.day, $1.name) }) else {
            return nil
        }
        let first = today + playbook.timing.prepareDays
        let weeks = [-1, -2, -3, 1, 2].map { last.day + 7 * $0 }.filter { day in
            day >= first && day.isWorkday && !playbook.timing.avoidMonths.contains(day.month)
                && !playbook.timing.isHoliday(day)
                && !(0..<playbook.calendar.cramming.lastDays).contains(quarter.days.end - day)
        }
        let calmest = weeks.min { load($0, slots) < load($1, slots) }
        return calmest.map { Move(name: last.name, from: last.day, to: $0) }
    }

    private static func load(_ day: Day, _ slots: [ReviewSlot]) -> Int {
        slots.count { $0.day.startOfWeek == day.startOfWeek }
    }
}
