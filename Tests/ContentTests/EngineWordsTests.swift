import Content
import Conversation
import Testing

/// The engine's own English, and what a bot says otherwise.
@Suite struct EngineWordsTests {
    private func script(_ engine: String? = nil) throws -> Script {
        let files = [ContentFiles.File(path: "a.yaml", text: "intent: a")]
        let own = engine.map { [ContentFiles.File(path: "engine.yaml", text: $0)] } ?? []
        return try ContentLoader().script(ContentFiles(origin: "here", files: files + own))
    }

    @Test func aFolderWithoutEngineWordsSpeaksTheEnginesEnglish() throws {
        let script = try script()
        for words in EngineWords.allCases { #expect(script.words[words.rawValue] != nil, "\(words) has no words") }
        for verb in Verb.allCases { #expect(script.verbs[verb]?.isEmpty == false, "\(verb) has no phrases") }
        #expect(script.yes.contains("yes") && script.no.contains("nope") && script.fillers.contains("please"))
        #expect(script.smallWords.besideValues == ["and", "by", "on"])
        #expect(script.say(.corrected, ["changes": "Fri 13 Mar"]) == "Changed: Fri 13 Mar.")
    }

    @Test func whatAFolderSaysItselfTakesThePlaceOfThatListAlone() throws {
        let script = try script(
            """
            verbs: {cancel: [halt]}
            "yes": [aye]
            small-words: {beside-values: [plus]}
            rules: {show: (show|list)}
            words: {corrected: "Now {{changes}}."}
            """)
        let english = try self.script()
        #expect(script.verbs[.cancel] == ["halt"] && script.verbs[.back] == english.verbs[.back])
        #expect(script.yes == ["aye"] && script.no == english.no)
        #expect(script.smallWords.besideValues == ["plus"] && script.smallWords.empty == english.smallWords.empty)
        #expect(script.rules == ["show": "(show|list)"])
        #expect(script.say(.corrected, ["changes": "Friday"]) == "Now Friday.")
        #expect(script.say(.noWhy) == english.say(.noWhy))
    }
}
