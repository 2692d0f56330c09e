import Content
import Conversation
import Foundation
import Testing

/// Reading a content folder, and values out of it.
@Suite struct ContentFilesTests {
    struct Numbers: Decodable, Hashable {
        struct Band: Decodable, Hashable {
            var id: String
            var from: Int
        }
        var currency: String
        var bands: [Band]
    }

    private func numbers(_ text: String) throws(ContentError) -> Numbers {
        let files = ContentFiles(origin: "here", files: [.init(path: "numbers.yaml", text: text)])
        return try ContentLoader().decode(Numbers.self, from: "numbers.yaml", in: files)
    }

    private static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "intents").path

    @Test func valuesAreReadFromAFile() throws {
        let read = try numbers("currency: USD\nbands:\n  - {id: low, from: 0}\n  - {id: high, from: 10}")
        #expect(read == Numbers(currency: "USD", bands: [.init(id: "low", from: 0), .init(id: "high", from: 10)]))
    }

    @Test(
        "faults of values",
        arguments: [
            (
                "currency: USD\nbands:\n  - {id: low, from: 0}\n  - {id: high}",
                "numbers.yaml:4:5: bands.1: 'from' is missing; add it."
            ),
            ("bands: []", "numbers.yaml:1:1: 'currency' is missing; add it."),
        ])
    func faultsOfValues(_ text: String, _ expected: String) {
        #expect { try numbers(text) } throws: { "\($0)" == expected }
    }

    @Test(
        "where values of a wrong kind stand",
        arguments: [
            ("currency: USD\nbands:\n  - {id: low, from: lots}", "numbers.yaml:3:21: bands.0.from: "),
            ("currency: USD\nbands: many", "numbers.yaml:2:8: bands: "),
            ("currency: [a]\nbands: []", "numbers.yaml:1:11: currency: "),
            ("currency: USD\nbands: [", "numbers.yaml:3:1: this is no YAML"),
        ])
    func whereValuesOfAWrongKindStand(_ text: String, _ beginning: String) {
        #expect { try numbers(text) } throws: { "\($0)".hasPrefix(beginning) && !"\($0)".hasSuffix("..") }
    }

    @Test(
        "where values stand that contradict others",
        arguments: [
            ("bands.high.from: too low; mend it.", "numbers.yaml:4:22"), ("currency: no.", "numbers.yaml:1:11"),
            ("bands.none.from: no.", "numbers.yaml:3:3"), ("nothing there", "numbers.yaml:1:1"),
        ])
    func whereValuesStandThatContradictOthers(_ sentence: String, _ place: String) {
        let text = "currency: USD\nbands:\n  - {id: low, from: 0}\n  - {id: high, from: -1}"
        let files = ContentFiles(origin: "here", files: [.init(path: "numbers.yaml", text: text)])
        let fault = ContentLoader().fault(sentence, in: "numbers.yaml", of: files)
        #expect(fault.description == "\(place): \(sentence)")
    }

    @Test func anEditionIsOfWhatAFlowSaysAndNotOfItsRemarks() throws {
        func edition(_ text: String) throws -> String? {
            try ContentLoader().script(ContentFiles(origin: "here", files: [.init(path: "a.yaml", text: text)]))
                .intents["a"]?.edition
        }
        let first = try edition("intent: a\nflow:\n  - say: One.\n  - say: Two.")
        #expect(first != nil)
        #expect(try edition("# remark\nintent: a\nphrases: [do it]\nflow: [{say: One.}, {say: Two.}]") == first)
        #expect(try edition("intent: a\nflow:\n  - say: One.Two.") != first)
        #expect(try edition("intent: a\nflow:\n  - say: Two.\n  - say: One.") != first)
    }

    @Test func aFileThatIsNotThereIsNamed() {
        let error = #expect(throws: ContentError.self) {
            try ContentLoader().decode(Numbers.self, from: "none.yaml", in: ContentFiles(origin: "here", files: []))
        }
        #expect(
            error?.description
                == "The content at 'here' can't be used: it has no none.yaml; add it, as in the built-in content.")
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        #expect(throws: ContentError.unreadable(path: "/no/such", reason: "there is no such folder")) {
            try ContentFiles(directory: "/no/such")
        }
    }

    @Test func aFolderIsReadWithItsSubfoldersAndWithoutWhatIsHidden() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "documents"), withIntermediateDirectories: true)
        for (path, text) in ["b.yaml": "intent: b", "a.yaml": "intent: a", ".b.yaml.swp": "x", "documents/d.md": "# d"]
        {
            try Data(text.utf8).write(to: folder.appending(path: path))
        }
        let content = try ContentFiles(directory: folder.path)
        #expect(content.files.map(\.path) == ["a.yaml", "b.yaml", "documents/d.md"])
        #expect(content.topLevel(ending: ".yaml").map(\.text) == ["intent: a", "intent: b"])
        #expect(content.below("documents") == ["d.md": "# d"])
        #expect(content.file("documents/d.md")?.text == "# d")
        let script = try ContentLoader().script(content)
        #expect(script.intents.keys.sorted() == ["a", "b"])

        try Data([0x69, 0xFF, 0xFE]).write(to: folder.appending(path: "c.yaml"))
        #expect(
            throws: ContentError.unreadable(
                path: folder.path + "/c.yaml", reason: "it is not UTF-8 text; save it as UTF-8")
        ) {
            try ContentFiles(directory: folder.path)
        }
    }

    @Test func aFolderBehindASymbolicLinkIsReadTheSame() throws {
        let link = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: link) }
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: Self.shipped)
        #expect(try ContentFiles(directory: link).files == ContentFiles(directory: Self.shipped).files)
        #expect(try !ContentFiles(directory: link).files.isEmpty)
    }

    @Test func theShippedIntentsLoadWithoutFaultsAndSayAllThatTheEngineNeeds() throws {
        let content = try ContentFiles(directory: Self.shipped)
        let script = try ContentLoader(customKinds: ["action", "agenda-section", "goal-figure"]).script(content)
        #expect(script.intents.count == content.topLevel(ending: ".yaml").count - 3)
        for words in EngineWords.allCases { #expect(script.words[words.rawValue] != nil, "\(words) has no words") }
        for verb in Verb.allCases { #expect(script.verbs[verb]?.isEmpty == false, "\(verb) has no phrases") }
        for intent in script.intents.values { #expect(content.file(intent.name + ".yaml") != nil, "\(intent.name)") }
    }

    @Test func wordsOfTheContentAreTextAndNotHTML() throws {
        let text = "intent: a\nflow:\n  - say: \"{{name}} & {{{name}}}\""
        let script = try ContentLoader().script(
            ContentFiles(origin: "here", files: [.init(path: "a.yaml", text: text)]))
        guard case .say(let words)? = script.intents["a"]?.steps.first?.kind else {
            Issue.record("no step says anything")
            return
        }
        #expect(words.text(["name": "R&D <\"x\">"]) == "R&D <\"x\"> & R&D <\"x\">")
    }

    @Test func aValueIsShownAsItIsUnlessItIsMarkdownAlready() throws {
        let words = try Wording(mustache: "**{{name}}**{{#more}}: {{more}}{{/more}} {{#all}}{{.}};{{/all}}")
        let scope: Value = [
            "name": "`*x*`", "more": .markdown("a **b**"), "all": [.markdown("_c_"), "_d_", "\u{F0000}_e_"],
        ]
        #expect(words.text(scope) == #"**\`\*x\*\`**: a **b** _c_;\_d\_;\_e\_;"#)
        #expect(words.text(["name": "x", "more": .markdown("")]) == "**x** ")
        let label = try Wording(mustache: "Keep {{name}} {{more}}", isMarkdown: false)
        #expect(label.text(scope) == "Keep `*x*` a **b**")
    }
}
