import Assistant
import Channels
import Content
import Conversation
import Foundation
import Testing

/// The conversations of Tests/Transcripts, each played on a workspace of its own with the content of intents/.
@Suite struct TranscriptsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let brain = Result {
        try Brain(try ContentFiles(directory: root.appending(path: "intents").path))
    }

    static let files: [String] =
        (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "Tests/Transcripts").path))?
        .filter { $0.hasSuffix(".chat") }.sorted() ?? []

    @Test(arguments: files) func itGoesAsWritten(_ file: String) throws {
        let path = TranscriptsTests.root.appending(path: "Tests/Transcripts/\(file)").path
        let brain = try TranscriptsTests.brain.get()
        let player = TranscriptPlayer {
            Rendering(rawValue: $1)?.lines(of: $0)
        } makeStage: {
            try BotStage($0, brain: brain)
        }
        let result = player.play(try Transcript(parsing: try String(contentsOfFile: path, encoding: .utf8), file: path))
        if let reason = result.skipped { print("\(file): left out, \(reason)") }
        #expect(result.failures.map(\.description) == [])
    }

    @Test func theConversationsOfTheDesignAreThere() {
        for name in ["happy/a-prep-acme.chat", "digressions/c-interrupted.chat", "happy/d-vague-to-smart.chat"] {
            #expect(TranscriptsTests.files.contains(name))
        }
    }

    /// contract.md, `qbr chat --json`: an id that was answered before gets the same answer again, and changes nothing.
    @Test func aRepeatedMessageChangesNothing() throws {
        let lines = "with demo\nmaya csm\n\nmaya> hello\n"
        let stage = try BotStage(
            try Transcript(parsing: lines, file: "repeated.chat"), brain: try TranscriptsTests.brain.get())
        func say(_ id: String, _ text: String) throws -> Answer {
            try stage.answer(Incoming(id: id, conversation: "c", user: "maya", body: .text(text), channel: "test"))
        }
        _ = try say("1", "ravi sends acme the pricing by apr 3, dana confirms it")
        let before = try stage.count(of: "action")
        var saved = try say("2", "save")
        // What is kept is the answer as JSON, and no place of the script is part of that.
        saved.visits = []
        saved.isRepeat = true
        #expect(saved.changes.map(\.kind) == ["action.created"])
        #expect(try say("2", "save") == saved)
        #expect(try stage.count(of: "action") == before + 1)
    }
}
