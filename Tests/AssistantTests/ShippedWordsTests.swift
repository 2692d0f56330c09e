import Foundation
import Testing

/// What the shipped words must never say.
@Suite struct ShippedWordsTests {
    /// Every file of the content folder, templates of documents too.
    private static func files() throws -> [(name: String, text: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "intents")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".mustache") }.map {
            ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
        }
    }

    /// The source documents claim shares of executives, of value and of success that nobody has measured
    /// (domain.md C41): 65 %, 80 %, 44 %.
    @Test func noClaimWithoutASourceIsQuoted() throws {
        let claim =
            /(?i)\b(65|80|44|54|73|15|66) ?(%|per ?cent) of (all |customer |the |qbr )?(exec|value|success|customers|actions|csms|reviews)/
        let files = try Self.files()
        #expect(files.count > 40)
        for file in files {
            for line in file.text.split(separator: "\n") where line.contains(claim) {
                Issue.record("\(file.name) quotes a claim: \(line)")
            }
        }
        #expect("65% of customer executives say".contains(claim))
        #expect("80% of QBR value is lost".contains(claim))
    }
}
