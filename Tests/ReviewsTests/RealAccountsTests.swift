import Days
import Foundation
import Reviews
import Testing

/// 150 accounts of a real export, where the data folder is beside the project.
@Suite(.enabled(if: RealAccounts.arePresent, "no ../shared/data/exports/churnguard beside the project"))
struct RealAccountsTests {
    let playbook: Playbook

    init() throws {
        playbook = try TheBook.playbook()
    }

    @Test func theBandsHoldTheAccountsThatTheyShould() throws {
        let rows = try RealAccounts.rows("salesforce_accounts.csv")
        let segments = rows.compactMap { row in
            row["arr_value"].flatMap(Int.init).flatMap { playbook.segment(forARR: Money($0))?.id }
        }
        let counts = Dictionary(grouping: segments, by: \.self).mapValues(\.count)
        #expect(counts == [.midMarket: 65, .enterprise: 41, .smb: 25, .strategic: 19])
    }

    @Test func everyAccountsHealthAddsUpFromSevenOfEightFactors() throws {
        let today = TheBook.day("2026-01-31")
        let accounts = try RealAccounts.rows("salesforce_accounts.csv")
        let usage = try RealAccounts.rows("amplitude_usage.csv")
        let tickets = try RealAccounts.rows("zendesk_tickets.csv")
        var scores: [Int] = []
        for row in accounts {
            let id = try #require(row["account_id"])
            let figures = (usage + tickets).filter { $0["account_id"] == id }
            let health = try #require(snapshot(id, row, figures, today: today))
            // One export is one day, so there is no growth to see.
            #expect(health.missing == [.growth])
            #expect((1...99).contains(health.score))
            let sum = health.lines(playbook).reduce(0) { $0 + $1.points }
            #expect(abs(sum - Double(health.score)) <= 0.5 + 1e-9)
            scores.append(health.score)
        }
        // A score that calls everybody green, or everybody red, tells a CSM nothing.
        let colours = Dictionary(grouping: scores) { $0 >= 80 ? "green" : $0 >= 60 ? "yellow" : "red" }.mapValues(
            \.count)
        #expect(colours.count == 3, "\(colours)")
        #expect(colours.values.allSatisfy { $0 >= 15 }, "\(colours)")
    }

    private func snapshot(
        _ id: String, _ row: [String: String], _ figures: [[String: String]], today: Day
    ) -> HealthSnapshot? {
        let asOf = today - 4
        let provenance = Provenance(source: "export", asOf: asOf)
        let points = figures.flatMap(\.self).compactMap { name, text in
            Double(text).map {
                MetricPoint(
                    id: "\(id)-\(name)", account: id, metric: name, date: asOf, value: $0, provenance: provenance)
            }
        }
        let numbers = figures.reduce(into: [String: String]()) { $0.merge($1) { first, _ in first } }
        let rollup = TicketRollup(
            id: id, account: id, period: DayRange(asOf - 89, asOf),
            opened: numbers["support_tickets_last_quarter"].flatMap(Int.init),
            escalated: numbers["escalation_count"].flatMap(Int.init), provenance: provenance)
        let contact = Contact(
            id: "c", account: id, name: "C", lastTouch: numbers["last_csm_contact_date"].flatMap { Day(iso: $0) },
            provenance: provenance)
        let account = Account(
            id: id, name: id, createdAt: asOf, customerSince: row["contract_start_date"].flatMap { Day(iso: $0) },
            provenance: provenance)
        let inputs = HealthInputs(
            metrics: points, tickets: [rollup], account: account, contacts: [contact], today: today)
        return HealthRule(inputs, playbook: playbook, today: today).snapshot(id: id, account: id)
    }
}

/// Reads the export's plain files: no quotes, no line breaks in cells.
enum RealAccounts {
    private static let folder = TheBook.root.appending(path: "../shared/data/exports/churnguard")

    static var arePresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "amplitude_usage.csv").path)
    }

    static func rows(_ file: String) throws -> [[String: String]] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
}
