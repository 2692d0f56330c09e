package import Days

/// Support tickets of one account over one period, counted.
package struct TicketRollup: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var period: DayRange?
    package var opened: Int?
    package var stillOpen: Int?
    package var escalated: Int?
    package var averageResolutionHours: Double?
    package var averageFirstResponseHours: Double?
    /// 1 to 5.
    package var csat: Double?
    package var provenance: Provenance

    package init(
        id: String, account: String, period: DayRange? = nil, opened: Int? = nil, stillOpen: Int? = nil,
        escalated: Int? = nil, averageResolutionHours: Double? = nil, averageFirstResponseHours: Double? = nil,
        csat: Double? = nil, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.period = period
        self.opened = opened
        self.stillOpen = stillOpen
        self.escalated = escalated
        self.averageResolutionHours = averageResolutionHours
        self.averageFirstResponseHours = averageFirstResponseHours
        self.csat = csat
        self.provenance = provenance
    }
}
