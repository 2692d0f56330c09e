import Days
import Foundation
import Reviews
import Testing

@testable import Workspace

/// The public exports beside the project, which are not part of it.
enum Exports {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("../shared/data/exports")
        .standardizedFileURL.path

    /// Whether they are there; says so where they are not.
    static let arePresent: Bool = {
        let found = FileManager.default.fileExists(atPath: folder)
        if !found { print("Skipped: the public exports are not in \(folder).") }
        return found
    }()

    static func path(_ name: String) -> String { "\(folder)/\(name)" }

    static let churnguard = ["amplitude_usage.csv", "zendesk_tickets.csv", "salesforce_accounts.csv"].map {
        path("churnguard/\($0)")
    }
}

/// Options of a test: a fixed day, in UTC.
func options(
    asOf: String? = "2026-02-01", dates: DateText.Order? = nil, account: String? = nil, target: ImportTarget? = nil,
    columns: [String: String] = [:], currency: String = "USD"
) throws -> ImportOptions {
    ImportOptions(
        asOf: asOf.flatMap { Day(iso: $0) }, timeZone: try #require(TimeZone(identifier: "UTC")), dates: dates,
        currency: currency, account: account, target: target, columns: columns)
}

extension Importer {
    /// Files by their names and texts.
    static func of(_ texts: KeyValuePairs<String, String>, _ options: ImportOptions) -> Importer {
        let asOf = options.asOf ?? Day(number: 20_000)
        return Importer(
            texts.map { ImportFile(Array($0.value.utf8), name: $0.key, asOf: asOf, options: options) })
    }
}

extension Author {
    static let importer = Author(name: "Maya", channel: "import", conversation: "import", at: "2026-02-01T09:00:00Z")
}

extension Workspace {
    /// Imports texts by file name.
    @discardableResult
    func take(_ texts: KeyValuePairs<String, String>, _ options: ImportOptions) throws -> [ImportOutcome] {
        try Importer.of(texts, options).run(self, author: .importer)
    }

    /// Imports files of the public exports.
    @discardableResult
    func take(files: [String], _ options: ImportOptions) throws -> [ImportOutcome] {
        try Importer(files, options: options).run(self, author: .importer)
    }

    func all<E: Entity>(_ type: E.Type) throws -> [E] { try read { try $0.all(type) } }
    func count(_ kind: EntityKind) throws -> Int { try read { try $0.count(kind) } }
    func generation() throws -> Int { try read { try $0.generation } }
}
