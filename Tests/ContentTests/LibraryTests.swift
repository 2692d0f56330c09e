import Foundation
import Testing

/// What the three library products promise to whoever embeds them.
@Suite struct LibraryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["Understanding", "Conversation", "Content"])
    func aLibraryKnowsNoBotNoDatabaseAndNoNetwork(_ target: String) throws {
        let folder = Self.root.appending(path: "Sources/" + target).path
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".swift") || $0.hasSuffix(".yaml")
        }
        #expect(files.count > 10)
        for file in files.sorted() {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8).lowercased()
            for word in ["qbr", "grdb", "sqlite", "http", "urlsession", "import reviews", "import workspace"] {
                #expect(!text.contains(word), "\(target)/\(file) says '\(word)'")
            }
        }
    }

    @Test(arguments: [
        "Sources/RoomDesk/RoomDesk.swift", "Sources/RoomDesk/intents/book.yaml", "Sources/room-desk/main.swift",
        "Tests/RoomDeskTests/TranscriptTests.swift",
    ])
    func theHostInTheDocumentationIsTheExample(_ path: String) throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/engine.md"), encoding: .utf8)
        let file = try String(contentsOf: Self.root.appending(path: "Examples/room-desk/" + path), encoding: .utf8)
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let shown = lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
        #expect(page.contains(shown), "docs/engine.md shows another \(path)")
    }

    @Test func theExampleIsSmall() throws {
        let example = Self.root.appending(path: "Examples/room-desk").path
        let files = try FileManager.default.subpathsOfDirectory(atPath: example).filter {
            !$0.hasPrefix(".build") && ($0.hasSuffix(".swift") || $0.hasSuffix(".yaml"))
        }
        let lines = try files.map { try String(contentsOfFile: example + "/" + $0, encoding: .utf8) }
            .reduce(0) { $0 + $1.count { $0 == "\n" } }
        #expect(files.count == 9 && lines < 150, "\(files.count) files, \(lines) lines")
    }
}
