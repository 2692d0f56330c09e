import Testing

@testable import Documents

@Suite struct TemplateTests {
    @Test(arguments: DocumentLibrary.files) func aMissingTemplateIsNamed(_ file: String) throws {
        var templates = try Fixture.templates()
        templates[file] = nil
        #expect(throws: DocumentError.missingTemplate(file)) {
            try Fixture.library(templates: templates)
        }
    }

    @Test func anUnknownVariableIsNamedWithItsLine() throws {
        var templates = try Fixture.templates()
        templates["agenda.md.mustache"] = "# {{account}}\n{{#goals}}\n{{statment}}\n{{/goals}}\n"
        let error = #expect(throws: DocumentError.self) {
            try Fixture.library(templates: templates)
        }
        let text = try #require(error).description
        #expect(text.hasPrefix("agenda.md.mustache:3: there is no 'statment' here; use one of account, aims,"))
        #expect(text.contains("statement"))
    }

    @Test func aBrokenTemplateIsNamedWithItsLine() throws {
        var templates = try Fixture.templates()
        templates["agenda.md.mustache"] = "# {{account}}\n{{#goals}}\n{{/sections}}\n"
        let error = #expect(throws: DocumentError.self) {
            try Fixture.library(templates: templates)
        }
        #expect(try #require(error).description.hasPrefix("agenda.md.mustache:3: this is no valid Mustache"))
    }

    @Test func partialsAreRefused() throws {
        var templates = try Fixture.templates()
        templates["agenda.md.mustache"] = "{{> footer}}"
        #expect(throws: DocumentError.self) { try Fixture.library(templates: templates) }
    }

    @Test func aCustomersTemplateWithResultsBeforeGoalsIsRefused() throws {
        var templates = try Fixture.templates()
        templates["summary.md.mustache"] = "{{#results}}{{progress}}{{/results}}{{#goals}}{{statement}}{{/goals}}"
        #expect(throws: DocumentError.resultsBeforeGoals("summary.md.mustache")) {
            try Fixture.library(templates: templates)
        }
    }

    @Test(
        "Markdown in a value stays text",
        arguments: [
            ("R&D", "R&D"), ("@here", "@here"), ("a|b", "a\\|b"), ("# x", "\\# x"), ("1. x", "1\\. x"),
            ("v1.2", "v1.2"), ("4.5", "4.5"), ("#cs", "#cs"), ("-5", "-5"), ("---", "\\---"),
            ("- x", "\\- x"), ("a-b", "a-b"), ("`x`", "\\`x\\`"), ("[a](b)", "\\[a\\](b)"),
            ("snake_case", "snake_case"),
            ("_x_", "\\_x\\_"), ("a\nb\r\nc", "a b c"), ("&amp;", "\\&amp;"), ("&#38;", "\\&#38;"),
            ("A & B; C", "A & B; C"),
            ("\\|", "\\\\\\|"), ("~~x~~", "\\~~x\\~~"), ("$70,000", "$70,000"), ("", ""), ("2026.", "2026\\."),
        ])
    func markdownIsEscaped(_ text: String, _ expected: String) {
        #expect(MarkdownContent().escapeText(text) == expected)
    }

    @Test func controlCharactersReachNoDocument() {
        #expect(MarkdownContent().escapeText("Ac\u{1B}[31mme\u{7} R&D") == "Ac\\[31mme R&D")
    }
}
