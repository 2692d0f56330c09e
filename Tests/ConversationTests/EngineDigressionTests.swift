import Conversation
import Testing

/// A question beside the flow is answered first, and the flow's own question comes after it.
@Suite struct EngineDigressionTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    @Test mutating func theAnswerComesFirstAndTheQuestionAfterIt() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("what is open") == "Open: T-0.\nBack to the task. Who does “send the deck”?")
        #expect(chat.flows == ["task"])
        #expect(chat["what"] == "send the deck")
        #expect(chat.say("ravi") == "When is it due?")
    }

    @Test mutating func threeDeepEachComesBackToTheOneBelow() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("/project") == "For whom?")
        #expect(chat.say("/weather") == "Where?")
        #expect(chat.say("/pick") == "Which thing?")
        #expect(chat.flows == ["task", "project", "weather", "pick"])
        #expect(chat.flow == Answer.Flow(name: "pick", step: "thing", depth: 4))
        #expect(chat.say("lamp") == "Took the lamp.\nBack to the weather. Where?")
        #expect(chat.say("Leeds") == "Dry in Leeds.\nBack to the project. For whom?")
        #expect(chat.say("cancel") == "Stopped the project.\nBack to the task. Who does “send the deck”?")
        #expect(chat.say("ravi") == "When is it due?")
    }

    @Test mutating func aFourthDigressionHasToWait() throws {
        func one(_ name: String) -> Intent { flow(name, slots: [text(name + "-what")], ask(name + "-what")) }
        chat = try EngineChat(
            script(one("a"), one("b"), one("c"), one("d"), one("e"), Desk.list), handlers: Desk.handlers)
        for name in ["a", "b", "c", "d"] { chat.say("/" + name) }
        #expect(chat.say("/e") == "Too deep for the e.\nBack to the d. d-what?")
        #expect(chat.flows == ["a", "b", "c", "d"])
        #expect(chat.say("/list") == "Open: T-0.\nBack to the d. d-what?")
    }

    @Test mutating func aDigressionDoesNotUndoWhatIsDoneNorAskWhatIsFilled() throws {
        let order = flow("order", slots: [text("a"), text("b")], say("Hello."), ask("a"), act("reserve"), ask("b"))
        chat = try EngineChat(script(order, Desk.list), handlers: Desk.handlers)
        chat.say("/order")
        chat.say("one")
        #expect(chat.say("/list") == "Open: T-0.\nBack to the order. b?")
        #expect(!chat.performed.contains("reserve"))
    }

    @Test mutating func aDigressionOutOfACalledFlowComesBackIntoIt() {
        chat.say("/project acme")
        chat.say("3")
        #expect(chat.flows == ["project", "task"])
        #expect(chat.say("what is open") == "Open: T-0.\nBack to the task. What is to be done?")
        #expect(chat.flows == ["project", "task"])
        chat.say("send the deck, owner ravi, by mar 20")
        chat.say("skip")
        #expect(chat.say("save") == "Saved as T-1.\nProject of 3 weeks with “send the deck”.")
    }

    @Test mutating func wordsThatNeedNoAnswerLeaveTheQuestionOpen() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("good catch") == "Back to the task. Who does “send the deck”?")
        #expect(chat["owner"] == nil)
        #expect(chat.say("").contains("Who does “send the deck”?"))
    }
}
