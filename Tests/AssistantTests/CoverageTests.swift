import Foundation
import Testing

/// `docs/coverage.md` says where each thing of the seed documents lives; what it names as a proof is there.
@Suite struct CoverageTests {
    private static let root: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root
    }()

    /// How many things each area of the seed documents has.
    private static let areas: [Character: Int] = [
        "A": 66, "B": 26, "C": 20, "D": 22, "E": 20, "F": 16, "G": 8, "H": 11, "I": 11, "J": 17, "K": 2, "L": 52,
    ]

    private struct Row {
        let id: String
        let home: String
        let proof: String

        var isLeftOut: Bool { proof.hasPrefix("left out, because ") }
        var isOpen: Bool { proof == "not yet" && home == "not yet" }
        var proofs: [String] { proof.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    }

    private static func rows() throws -> [Row] {
        let page = try String(contentsOf: root.appending(path: "docs/coverage.md"), encoding: .utf8)
        return page.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let id = cells.first, id.wholeMatch(of: /[A-L]\d{3}/) != nil else { return nil }
            return Row(id: id, home: cells.count > 2 ? cells[2] : "", proof: cells.count > 3 ? cells[3] : "")
        }
    }

    @Test func eachThingHasARow() throws {
        let wanted = Self.areas.flatMap { area, count in
            (1...count).map { "\(area)" + String(repeating: "0", count: 3 - "\($0)".count) + "\($0)" }
        }
        #expect(try Self.rows().map(\.id) == wanted.sorted())
    }

    @Test func atMostFifteenAreLeftOut() throws {
        let leftOut = try Self.rows().filter(\.isLeftOut).map(\.id)
        #expect(leftOut.count <= 15)
        #expect(leftOut.filter { "ABCDEL".contains($0.prefix(1)) }.isEmpty)
    }

    @Test func eachProofIsThere() throws {
        let tests = try Self.tests()
        for row in try Self.rows() where !row.isLeftOut && !row.isOpen {
            #expect(!row.home.isEmpty && row.home != "not yet", "\(row.id) does not say where it lives")
            #expect(!row.proofs.isEmpty, "\(row.id) names no proof")
            for proof in row.proofs {
                let transcript = Self.root.appending(path: "Tests/Transcripts/\(proof)").path
                let isThere =
                    proof.hasSuffix(".chat")
                    ? FileManager.default.fileExists(atPath: transcript) : tests.contains(proof)
                #expect(isThere, "\(row.id): there is no \(proof)")
            }
        }
    }

    /// Each line of the threat model names a test that is there.
    @Test func eachThreatHasATest() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/security.md"), encoding: .utf8)
        let tests = try Self.tests()
        let lines = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.dropFirst()
        #expect(lines.count > 15)
        for line in lines {
            let named = line.matches(of: /`(\w+Tests\.\w+)`/).map { String($0.output.1) }
            #expect(!named.isEmpty && named.allSatisfy(tests.contains), "\(line)")
        }
    }

    /// Every test of the package, as `Suite.test`.
    private static func tests() throws -> Set<String> {
        let folder = root.appending(path: "Tests")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        var names: Set<String> = []
        for path in paths {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            var suite = ""
            var isTest = false
            for line in text.split(separator: "\n") {
                if let found = line.firstMatch(of: /^(?:@Suite.*)?(?:struct|extension|final class) (\w+)/) {
                    suite = String(found.output.1)
                }
                isTest = isTest || line.contains("@Test")
                if let found = line.firstMatch(of: /func (\w+)\(/) {
                    if isTest { names.insert("\(suite).\(found.output.1)") }
                    isTest = false
                }
            }
        }
        return names
    }
}
