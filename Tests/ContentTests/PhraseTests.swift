import Content
import Conversation
import Testing

/// Phrases and cues that the program asks for by name.
@Suite struct PhraseTests {
    private static let loader = ContentLoader(words: ["week.red", "week.late"], cues: ["goals.deadline"])
    private static let whole =
        "words:\n  week.red: red {{score}}\n  week.late: late\ncues:\n  goals.deadline: [Peak, launch]"

    private static func book(_ files: [String: String]) throws -> Phrasebook {
        let files = files.map { ContentFiles.File(path: $0, text: $1) }
        return try loader.script(ContentFiles(origin: "here", files: files)).phrasebook
    }

    @Test func aPhraseIsFilled() throws {
        let book = try PhraseTests.book(["phrases.yaml": PhraseTests.whole])
        #expect(book.say("week.red", ["score": "41"]) == "red 41")
    }

    @Test func cuesAreInLowerCase() throws {
        let book = try PhraseTests.book(["phrases.yaml": PhraseTests.whole])
        #expect(book.cues["goals.deadline"] == ["peak", "launch"])
    }

    @Test func anIntentsFileKeepsItsOwnWordsApart() throws {
        let files = ["a.yaml": "intent: a\nwords:\n  past: No.\n" + PhraseTests.whole.dropFirst("words:\n".count)]
        let script = try PhraseTests.loader.script(
            ContentFiles(origin: "here", files: files.map { .init(path: $0, text: $1) }))
        #expect(script.intents["a"]?.words.keys.sorted() == ["past"])
        #expect(script.phrasebook.words.keys.sorted() == ["week.late", "week.red"])
    }

    @Test(
        "faults of phrases",
        arguments: [
            (
                "words:\n  week.red: x\ncues:\n  goals.deadline: [x]",
                "phrases.yaml:1:1: 'week.late' is asked for and missing; add it under 'words', as in the built-in content."
            ),
            (
                "words:\n  week.red: x\n  week.late: x",
                "phrases.yaml:1:1: 'goals.deadline' is asked for and missing; add it under 'cues', as in the built-in content."
            ),
            (
                whole + "\n  goals.dedline: [x]",
                "phrases.yaml:6:3: the program asks for nothing called 'goals.dedline'; did you mean 'goals.deadline'?"
            ),
            (
                whole + "\n  some.cue: [x]",
                "phrases.yaml:6:3: the program asks for nothing called 'some.cue'; take it out."
            ),
            ("cues: [x]", "phrases.yaml:1:7: 'cues' must be written as 'name: [words]' lines."),
        ])
    func faultsOfPhrases(_ text: String, _ expected: String) {
        #expect { try PhraseTests.book(["phrases.yaml": text]) } throws: { "\($0)".hasPrefix(expected) }
    }

    @Test func aFolderWithoutTheFileIsToldSoOnce() {
        #expect {
            try PhraseTests.book(["a.yaml": "intent: a\nphrases: [go]"])
        } throws: {
            "\($0)"
                == "phrases.yaml:1:1: the file is missing, and 3 phrases and cues are asked for; copy it from the built-in content."
        }
    }

    @Test func aPhraseStandsOnce() {
        let files = ["a.yaml": "intent: a\nwords:\n  week.red: x", "phrases.yaml": PhraseTests.whole]
        #expect { try PhraseTests.book(files) } throws: {
            "\($0)" == "phrases.yaml:2:3: 'week.red' stands in a.yaml too; keep one of them."
        }
    }
}
