package import Days

/// What every review should have on the table, and what of it nobody has told us.
///
/// S1 Strategic Consideration Planning, the standard elements of a delivery.
package enum StandardData: String, Codable, CaseIterable, Sendable {
    case tickets
    case ticketKinds = "ticket_kinds"
    case resolution, outstanding, health, before, peers, usage, trend, features, people, seats, value

    /// - Parameters:
    ///   - tickets: One by one, in the last weeks.
    ///   - hasPeers: Whether there is a group to stand beside.
    package static func missing(
        in file: AccountFile, tickets: TicketBreakdown?, hasPeers: Bool, playbook: Playbook, today: Day
    ) -> [StandardData] {
        let last = file.tickets.last
        let health = file.healthToday(playbook, today: today)
        let names = Dictionary(grouping: file.metrics.filter { $0.date <= today }, by: \.metric)
        func isKnown(_ data: StandardData) -> Bool {
            switch data {
            case .tickets: tickets != nil || last?.opened != nil
            case .ticketKinds: tickets != nil
            case .resolution:
                last?.averageResolutionHours != nil || tickets?.byType.contains { $0.resolutionHours != nil } == true
            case .outstanding: tickets != nil || last?.stillOpen != nil
            case .health: health?.isVerdict(playbook) == true
            case .before: health.map { !HealthHistory(file.health, now: $0).then.isEmpty } ?? false
            case .peers: hasPeers
            case .usage: !names.isEmpty
            case .trend: names.values.contains { $0.count > 1 }
            case .features:
                ["feature_adoption_score", "core_module_adoption", "features_used"].contains { names[$0] != nil }
            case .people: file.contacts.contains { $0.isActive && $0.roles.contains(.user) }
            case .seats: names["active_seats"] != nil || names["seat_utilization"] != nil
            case .value: file.values.contains(where: \.countedIn)
            }
        }
        return allCases.filter { !isKnown($0) }
    }
}
