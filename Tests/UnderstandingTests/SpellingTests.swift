import Testing

@testable import Understanding

@Suite struct SpellingTests {
    private let spelling = Spelling(["agenda", "health", "open", "actions", "done", "goals", "goats", "risk", "risks"])

    @Test(
        "mended",
        arguments: [
            ("agneda", "agenda"), ("agend", "agenda"), ("agendaa", "agenda"), ("helth", "health"), ("opne", "open"),
            ("doen", "done"), ("actoins", "actions"), ("rsik", "risk"), ("gaols", "goals"),
        ])
    func mended(_ word: String, _ meant: String) {
        #expect(spelling.mended(word) == meant)
    }

    @Test(
        "left as it is",
        arguments: [
            "agenda", "lunch", "ope", "opan", "goads", "health2", "agneda's", "", "pizza", "hleath", "über", "order",
        ])
    func left(_ word: String) {
        #expect(spelling.mended(word) == nil)
    }

    @Test func aMistypedRequestIsReadAndANameIsNot() throws {
        let reader = try Reader(intents: [
            IntentExamples(name: "goals", phrases: ["check the goals [of {account}]", "are the goals right"]),
            IntentExamples(name: "health", phrases: ["how is their health", "health score"]),
        ])
        let named = ReadingContext(today: Sample.wednesday, accounts: NameIndex([Named(id: "helth", name: "Helth")]))
        #expect(reader.read("chekc the goasl of helth", in: named).template == "check the goals [of {account}]")
        #expect(reader.read("helth score", in: ReadingContext(today: Sample.wednesday)).template == "health score")
        #expect(reader.read("helth score", in: named).template == nil)
    }
}
