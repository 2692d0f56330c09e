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
            ("1. Acme\n2. Globex", 2), ("1 Acme\n2 Globex\n3 Hooli", 3), ("**1** Acme\n**2** Globex", 2),
            ("| 1 | Acme |\n| 2 | Globex |", 2), ("Late:\n1. Acme", 1), ("1 Acme\n2 Globex\n17 others", 2),
            ("15 days to go", 0), ("1 is late", 0), ("", 0),
        ])
    func numbersGoOnWhereTheReplyEndsItsOwn(text: String, taken: Int) {
        let menu = ChoiceMenu([
            Reply(text, choices: [Choice("Done", value: "done"), Choice("In a while", value: "later")])
        ])
        #expect(menu.choice(typed: "\(taken + 1)")?.value == "done")
        #expect(menu.choice(typed: "\(taken + 2)")?.value == "later")
        #expect(menu.choice(typed: "\(taken)") == nil)
        #expect(menu.choice(typed: "d")?.value == "done")
        #expect(
            menu.shown(menu.choices, after: 0).plain
                == "[\(taken + 1)]\u{A0}Done  [\(taken + 2)]\u{A0}In\u{A0}a\u{A0}while")
    }

    @Test func choicesAreNumberedThroughAllReplies() {
        #expect(
            menu.shown(menu.choices.suffix(3), after: 2).plain
                == "[3]\u{A0}Yes  [4]\u{A0}Yes,\u{A0}all  [5]\u{A0}Ä\u{A0}lot")
    }

    @Test func aLabelCannotMoveTheCursor() {
        #expect(menu.shown([Choice("\u{1B}[2J\nx", value: "x")], after: 0).plain == "[1]\u{A0}␛[2J\u{A0}x")
    }
}
