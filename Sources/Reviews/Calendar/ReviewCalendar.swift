package import Days

/// Whose review is when in a year: what was held, what is planned, and a day for what is not.
///
/// S2 QBR Calendar Planning: windows by segment, cohorts for those that meet once or twice a year, never December, never
/// the last month of the customer's fiscal year (L40), 90 to 120 days ahead of a renewal where that is possible.
package struct ReviewCalendar: Hashable, Sendable {
    /// By day, then by name.
    package let slots: [ReviewSlot]
    /// Accounts whose segment is unknown, by name.
    package let withoutSegment: [String]
    /// How many accounts have reviews that nobody attends.
    package let automated: Int
    /// Quarters whose end is crowded (L39).
    package let crammed: [Cramming]

    package init(_ accounts: [ProgramAccount], year: Int, today: Day, playbook: Playbook) {
        var placing = CalendarPlacing(year: year, today: today, playbook: playbook)
        let met = accounts.filter { $0.segment?.minutes != nil }
        for account in met { placing.addFixed(account) }
        for account in met { placing.propose(account) }
        slots = placing.slots.sorted { ($0.day, $0.name, $0.account) < ($1.day, $1.name, $1.account) }
        withoutSegment = accounts.filter { $0.segment == nil }.map(\.account.name)
        automated = accounts.count { $0.segment != nil && $0.segment?.minutes == nil }
        crammed = Cramming.find(slots, today: today, playbook: playbook)
    }
}
