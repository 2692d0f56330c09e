import Assistant
import Content
import Conversation
import Foundation
import Testing
import Workspace

/// The worked example of docs/authoring.md: one file beside the shipped content, and its transcript.
@Suite struct ExampleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/handover")

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private static func content() throws -> ContentFiles {
        let shipped = try ShippedContent.files()
        let added = ContentFiles.File(path: "handover.yaml", text: try text("handover.yaml"))
        return ContentFiles(origin: "example", files: shipped.files + [added])
    }

    @Test func theHandoverIsAFlowInOneFile() throws {
        let brain = try Brain(try ExampleTests.content())
        let player = TranscriptPlayer { try BotStage($0, brain: brain) }
        let file = ExampleTests.folder.appending(path: "handover.chat").path
        let result = player.play(try Transcript(parsing: try ExampleTests.text("handover.chat"), file: file))
        #expect(result.failures.map(\.description) == [])
    }

    @Test func whatAFlowWroteIsExportedByItsName() throws {
        let content = try ExampleTests.content()
        let workspace = try Workspace.fresh()
        let author = Author(name: "test", channel: "test", conversation: "test", at: "2026-03-09T09:00:00Z")
        try workspace.turn(author) { try Demo.fill($0) }
        let moment = Moment(today: Demo.today, hour: 9, instant: "2026-03-09T09:00:00Z")
        let bot = QBRBot(workspace: workspace, brain: try Brain(content), user: "maya") { moment }
        func say(_ text: String) throws -> Answer {
            try bot.answer(Incoming(conversation: "c", body: .text(text), channel: "test"))
        }
        for person in ["ravi", "sarah"] {
            _ = try say("hand initech over to \(person) on 1 april")
            _ = try say("write it")
        }
        let exporter = try DocumentExporter(content)
        let last = try workspace.read { try exporter.written("handover", account: "initech", from: $0) }
        #expect(last.text.hasPrefix("# Handover: Initech\n\n**To** Sarah Johnson"))
        #expect(last.note == "As Maya wrote it on 2026-03-09.")
        let known = DocumentExporter.Kind.allCases.map(\.rawValue)
        #expect(throws: ExportError.unwritten("letter", account: "Initech", known: known + ["handover"])) {
            try workspace.read { try exporter.written("letter", account: "initech", from: $0) }
        }
    }
}
