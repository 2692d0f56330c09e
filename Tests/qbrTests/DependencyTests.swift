import Foundation
import Testing

/// `docs/dependencies.md` names each package of the manifest, with the version that it asks for at least.
@Suite struct DependencyTests {
    private static func read(_ path: String) throws -> String {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test func thePageNamesWhatTheManifestAsksFor() throws {
        let page = try Self.read("docs/dependencies.md")
        let listed = page.matches(of: /\]\((https:\S+?)\) \| ([\d.]+) \| (?:MIT|Apache-2\.0) \|/).map {
            "\($0.output.1) \($0.output.2)"
        }
        let asked = try Self.read("Package.swift").matches(of: /\.package\(url: "(\S+?)", from: "([\d.]+)"\)/).map {
            "\($0.output.1) \($0.output.2)"
        }
        #expect(asked.count > 10 && listed == asked)
    }
}
