import Foundation
import Testing

/// What the three library products promise to whoever embeds them.
@Suite struct LibraryTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test(arguments: ["Understanding", "Conversation", "Content"])
    func aLibraryKnowsNoBotNoDatabaseAndNoNetwork(_ target: String) throws {
        let folder = Self.sources.appending(path: target).path
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
}
