import Days
import Foundation

extension ImportOutcome {
    /// One JSON object in one line, for programs.
    ///
    ///     {"as_of":"2026-02-01","changes":[…],"created":{"account":150},"faults":[],"file":"a.csv", …}
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            return String(decoding: try encoder.encode(ImportReport(self)), as: UTF8.self)
        }
    }
}

/// The fields of ``ImportOutcome/json``.
private struct ImportReport: Encodable {
    struct Fault: Encodable {
        var line: Int?
        var column: String?
        var value: String?
        var message: String
    }

    struct Difference: Encodable {
        var kind: String
        var id: String
        var field: String
        var before: String?
        var after: String?
    }

    var file: String
    var kind: String?
    var target: String?
    var asOf: String?
    var rows: Int?
    var columns: [String: String]
    var leftOut: [String]
    var created: [String: Int]
    var updated: [String: Int]
    var confirmed: [String: Int]
    var unchanged: Int
    var changes: [Difference]
    var notes: [String]
    var faults: [Fault]
    /// Whether the workspace has it now; false in a dry run.
    var imported: Bool

    init(_ outcome: ImportOutcome) {
        let plan = outcome.plan
        func counts(_ change: ImportPlan.Change) -> [String: Int] {
            let found = plan?.counts.filter { $0.change == change } ?? []
            return Dictionary(found.map { ($0.kind.rawValue, $0.count) }) { $0 + $1 }
        }
        file = outcome.file
        kind = plan?.kind
        target = plan?.target.rawValue
        asOf = plan?.asOf.description
        rows = plan?.rows
        columns = Dictionary(plan?.used.map { ($0.field, $0.column) } ?? []) { first, _ in first }
        leftOut = plan?.ignored.map(\.column) ?? []
        created = counts(.created)
        updated = counts(.updated)
        confirmed = counts(.confirmed)
        unchanged = plan?.unchanged ?? 0
        changes = plan?.entries.flatMap(ImportReport.differences) ?? []
        notes = plan?.warnings ?? []
        faults = outcome.faults.map { Fault(line: $0.line, column: $0.column, value: $0.value, message: "\($0)") }
        imported = outcome.isWritten ?? false
    }

    private static func differences(of entry: ImportPlan.Entry) -> [Difference] {
        let kind = type(of: entry.entity).kind.rawValue
        return entry.differences.map {
            Difference(kind: kind, id: entry.entity.id, field: $0.field, before: $0.before, after: $0.after)
        }
    }
}
