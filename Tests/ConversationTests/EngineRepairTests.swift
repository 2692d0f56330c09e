import Conversation
import Testing

/// What happens where an answer is none, or is not allowed.
@Suite struct EngineRepairTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    @Test mutating func triesGetAHintThenAnExampleThenAWayOutAndNeverTheSameTwice() {
        chat.say("/task")
        chat.say("send the deck")
        let replies = (0..<9).map { _ in chat.say("blorb") }
        #expect(
            replies.prefix(3) == [
                "One named person.", "No answer. One named person.\nWho does “send the deck”?",
                "Say skip or cancel.\nWho does “send the deck”?",
            ])
        for (one, next) in zip(replies, replies.dropFirst()) { #expect(one != next) }
        #expect(chat["owner"] == nil)
        #expect(chat.say("ravi") == "When is it due?")
        #expect(chat.say("blorb") == "A day from today on.", "the count begins anew with each question")
    }

    @Test func aSlotWithoutAHintGetsNoEmptyWords() throws {
        var chat = try EngineChat(
            script(flow("f", slots: [Slot(name: "n", kind: .number, ask: words("How many?"))], ask("n"))))
        chat.say("/f")
        let replies = (0..<4).map { _ in chat.say("blorb") }
        #expect(replies[0] == "No answer. \nHow many?")
        for (one, next) in zip(replies, replies.dropFirst()) { #expect(one != next) }
    }

    @Test mutating func skippingBeginsTheCountAnew() throws {
        let f = flow(
            "f",
            slots: [
                Slot(name: "n", kind: .number, ask: words("n?"), hint: words("A number."), isOptional: true),
                Slot(name: "m", kind: .number, ask: words("m?"), hint: words("Another number.")),
            ], ask("n"), ask("m"))
        chat = try EngineChat(script(f))
        chat.say("/f")
        chat.say("blorb")
        chat.say("blorb")
        #expect(chat.say("skip") == "m?")
        #expect(chat.say("blorb") == "Another number.")
    }

    @Test mutating func aMessageOfNothingStartsNothing() {
        #expect(chat.say("blorb zimt") == "Out of scope.")
        #expect(chat.state.stack.isEmpty)
    }

    @Test mutating func anUnknownNameIsAnsweredWithTheNearest() {
        chat.say("/project")
        chat.say("acmee corp")
        #expect(chat["account"] == "acme" || chat.labels.contains("Acme"))
    }

    @Test mutating func anUnknownCommandNamesTheNearestAndRepeatsTheQuestion() {
        #expect(chat.say("/taks") == "No /taks. /task?")
        #expect(chat.choices == [Choice("/task", value: "/task")])
        #expect(chat.press("/task") == "What is to be done?")
        #expect(chat.say("/wether") == "No /wether. /weather?\nWhat is to be done?")
        #expect(chat.say("/qqqqqqqqqq") == "No /qqqqqqqqqq. ?\nWhat is to be done?")
        #expect(chat["what"] == nil)
    }

    @Test mutating func aCheckRefusesWithItsOwnWordsAndTheQuestionStaysOpen() {
        chat.say("/task")
        chat.say("send the deck")
        chat.say("ravi")
        #expect(chat.say("mar 3 2026") == "Tue 3 Mar is past." || chat.say("again").contains("past"))
        #expect(chat["due"] == nil)
        #expect(chat.understood.slots["due"] == nil)
        #expect(chat.say("mar 20") == "Anything to add?")
    }

    @Test func aCheckMayChangeWhatWasSaidAndOfferWhatWouldDo() throws {
        let f = flow(
            "f", slots: [Slot(name: "n", kind: .number, ask: words("n?"), choicesFrom: "near", check: "round")],
            words: ["odd": words("{n} is odd.")], ask("n"), say("{n} it is."))
        var chat = try EngineChat(script(f))
        chat.handlers["round"] = { effect in
            guard case .check("n", let value) = effect.kind, let number = value.integer else { return Outcome() }
            if number == 13 {
                return .refuse(
                    "odd",
                    ["n": 13, "near": [["label": "twelve", "value": "12"], ["label": "fourteen", "value": "14"]]])
            }
            var outcome = Outcome()
            outcome.fill = ["n": .number(Double(number / 2 * 2))]
            return outcome
        }
        chat.say("/f")
        #expect(chat.say("13") == "13 is odd.")
        #expect(chat.labels == ["twelve", "fourteen"])
        #expect(chat.press("14") == "14 it is.")
        chat.say("/f")
        #expect(chat.say("7") == "6 it is.")
        #expect(chat.understood.slots["n"] == 6)
    }

    @Test mutating func aNameOfTwoIsAskedAboutWithBothOnOffer() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("sarah") == "Which one?")
        #expect(Set(chat.labels) == ["Sarah Lee", "Sarah Jones"])
        #expect(chat["owner"] == nil)
        #expect(chat.say("sarah jones") == "When is it due?")
        #expect(chat["owner"] == "sarah-jones")
    }

    @Test mutating func aReadingIsTakenWhenItsButtonIsPressed() {
        chat.say("/task")
        chat.say("send the deck")
        chat.say("sarah")
        #expect(chat.press("sarah-lee") == "When is it due?")
        #expect(chat.state.stack.last?.slots["owner"]?["name"] == "Sarah Lee")
    }

    @Test mutating func aDayThatIsNoneIsSaidToBeSoAndNotTaken() {
        chat.say("/task")
        chat.say("send the deck, ravi")
        #expect(chat.say("asap").hasPrefix("Impossible: "))
        #expect(chat["due"] == nil)
        #expect(chat.say("30 feb") == "Which day: February 2027 has only 28 days?")
        #expect(chat["due"] == nil)
        #expect(!chat.labels.isEmpty)
        #expect(chat.say("mar 20") == "Anything to add?")
    }
}
