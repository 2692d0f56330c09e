import Content
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Assistant

/// A public book of accounts beside the project, which is no part of it.
private enum Churnguard {
    static let root: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root
    }()
    static let folder = root.appending(path: "../shared/data/exports/churnguard").standardizedFileURL.path
    static let isPresent = FileManager.default.fileExists(atPath: folder)
}

/// Agenda, briefing and deck of each account of a real book, in one run.
@Suite(.enabled(if: Churnguard.isPresent, "no ../shared/data/exports/churnguard beside the project"))
struct BookExportTests {
    private static let files = ["salesforce_accounts.csv", "amplitude_usage.csv", "zendesk_tickets.csv"]
    private static let today = Day.parsed("2026-02-01")

    private let workspace: Workspace
    private let exporter: DocumentExporter

    init() throws {
        workspace = try Workspace.fresh()
        let options = ImportOptions(asOf: Self.today, timeZone: .gmt)
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-02-01T09:00:00Z")
        let outcomes = try Importer(Self.files.map { "\(Churnguard.folder)/\($0)" }, options: options)
            .run(workspace, author: author)
        #expect(outcomes.flatMap { $0.faultLines() } == [])
        exporter = try DocumentExporter(ContentFiles(directory: Churnguard.root.appending(path: "intents").path))
    }

    private func export(
        _ kind: DocumentExporter.Kind, _ account: String, _ facts: any Facts, beside pool: PeerPool? = nil
    )
        throws -> String
    {
        try exporter.export(
            kind, account: account, from: facts, today: Self.today,
            stamp: Date(timeIntervalSince1970: 1_769_936_400), zone: "UTC", beside: pool
        ).text
    }

    @Test func eachAccountHasAgendaBriefingAndDeckWithoutErrorOrPlaceholder() throws {
        let placeholder = /\{\{|\}\}|Optional\(|\bTBD\b|\bTODO\b|\[X\]|XXX|\bnil\b|\bnull\b|\bNaN\b/
        let count = try workspace.read { facts in
            var written = 0
            let pool = try exporter.pool(facts, today: Self.today)
            for account in try facts.all(Account.self) {
                for kind in [DocumentExporter.Kind.agenda, .brief, .deck] {
                    let text = try export(kind, account.id, facts, beside: pool)
                    #expect(text.contains(placeholder) == false, "\(account.id) \(kind.rawValue)")
                    #expect(text.hasPrefix("# "), "\(account.id) \(kind.rawValue)")
                    written += 1
                }
            }
            return written
        }
        #expect(count == 450)
    }

    /// Ten accounts drawn by a seeded generator; what the file says stands in the briefing, and in the deck where a
    /// customer may read it.
    @Test func theFiguresOfTenAccountsAreThoseOfTheFile() throws {
        let accounts = try Self.rows(Self.files[0])
        let usage = try Self.rows(Self.files[1])
        let tickets = try Self.rows(Self.files[2])
        var seed: UInt64 = 20_260_309
        let ids = accounts.keys.sorted()
        let drawn = (0..<10).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return ids[Int((seed >> 33) % UInt64(ids.count))]
        }
        #expect(Set(drawn).count > 7)
        try workspace.read { facts in
            for id in drawn {
                let (account, used, asked) = try (
                    #require(accounts[id]), #require(usage[id]), #require(tickets[id])
                )
                let brief = try export(.brief, id, facts)
                let deck = try export(.deck, id, facts)
                #expect(brief.contains("Executive briefing: \(account["company_name"] ?? "?")"))
                let arr = Money(Int(account["arr_value"] ?? "") ?? 0)
                /// Whether one line of the briefing has the figure and the file that it is from.
                func told(_ figure: String, in file: String) -> Bool {
                    brief.split(separator: "\n").contains {
                        $0.hasSuffix("| \(file), 1 Feb |") && " \($0)".contains(" \(figure) ")
                    }
                }
                #expect(
                    told("ARR | \(arr),", in: "salesforce_accounts.csv")
                        || told("ARR | \(arr)", in: "salesforce_accounts.csv"), "\(id)")
                for (column, name) in [("weekly_logins", "Logins a week"), ("active_seats", "Active seats")] {
                    let figure = Figures.plain(Double(used[column] ?? "") ?? -1)
                    #expect(told("\(name) \(figure)", in: "amplitude_usage.csv"), "\(id) \(name)")
                }
                let logins = Figures.plain(Double(used["weekly_logins"] ?? "") ?? -1)
                #expect(deck.contains("| Logins a week | \(logins) |"), "\(id)")
                let adoption = Figures.plain((Double(used["core_module_adoption"] ?? "") ?? -1) * 100) + "%"
                #expect(deck.contains("| Core modules in use | \(adoption) |"), "\(id)")
                #expect(told("Core modules in use \(adoption)", in: "amplitude_usage.csv"), "\(id)")
                let opened = asked["support_tickets_last_quarter"] ?? "?"
                #expect(told("| Tickets | \(opened) opened,", in: "zendesk_tickets.csv"), "\(id)")
                let nps = Figures.plain(Double(asked["nps_score"] ?? "") ?? -1, places: 2)
                #expect(told("NPS \(nps)", in: "zendesk_tickets.csv") && deck.contains("| NPS | \(nps) |"), "\(id)")
                #expect(!deck.contains("\(arr)") && !deck.contains("engagement"), "\(id)")
            }
        }
    }

    /// The rows of a plain export by account; none of these has a quoted cell.
    private static func rows(_ file: String) throws -> [String: [String: String]] {
        let lines = try String(contentsOfFile: "\(Churnguard.folder)/\(file)", encoding: .utf8)
            .split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let head = try #require(lines.first).map(String.init)
        return Dictionary(
            lines.dropFirst().map { cells in
                (
                    String(cells[0]),
                    Dictionary(zip(head, cells.map(String.init)), uniquingKeysWith: { first, _ in first })
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Day {
    fileprivate static func parsed(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
}
