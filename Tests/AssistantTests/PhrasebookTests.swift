import Content
import Conversation
import Documents
import Nudges
import Testing

@testable import Assistant

/// The shipped content against what the program says and listens for.
@Suite struct PhrasebookTests {
    @Test func theShippedContentHasAllPhrasesAndNoneUnused() throws {
        let book = try ShippedContent.phrasebook()
        #expect(
            Set(book.words.keys)
                == Set(
                    Phrase.allCases.map(\.rawValue) + DocumentPhrase.allCases.map(\.rawValue)
                        + NudgePhrase.allCases.map(\.rawValue)))
        #expect(Set(book.cues.keys) == Set(Cue.allCases.map(\.rawValue)))
    }

    @Test func aPhraseThatIsMissingIsToldBeforeAnyConversation() throws {
        var content = try ShippedContent.files()
        for index in content.files.indices where content.files[index].path == "my-week.yaml" {
            content.files[index].text.replace("week.red:", with: "week.read:")
        }
        #expect { try Brain(content) } throws: { error in
            "\(error)".contains("'week.read'; did you mean 'week.red'?")
                && "\(error)".contains("'week.red' is asked for")
        }
    }
}
