import Content
import Conversation
import RoomDesk
import Testing

@Test func theDeskAnswersAsWrittenDown() throws {
    let folder = #filePath.replacing("Tests/RoomDeskTests/TranscriptTests.swift", with: "transcripts")
    let content = try deskScript()
    let player = TranscriptPlayer { transcript in
        let (book, store) = (RoomBook(), MemoryStore())
        return try ResponderStage(transcript) { clock in roomDesk(content, book: book, store: store) { clock.day } }
    }
    for file in try ContentFiles(directory: folder).files {
        #expect(player.play(try Transcript(parsing: file.text, file: file.path)).failures.map(\.description) == [])
    }
}
