package import Days

/// The tickets of some weeks, counted by kind or by severity.
///
/// S1 Strategic Consideration Planning: cases opened and closed by type and severity, time to resolution, what is
/// outstanding. For our own papers and an appendix; no agenda has them (domain.md C11).
package struct TicketBreakdown: Hashable, Sendable {
    package struct Row: Codable, Hashable, Sendable {
        /// `bug`, `high`; `not told` where the export says nothing.
        package let name: String
        package let opened: Int
        package let closed: Int
        package let outstanding: Int
        /// Of those closed, on average; nil where no ticket says.
        package let resolutionHours: Double?

        package init(name: String, opened: Int, closed: Int, outstanding: Int, resolutionHours: Double?) {
            self.name = name
            self.opened = opened
            self.closed = closed
            self.outstanding = outstanding
            self.resolutionHours = resolutionHours
        }
    }

    package let period: DayRange
    package let byType: [Row]
    package let bySeverity: [Row]
    /// The source of the newest ticket.
    package let provenance: Provenance

    private static let unknown = "not told"

    /// Nil where no ticket was open in the period.
    package init?(_ tickets: [Ticket], period: DayRange) {
        let counted = tickets.filter { ticket in
            guard let opened = ticket.opened, opened <= period.end else { return false }
            return ticket.closed.map { $0 >= period.start } ?? true
        }
        guard let newest = counted.map(\.provenance).max(by: { $0.asOf < $1.asOf }) else { return nil }
        self.period = period
        provenance = newest
        byType = TicketBreakdown.rows(counted, period) { $0.type?.lowercased() }
        bySeverity = TicketBreakdown.rows(counted, period) { $0.priority?.lowercased() }
    }

    /// Most opened first.
    private static func rows(_ tickets: [Ticket], _ period: DayRange, by name: (Ticket) -> String?) -> [Row] {
        Dictionary(grouping: tickets) { name($0) ?? unknown }.map { name, tickets in
            let closed = tickets.filter { $0.closed.map(period.contains) ?? false }
            let hours = closed.compactMap(\.resolutionHours)
            return Row(
                name: name, opened: tickets.count { $0.opened.map(period.contains) ?? false }, closed: closed.count,
                outstanding: tickets.count { $0.closed.map { $0 > period.end } ?? true },
                resolutionHours: hours.isEmpty ? nil : hours.sorted().reduce(0, +) / Double(hours.count))
        }.sorted { ($1.opened, $0.name) < ($0.opened, $1.name) }
    }
}
