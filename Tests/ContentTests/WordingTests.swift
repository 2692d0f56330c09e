import Content
import Conversation
import Testing

/// How words are filled in: as text, in lines.
@Suite struct WordingTests {
    @Test(
        "words",
        arguments: [
            ("R&D <x> \"y\"", "R&D <x> \"y\""), ("{{name}} is it", #"R&D \<b> is it"#), ("{{a.b}}", "deep"),
            ("{{none}}", ""), ("{{#empty}}shown{{/empty}}{{^empty}}hidden{{/empty}}", "hidden"),
            ("{{#nothing}}shown{{/nothing}}{{^nothing}}hidden{{/nothing}}", "hidden"),
            ("{{#yes}}on{{/yes}}{{#no}}off{{/no}}", "on"), ("{{count}} of {{part}}", "3 of 2.5"),
            ("{{#list}}{{.}}{{^last()}}, {{/last()}}{{/list}}", "one, two"),
            ("{{#people}}- {{name}}\n{{/people}}", "- Ann\n- Bo"),
            ("{{#yes}}\nfirst\n{{/yes}}\nsecond\n\n", "first\nsecond"),
        ])
    func words(_ template: String, _ expected: String) throws {
        let scope: Value = [
            "name": "R&D <b>", "a": ["b": "deep"], "empty": "", "nothing": nil, "yes": true, "no": false, "count": 3,
            "part": .number(2.5), "list": ["one", "two"], "people": [["name": "Ann"], ["name": "Bo"]],
        ]
        #expect(try Wording(mustache: template).text(scope) == expected)
    }

    @Test func whatIsWrittenIsKeptForMessagesAboutIt() throws {
        #expect(try Wording(mustache: "{{name}}\n").source == "{{name}}")
    }

    @Test(arguments: ["{{name", "{{#open}}never closed", "{{/closed}}", "{{#a}}{{/b}}"])
    func aBrokenTagIsNoWording(_ template: String) {
        #expect(throws: (any Error).self) { try Wording(mustache: template) }
    }

    @Test func aValueWithMembersIsShownInItsOwnWords() throws {
        let scope: Value = [
            "account": ["id": "acme", "name": "Acme"], "due": ["day": "2026-04-01", "text": "Wed 1 Apr"],
            "odd": ["x": "y"],
        ]
        let words = try Wording(mustache: "{{account}} ({{account.id}}) by {{due}}{{#odd}}, {{x}}{{/odd}}{{odd}}")
        #expect(words.text(scope) == "Acme (acme) by Wed 1 Apr, y")
    }
}
