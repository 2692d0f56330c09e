import Testing

@testable import Understanding

@Suite struct FeaturesTests {
    private func features(_ text: String) -> Features {
        Features(PhraseUnits.words(of: Tokenizer.tokens(in: text)), isNamed: true)
    }

    private func names(_ text: String, _ block: FeatureBlock) -> [String] {
        let features = features(text)
        return features[block].compactMap { features.names?[$0] }
    }

    @Test func wordsMeetTheirNeighbours() {
        #expect(names("why so red", .words) == ["why", "^ why", "so", "why so", "red", "so red", "red $"])
        #expect(names("why so red", .gaps) == ["^ … so", "why … red", "^ … red", "so … $", "why … $"])
        #expect(names("an ox", .letters).filter { $0 == "ox…" }.count == 6)
    }

    @Test(
        "the same sense",
        arguments: [
            ("buy", "purchase"), ("bought", "ordering"), ("get rid of it", "delete"), ("people", "persons"),
            ("reschedule", "postponed"),
        ])
    func theSameSense(_ one: String, _ other: String) {
        #expect(!Set(features(one)[.senses]).isDisjoint(with: features(other)[.senses]))
    }

    @Test func aSenseCountsOnce() {
        let senses = features("buy and purchase, then order")[.senses]
        #expect(Set(senses).count == senses.count)
        #expect(features("zebra")[.senses].isEmpty)
    }

    @Test func irregularFormsAreTheirBase() {
        for (form, base) in [("went", "go"), ("children", "child"), ("paid", "paying"), ("cheques", "check")] {
            #expect(FeatureKey.word(form) == FeatureKey.word(base))
        }
        #expect(FeatureKey.word("red") != FeatureKey.word("read"))
    }

    @Test func aWordInNewWordsIsRecognised() throws {
        let reader = try Reader(intents: [
            IntentExamples(name: "pay", phrases: ["settle the bill", "i paid too much", "open invoices"]),
            IntentExamples(name: "meet", phrases: ["set up a call", "a chat with the team", "book an appointment"]),
        ])
        let context = ReadingContext(today: Sample.wednesday)
        #expect(reader.read("hold a session", in: context).ranking.first?.name == "meet")
        #expect(reader.read("the statement", in: context).ranking.first?.name == "pay")
    }
}
