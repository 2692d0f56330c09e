import Days
import Reviews
import Testing

/// What every review should have on the table (S1 Strategic Consideration Planning).
@Suite struct StandardDataTests {
    private let period = DayRange(TheBook.day("2025-12-09"), TheBook.today)

    private func ticket(
        _ id: String, _ type: String?, _ priority: String?, opened: String, closed: String? = nil, hours: Double? = nil
    ) -> Ticket {
        Ticket(
            id: id, account: "acme", opened: TheBook.day(opened), closed: closed.map(TheBook.day), type: type,
            priority: priority, resolutionHours: hours, provenance: TheBook.provenance)
    }

    private var tickets: [Ticket] {
        [
            ticket("1", "Bug", "high", opened: "2026-01-05", closed: "2026-01-06", hours: 20),
            ticket("2", "bug", "low", opened: "2026-01-07", closed: "2026-01-08", hours: 10),
            ticket("3", "how-to", "low", opened: "2025-11-01", closed: "2025-12-20"),
            ticket("4", nil, "high", opened: "2026-03-01"),
            ticket("5", "bug", "high", opened: "2025-10-01", closed: "2025-10-02", hours: 99),
            ticket("6", "bug", "high", opened: "2026-03-10"),
        ]
    }

    @Test func ticketsAreCountedByKindAndSeverity() throws {
        let counted = try #require(TicketBreakdown(tickets, period: period))
        #expect(counted.byType.map(\.name) == ["bug", "not told", "how-to"])
        #expect(counted.byType.map(\.opened) == [2, 1, 0])
        #expect(counted.byType.map(\.closed) == [2, 0, 1])
        #expect(counted.byType.map(\.outstanding) == [0, 1, 0])
        #expect(counted.byType.map(\.resolutionHours) == [15, nil, nil])
        #expect(counted.bySeverity.map(\.name) == ["high", "low"])
        #expect(counted.bySeverity.map(\.opened) == [2, 1])
        #expect(TicketBreakdown([tickets[4], tickets[5]], period: period) == nil)
    }

    @Test func whatNobodyToldUsIsNamed() throws {
        let playbook = try TheBook.playbook()
        func missing(_ file: AccountFile, _ tickets: [Ticket] = [], peers: Bool = false) -> [StandardData] {
            StandardData.missing(
                in: file, tickets: TicketBreakdown(tickets, period: period), hasPeers: peers, playbook: playbook,
                today: TheBook.today)
        }
        #expect(missing(AccountFile(account: TheBook.account())) == StandardData.allCases)
        let file = AccountFile(
            account: TheBook.account(), contacts: [TheBook.contact("Ann", roles: [.user])],
            metrics: [
                TheBook.point("active_seats", 40, "2025-12-01"), TheBook.point("active_seats", 42, "2026-03-01"),
                TheBook.point("features_used", 12, "2026-03-01"),
            ])
        #expect(missing(file, tickets, peers: true) == [.health, .before, .value])
    }
}
