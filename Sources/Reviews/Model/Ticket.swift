package import Days

/// One support ticket.
package struct Ticket: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    /// Nil where the export names no account.
    package var account: String?
    package var opened: Day?
    package var closed: Day?
    /// `bug`, `how-to` …; domain.md part 4 names it so.
    package var type: String?
    package var priority: String?
    package var firstResponseMinutes: Int?
    package var resolutionHours: Double?
    package var csat: Double?
    package var escalated: Bool
    package var provenance: Provenance

    package init(
        id: String, account: String? = nil, opened: Day? = nil, closed: Day? = nil, type: String? = nil,
        priority: String? = nil, firstResponseMinutes: Int? = nil, resolutionHours: Double? = nil, csat: Double? = nil,
        escalated: Bool = false, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.opened = opened
        self.closed = closed
        self.type = type
        self.priority = priority
        self.firstResponseMinutes = firstResponseMinutes
        self.resolutionHours = resolutionHours
        self.csat = csat
        self.escalated = escalated
        self.provenance = provenance
    }
}
