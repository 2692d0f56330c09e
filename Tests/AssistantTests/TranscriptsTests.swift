import Assistant
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
        (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Tests/Transcripts").path))?
        .filter { $0.hasSuffix(".chat") }.sorted() ?? []

    @Test(arguments: files) func itGoesAsWritten(_ file: String) throws {
        let path = TranscriptsTests.root.appending(path: "Tests/Transcripts/\(file)").path
        let brain = try TranscriptsTests.brain.get()
        let player = TranscriptPlayer { try BotStage($0, brain: brain) }
        let result = player.play(try Transcript(parsing: try String(contentsOfFile: path, encoding: .utf8), file: path))
        if let reason = result.skipped { print("\(file): left out, \(reason)") }
        #expect(result.failures.map(\.description) == [])
    }

    @Test func theConversationsOfTheDesignAreThere() {
        for name in ["a-prep-acme.chat", "c-interrupted.chat", "d-vague-to-smart.chat"] {
            #expect(TranscriptsTests.files.contains(name))
        }
    }
}
