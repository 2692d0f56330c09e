import Content
import Conversation
import Foundation
import Testing

/// The app manifest of `docs/slack.md` registers each command that there is, and no other.
@Suite struct SlackManifestTests {
    private static let root: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root
    }()

    @Test func everyCommandIsRegistered() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/slack.md"), encoding: .utf8)
        let registered = page.matches(of: /- command: (\S+)/).map { String($0.output.1) }
        let files = try ContentFiles(directory: Self.root.appending(path: "intents").path).files
        let known = files.flatMap { $0.text.matches(of: /(?m)^command: (\S+)/).map { String($0.output.1) } }
        #expect(known.contains("/qbr-prep"))
        #expect(registered.sorted() == known.sorted())
    }
}
