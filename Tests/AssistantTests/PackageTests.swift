import Conversation
import Foundation
import Testing

/// The conversation that goes from an empty workspace to a whole package for one account (S2: eight to ten hours by
/// hand). `TranscriptsTests` plays it.
@Suite struct PackageTests {
    private func turns() throws -> [TranscriptTurn] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Transcripts/package/cold-start.chat").path
        let transcript = try Transcript(parsing: try String(contentsOfFile: path, encoding: .utf8), file: path)
        #expect(transcript.setup.with.isEmpty)
        return transcript.steps.compactMap { step in
            if case .turn(let turn) = step { turn } else { nil }
        }
    }

    /// Buttons are pressed and files are dropped; the rest is typed.
    private func typed(_ turn: TranscriptTurn) -> Int {
        guard case .text(let text) = turn.body, !text.hasPrefix("📎") else { return 0 }
        return text.split(whereSeparator: \.isWhitespace).count
    }

    @Test func aPackageTakesTwentyTurnsAndFewWords() throws {
        let turns = try turns()
        #expect(turns.count <= 20)
        #expect(turns.reduce(0) { $0 + typed($1) } < 120)
    }

    @Test func thePackageHasItsFiveParts() throws {
        let said = try turns().flatMap(\.replies).map { "\($0)" }.joined(separator: "\n")
        for part in [
            "Next: QBR Tue 24 Mar, 10:00", "Draft agenda, 45 min", "'s story", "'s deck",
            "Preparing our Q1 business review",
        ] {
            #expect(said.contains(part), "\(part)")
        }
    }
}
