import Conversation
import Testing

/// What a message means beside a question.
@Suite struct InterpreterTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    // MARK: Verbs

    @Test(
        "a verb is the whole message",
        arguments: [
            ("cancel", "cancel"), ("Cancel!", "cancel"), ("  never mind ", "cancel"), ("cancel please", "cancel"),
            ("hm, back", "back"), ("skip it", "skip"), ("Why?", "why"), ("START OVER", "start-over"),
            ("where was i?", "resume"), ("help", "help"), ("undo.", "undo"), ("again", "again"),
        ])
    mutating func aVerbIsTheWholeMessage(_ message: String, _ verb: String) {
        chat.say("/task")
        chat.say(message)
        #expect(chat.understood.intent == verb)
        #expect(chat["what"] == nil)
    }

    @Test(
        "a verb within an answer is none",
        arguments: [
            "cancel the old contract", "skip the second phase and send the deck", "get them back on board",
            "help desk tickets go to the new queue", "undo the wrong mapping in their export",
            "explain why the numbers moved", "start over with the pilot group",
            "never mind the gap posters to be printed",
        ])
    mutating func aVerbWithinAnAnswerIsNone(_ answer: String) {
        chat.say("/task")
        chat.say(answer)
        #expect(chat.flows == ["task"])
        #expect(chat["what"] == answer)
        #expect(chat.state.question?.slot == "owner")
    }

    // MARK: Choices

    private mutating func confirm() {
        for message in ["/task", "send the deck, owner ravi, by mar 20", "skip"] { chat.say(message) }
    }

    @Test(
        "choices by their label, by a synonym, by yes",
        arguments: ["save", "Save", "SAVE!", "yes", "yep", "sure", "ok", "save please", "hm, save", "yes please"])
    mutating func choices(_ answer: String) {
        confirm()
        #expect(chat.say(answer) == "Saved as T-1.")
    }

    @Test(arguments: ["edit", "no", "nope", "not now"])
    mutating func noTakesTheChoiceThatMeansIt(_ answer: String) {
        confirm()
        #expect(chat.say(answer).hasPrefix("What shall I change?"))
    }

    @Test(
        "choices of several words",
        arguments: [
            ("the blue room", "blue"), ("blue", "blue"), ("Blue room, 4 seats", "blue"), ("29th", "day"),
            ("29", "day"), ("friday 29", "day"), ("attic", "attic"), ("up there", "attic"), ("yes", "yes"),
            ("yep", "yes"), ("nope", "no"), ("no", "no"), ("room", nil), ("the", nil), ("green", nil),
        ])
    func choicesOfSeveralWords(_ answer: String, _ expected: String?) throws {
        let slot = Slot(
            name: "room", kind: .choice, ask: words("Which?"),
            choices: [
                SlotChoice(label: words("Blue room, 4 seats"), value: "blue"),
                SlotChoice(label: words("Red room, 6 seats"), value: "red"),
                SlotChoice(label: words("Friday 29th"), value: "day"),
                SlotChoice(label: words("Attic"), value: "attic", also: ["up there"]),
                SlotChoice(label: words("Any"), value: "yes"), SlotChoice(label: words("None"), value: "no"),
            ])
        var chat = try EngineChat(script(flow("book", slots: [slot, text("note")], ask("room"), ask("note"))))
        chat.say("/book")
        chat.say(answer)
        #expect(chat["room"] == expected)
    }

    @Test func aChoiceIsOfferedOnlyWhileItsConditionHolds() throws {
        let slot = Slot(
            name: "room", kind: .choice, ask: words("Which?"),
            choices: [
                SlotChoice(label: words("Blue"), value: "blue"),
                SlotChoice(label: words("Vault"), value: "vault", when: .has("trusted")),
            ])
        var chat = try EngineChat(script(flow("book", slots: [slot], look("who"), ask("room"))))
        chat.say("/book")
        #expect(chat.labels == ["Blue"])
        chat.say("vault")
        #expect(chat.state.question?.slot == "room")
        chat.handlers["who"] = { _ in Outcome(facts: ["trusted": true]) }
        chat.say("start over")
        #expect(chat.labels == ["Blue", "Vault"])
    }

    @Test func yesAndMoreLeavesTheRestForTheNextQuestion() throws {
        let sure = Slot(
            name: "sure", kind: .choice, ask: words("Sure?"),
            choices: [SlotChoice(label: words("Yes"), value: "yes"), SlotChoice(label: words("No"), value: "no")])
        let size = Slot(name: "size", kind: .number, ask: words("How many?"))
        let book = flow("book", slots: [sure, size, text("note")], ask("sure"), ask("size"), ask("note"))
        for answer in ["yes, and 12", "yes and 12", "yes, 12", "yes. 12", "sure, but 12"] {
            var chat = try EngineChat(script(book))
            chat.say("/book")
            #expect(chat.say(answer) == "note?", "\(answer)")
            #expect(chat["sure"] == "yes", "\(answer)")
            #expect(chat["size"] == "12", "\(answer)")
        }
    }

    @Test mutating func aButtonIsAChoiceAndAnyOtherValueIsText() {
        confirm()
        #expect(chat.press("save") == "Saved as T-1.")
        #expect(chat.press("/task") == "What is to be done?")
        chat.press("send the deck")
        #expect(chat["what"] == "send the deck")
    }

    @Test func aButtonPressedTwiceOrLateDoesWhatItSaidOrSaysWhyNot() throws {
        let sure = Slot(
            name: "sure", kind: .choice, ask: words("Sure?"),
            choices: [SlotChoice(label: words("Yes"), value: "yes"), SlotChoice(label: words("No"), value: "no")])
        var chat = try EngineChat(script(flow("book", slots: [sure, text("note")], ask("sure"), ask("note"))))
        chat.say("/book")
        #expect(chat.press("yes") == "note?")
        #expect(chat.press("yes").hasPrefix("Outdated: Yes."))
        #expect(chat["note"] == nil)
        #expect(chat.press("no").hasPrefix("Changed: "))
        #expect(chat["sure"] == "no")
        #expect(chat.state.question?.slot == "note")
        chat.say("cancel")
        #expect(chat.press("yes") == "Outdated: .")
        #expect(chat.press("/book") == "Sure?")
    }

    // MARK: Corrections and requests

    @Test(
        "corrections",
        arguments: [
            ("actually make that apr 3 not mar 20. and its priya not ravi", "priya-nair", "2026-04-03"),
            ("actually make that apr 3", "ravi-shah", "2026-04-03"), ("sorry, priya", "priya-nair", "2026-03-20"),
            ("make it priya", "priya-nair", "2026-03-20"), ("apr 3", "ravi-shah", "2026-04-03"),
            ("i meant priya, by apr 3", "priya-nair", "2026-04-03"),
        ])
    mutating func corrections(_ message: String, _ owner: String, _ due: String) {
        confirm()
        chat.say(message)
        #expect(chat["owner"] == owner)
        #expect(chat["due"] == due)
        #expect(chat["what"] == "send the deck")
        #expect(chat["save"] == nil)
        #expect(chat.flows == ["task"])
    }

    @Test mutating func noMakeItPriyaIsNoOwnerCalledNo() {
        chat.say("/task")
        chat.say("send the deck")
        chat.say("ravi")
        chat.say("no, make it priya")
        #expect(chat["owner"] == "priya-nair")
        #expect(chat["due"] == nil)
    }

    @Test mutating func aRequestThatHoldsADayIsNoAnswerToTheQuestionForOne() {
        chat.say("/task")
        chat.say("send the deck, owner ravi")
        #expect(chat.state.question?.slot == "due")
        chat.say("show me open tasks")
        #expect(chat["due"] == nil)
        chat.say("will it rain on friday?")
        #expect(chat.flows.first == "task")
        #expect(chat.state.stack.first?.slots["due"] == nil)
    }

    @Test mutating func freeTextIsNotCutBySentences() {
        chat.say("/task")
        chat.say("send the deck. then call them")
        #expect(chat["what"]?.hasPrefix("send the deck") == true)
        #expect(chat.state.question?.slot == "owner")
    }

    @Test(
        "odd messages",
        arguments: [
            "", " ", "?", "...", "\u{0}", "🙂", "/", "//", "/ task", ",", "- -", "\n\n", "قهوة", "a\u{301}", "-1", "0",
        ])
    mutating func oddMessagesFillNothingTyped(_ message: String) {
        chat.say("/task")
        chat.say("send the deck")
        chat.say(message)
        #expect(chat["owner"] == nil)
        #expect(chat.flows == ["task"])
        #expect(chat.say("ravi") == "When is it due?")
    }
}
