import Testing

@testable import Understanding

@Suite struct TemplateTests {
    private func matches(_ phrase: String, _ text: String, rules: [String: String] = [:]) throws -> Bool {
        let node = try TemplateParser(rules: rules, intent: "x").parse(phrase)
        let program = TemplateProgram([node])
        let words = PhraseUnits.words(of: Tokenizer.tokens(in: text))
        var run = TemplateRun(program, numbers: words.map { program.number(of: $0.text) }, mentions: [])
        return run.match(0) != nil
    }

    @Test(
        "matches",
        arguments: [
            ("draft [an] agenda", "draft agenda"), ("draft [an] agenda", "Draft an agenda!"),
            ("(go|move) on", "move on"),
            ("[please] (draft|write) [the [new]] recap", "write the new recap"), ("a [b|c] d", "a c d"),
            ("note {text}", "note all of this"), ("what's up", "whats up"), ("<verb> it", "do it"),
            ("pls help", "please help"), ("[a|b c]d", "b c d"),
        ])
    func matches(_ phrase: String, _ text: String) throws {
        #expect(try matches(phrase, text, rules: ["verb": "(do|make)"]))
    }

    @Test(
        "does not match",
        arguments: [
            ("draft [an] agenda", "draft the agenda"), ("(go|move) on", "on"), ("note {text}", "note"),
            ("a b", "a b c"), ("a b", "b"), ("draft agenda", "do not draft agenda"),
        ])
    func doesNotMatch(_ phrase: String, _ text: String) throws {
        #expect(try !matches(phrase, text))
    }

    @Test(
        "faults",
        arguments: [
            ("draft [an agenda", TemplateError.unclosed("[", phrase: "draft [an agenda", intent: "x")),
            ("draft) it", .unexpected(")", phrase: "draft) it", intent: "x")),
            ("draft} it", .unexpected("}", phrase: "draft} it", intent: "x")),
            ("draft {it", .unclosed("{", phrase: "draft {it", intent: "x")),
            ("<no> it", .unknownRule("no", phrase: "<no> it", intent: "x", known: ["loop", "two"])),
            ("<loop>", .circularRule("loop", phrase: "again <loop>", intent: "x")),
            ("[maybe]", .empty(phrase: "[maybe]", intent: "x")), ("", .empty(phrase: "", intent: "x")),
        ])
    func faults(_ phrase: String, _ error: TemplateError) {
        #expect(throws: error) {
            try TemplateParser(rules: ["loop": "again <loop>", "two": "a b"], intent: "x").parse(phrase)
        }
    }

    @Test func faultsAreSentences() {
        #expect(
            TemplateError.unknownRule("no", phrase: "<no> it", intent: "x", known: ["a", "b"]).description
                == "The phrase '<no> it' of x uses <no>, which is no rule; known are: a, b.")
        #expect(
            TemplateError.unclosed("[", phrase: "a [b", intent: "x").description
                == "The phrase 'a [b' of x opens a '[' that it does not close; close it.")
    }

    @Test func manyOptionsDoNotTakeLong() throws {
        let phrase = Array(repeating: "[a] [a a] [a|a a a]", count: 30).joined(separator: " ") + " b"
        #expect(try !matches(phrase, Array(repeating: "a", count: 39).joined(separator: " ")))
    }

    @Test func expansionsKeepTheFullestFirst() throws {
        let node = try TemplateParser(rules: [:], intent: "x").parse("a [b] (c|d)")
        let texts = node.expansions(limit: 4).map {
            $0.map { node -> String in
                if case .word(let text) = node { text } else { "?" }
            }.joined(separator: " ")
        }
        #expect(texts == ["a b c", "a c", "a b d", "a d"])
    }
}
