import Assistant
import Days
import Foundation
import Workspace

/// What an export works with: the workspace, the content, the day, and how it is to be written.
struct ExportDesk {
    let workspace: Workspace
    private let exporter: DocumentExporter
    private let format: DocumentExporter.Format?
    private let today: Day
    private let clock: WallClock

    init(_ common: CommonOptions, _ format: DocumentExporter.Format?) throws {
        clock = try common.settings().clock
        exporter = try DocumentExporter(try common.contentFiles)
        workspace = try common.openWorkspace()
        today = try common.today(in: workspace)
        self.format = format
    }

    /// What the report of the whole programme is called.
    static let program = "program"

    /// A document of one account: one of ours, or one that a flow of the content wrote; of none, the programme's.
    ///
    /// - Parameter pool: What others are compared by, where many are written at once.
    func result(_ name: String, _ account: String?, _ facts: any Facts, beside pool: PeerPool? = nil) throws
        -> DocumentExporter.Result
    {
        guard let account else { return try exporter.program(format, from: facts, today: today) }
        guard let kind = DocumentExporter.Kind(rawValue: name) else {
            return try exporter.written(name, account: account, from: facts)
        }
        return try exporter.export(
            kind, account: account, format: format, from: facts, today: today, stamp: clock.now,
            zone: clock.timeZone.identifier, beside: pool)
    }

    /// What others are compared by, for all accounts at once.
    func pool() throws -> PeerPool { try workspace.read { try exporter.pool($0, today: today) } }

    /// The same as the bytes of a file.
    func file(_ result: DocumentExporter.Result) throws -> ExportFile {
        try ExportFile(result, format, exporter.library, stamp: clock.now)
    }

    /// How a file of that document ends: `md`.
    func ending(_ name: String) -> String {
        (format ?? DocumentExporter.Kind(rawValue: name)?.formats.first ?? .md).rawValue
    }
}
