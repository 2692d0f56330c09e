import Conversation
import Testing

@testable import Channels

@Suite struct ChoiceMenuTests {
    private let menu = ChoiceMenu([
        Reply(
            "Still true?",
            choices: [Choice("All the same", value: "same"), Choice("Something changed", value: "changed")]),
        Reply(
            "Or?",
            choices: [Choice("Yes", value: "yes"), Choice("Yes, all", value: "all"), Choice("Ä lot", value: "lot")]),
    ])

    @Test(
        arguments: [
            ("1", "same"), (" 2 ", "changed"), ("[3]", "yes"), ("4.", "all"), ("5", "lot"),
            ("all", "same"), ("s", "changed"), ("SOMETHING CHANGED", "changed"),
            ("yes", "yes"), ("yes,", "all"), ("ä", "lot"),
        ])
    func aNumberOrTheBeginningOfOneLabelChooses(typed: String, value: String) {
        #expect(menu.choice(typed: typed)?.value == value)
    }

    @Test(arguments: ["0", "6", "-1", "y", "ye", "", " ", "all the same but one", "no", "1 2", "1st"])
    func anythingElseIsText(typed: String) {
        #expect(menu.choice(typed: typed) == nil)
    }

    @Test(
        arguments: [
            ("1. Acme\n2. Globex", false), ("1 Acme\n2 Globex", false), ("**1** Acme\n**2** Globex", false),
            ("| 1 | Acme |\n| 2 | Globex |", false), ("Late:\n1. Acme", false),
            ("15 days to go", true), ("1 is late", true), ("", true),
        ])
    func numbersBelongToTheReplyThatNumbersThings(text: String, isNumbered: Bool) {
        let menu = ChoiceMenu([
            Reply(text, choices: [Choice("Done", value: "done"), Choice("2 weeks", value: "later")])
        ])
        #expect(menu.isNumbered == isNumbered)
        #expect(menu.choice(typed: "1")?.value == (isNumbered ? "done" : nil))
        #expect(menu.choice(typed: "d")?.value == "done")
    }

    @Test func choicesAreNumberedThroughAllReplies() {
        #expect(
            menu.shown(menu.choices.suffix(3), after: 2).plain
                == "[3]\u{A0}Yes  [4]\u{A0}Yes,\u{A0}all  [5]\u{A0}Ä\u{A0}lot")
        let unnumbered = ChoiceMenu([Reply("1. Acme", choices: [Choice("Done", value: "d")])])
        #expect(unnumbered.shown(unnumbered.choices, after: 0).plain == "[Done]")
    }

    @Test func aLabelCannotMoveTheCursor() {
        #expect(menu.shown([Choice("\u{1B}[2J\nx", value: "x")], after: 0).plain == "[1]\u{A0}␛[2J\u{A0}x")
    }
}
