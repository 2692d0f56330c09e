import Content
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Assistant

@Suite struct ProgramExportTests {
    private let workspace: Workspace
    private let exporter: DocumentExporter

    init() throws {
        workspace = try Workspace.fresh()
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        exporter = try DocumentExporter(ContentFiles(directory: root.appending(path: "intents").path))
    }

    @Test func theReportNamesPeriodCountsAndWhatIsMissing() throws {
        let text = try workspace.read { try exporter.program(from: $0, today: Demo.today).text }
        #expect(text.contains("**Internal: not for customers.** 10 Mar 2025 – 9 Mar 2026, as of Mon 9 Mar 2026"))
        #expect(text.contains("| What | Count | Rate | Target | Verdict |") && text.contains("| Enterprise |"))
        #expect(text.contains("## By colleague") && text.contains("| Maya Lindqvist |"))
        #expect(!text.contains("{{") && !text.contains("Optional"))
    }

    @Test func itIsJSONTooAndNoSlides() throws {
        let json = try workspace.read { try exporter.program(.json, from: $0, today: Demo.today).text }
        #expect(json.contains("\"by_segment\"") && json.contains("\"total\""))
        #expect(throws: ExportError.programFormat(.pptx)) {
            try workspace.read { try exporter.program(.pptx, from: $0, today: Demo.today) }
        }
    }
}
