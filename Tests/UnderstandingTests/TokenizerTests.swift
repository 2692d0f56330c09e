import Testing

@testable import Understanding

@Suite struct TokenizerTests {
    @Test(
        "tokens",
        arguments: [
            ("What's up?", ["what", "'s", "up", "?"]), ("don't", ["dont"]), ("q2 29th", ["q", "2", "29", "th"]),
            ("Béranger’s ÀÉ", ["beranger", "'s", "ae"]), ("straße", ["strasse"]), ("e\u{301}t", ["et"]), ("", []),
            ("a-b/c", ["a", "-", "b", "/", "c"]), ("ÄÖÜ ñ ł ø", ["aou", "n", "l", "o"]),
        ])
    func tokens(_ text: String, _ expected: [String]) {
        #expect(Tokenizer.tokens(in: text).map(\.text) == expected)
    }

    @Test func rangesCountScalars() {
        let tokens = Tokenizer.tokens(in: "é 🙂 ok")
        #expect(tokens.map(\.range) == [0..<1, 2..<3, 4..<6])
        #expect(tokens.map(\.isSpaced) == [true, true, true])
        #expect(Tokenizer.tokens(in: "Ab").map(\.isCapital) == [true])
    }

    @Test(
        "chat spelling is written out",
        arguments: [
            ("w/o a deck", "without a deck"), ("b/c of u", "because of you"), ("pls prep 4 q2", "please prep 4 q2"),
            ("ready b4 tmrw, thx", "ready before tomorrow thanks"), ("w/ Acme", "with acme"),
            ("a or b/c d", "a or because d"), ("and/or", "and or"),
        ])
    func chatSpelling(_ text: String, _ words: String) {
        #expect(PhraseUnits.words(of: Tokenizer.tokens(in: text)).map(\.text).joined(separator: " ") == words)
    }

    @Test(
        "stems meet",
        arguments: [
            ("goals", "goal"), ("meeting", "meet"), ("scheduled", "schedule"), ("companies", "company"),
            ("reviewed", "review"),
            ("planning", "plan"), ("prepping", "prep"), ("notes", "note"),
        ])
    func stems(_ a: String, _ b: String) {
        #expect(Stemmer.stem(a) == Stemmer.stem(b))
    }
}
