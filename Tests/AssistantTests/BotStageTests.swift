import Content
import Conversation
import Foundation
import Testing
import Workspace

@testable import Assistant

/// The stage itself; what the bot says on it is the transcripts' business.
@Suite struct BotStageTests {
    private func stage(_ header: String) throws -> BotStage {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let brain = try Brain(ContentFiles(directory: root.appending(path: "intents").path))
        return try BotStage(
            try Transcript(parsing: header + "\nmaya> hello\nbot< ...\n", file: #filePath), brain: brain)
    }

    @Test func itHoldsTheDemo() throws {
        let stage = try stage("with demo")
        #expect(try stage.fact("account", id: "acme")?["name"] == "Acme Corp")
        #expect(try stage.fact("action", id: "QBR-2025Q4-004")?["due_date"] == "2026-02-27")
        #expect(try stage.fact("action", id: "QBR-2026Q1-999") == nil)
        #expect(try stage.count(of: "action") == Demo.book.actions.count)
    }

    @Test func peopleWhoAreNotThereAreAdded() throws {
        let stage = try stage("maya csm")
        #expect(try stage.fact("person", id: "maya")?["role"] == "csm")
    }

    @Test func factsSurviveARestart() throws {
        let stage = try stage("with demo")
        try stage.restart()
        #expect(try stage.fact("account", id: "acme") != nil)
    }

    @Test func whatIsWrongIsSaid() throws {
        #expect(throws: StageError.unknownRole("boss")) { try stage("maya boss") }
        #expect(throws: StageError.unknownZone("Mars/Base")) { try stage("clock 2026-03-09 08:00 Mars/Base") }
        #expect(throws: TranscriptSkipped.self) { try stage("with? nothing-here.csv") }
        #expect(throws: StageError.self) { try stage("with nothing-here.csv") }
        #expect(throws: StageError.unknownKind("thing")) { try stage("with demo").count(of: "thing") }
    }
}
