import Conversation
import Testing

/// How messages fill slots, and what is asked for.
@Suite struct EngineSlotTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    @Test mutating func eachQuestionIsAskedInTheOrderOfTheFlow() {
        #expect(chat.say("/task") == "What is to be done?")
        #expect(chat.say("send the deck") == "Who does it?")
        #expect(chat.say("ravi") == "When is it due?")
        #expect(chat.say("mar 20") == "Anything to add?")
        #expect(chat.say("in blue") == "Ravi: send the deck by 2026-03-20")
        #expect(chat.labels == ["Save", "Edit"])
        #expect(chat.say("save") == "Saved as T-1.")
        #expect(chat.state.stack.isEmpty)
        #expect(chat.state.question == nil)
    }

    @Test(
        "slots from one answer, in any order",
        arguments: [
            "ravi, mar 20", "mar 20, ravi", "by mar 20, owner ravi", "owner ravi, due mar 20", "ravi, by mar 20",
            "its ravi, mar 20",
        ])
    mutating func slotsFromOneAnswer(_ answer: String) {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say(answer) == "Anything to add?")
        #expect(chat["owner"] == "ravi-shah")
        #expect(chat["due"] == "2026-03-20")
        #expect(chat["what"] == "send the deck")
    }

    @Test mutating func theSentenceThatStartsAFlowFillsItsSlots() {
        #expect(chat.say("ravi will send the deck by mar 20") == "Anything to add?")
        #expect(chat["what"] == "send the deck")
        #expect(chat["owner"] == "ravi-shah")
        #expect(chat["due"] == "2026-03-20")
        #expect(chat.understood.intent == "task")
        #expect(chat.understood.slots["due"] == "2026-03-20")
    }

    @Test mutating func aCommandTakesItsSlotsToo() {
        #expect(chat.say("/project acme") == "How many weeks?")
        #expect(chat["account"] == "acme")
    }

    @Test mutating func whatIsLeftOfAMessageAnswersTheNextQuestion() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("ravi. mar 20") == "Anything to add?")
        #expect(chat["owner"] == "ravi-shah")
        #expect(chat["due"] == "2026-03-20")
    }

    @Test mutating func whatIsLeftAndFitsNothingIsNamed() {
        chat.say("/task")
        chat.say("send the deck, ravi")
        #expect(chat["owner"] == "ravi-shah")
        let reply = chat.say("mar 20; zzz qqq")
        #expect(reply.contains("Anything to add?") || chat["note"] == "zzz qqq")
        #expect(chat["due"] == "2026-03-20")
    }

    @Test mutating func aPieceThatAnswersNothingIsNamedBesideTheNextQuestion() {
        chat.say("/project")
        #expect(chat.say("acme. grumble mumble") == "Unused: grumble mumble.\nHow many weeks?")
        #expect(chat["account"] == "acme")
        #expect(chat["size"] == nil)
    }

    @Test mutating func whatIsKeptOutlivesItsFlow() {
        chat.say("/project acme")
        chat.say("cancel")
        #expect(chat.state.memory["account"] == nil)
        chat.say("/task")
        #expect(chat["account"] == nil)
        chat.say("cancel")
        chat.say("/project acme")
        #expect(chat.say("/task") == "What is to be done?")
        #expect(chat["account"] == "acme")
    }

    @Test mutating func aKeptSlotIsRememberedWhenItsFlowHasEnded() throws {
        let open = flow(
            "open", slots: [Slot(name: "account", kind: .account, ask: words("Which?"), isKept: true)], ask("account"))
        chat = try EngineChat(script(open))
        chat.say("/open globex")
        #expect(chat.state.stack.isEmpty)
        #expect(chat.state.memory["account"]?["id"] == "globex")
        #expect(chat.say("/open").isEmpty)
    }

    @Test mutating func whatFollowsFromASlotIsFilledInAndNotAsked() throws {
        chat = try EngineChat(script(Desk.project, Desk.task), handlers: Desk.handlers) { slots, _ in
            slots["account"]?["id"] == "acme" ? ["size": 3] : [:]
        }
        #expect(chat.say("/project acme") == "What is to be done?")
        #expect(chat.state.stack.first?.slots["size"] == 3)
        #expect(chat.understood.slots["size"] == 3)
    }

    @Test mutating func aThingOfTheHostIsFoundByTheHost() {
        #expect(chat.say("/pick") == "Which thing?")
        #expect(chat.say("the lamp") == "Took the lamp.")
        #expect(chat.say("/pick 3") == "Took the lamp.")
    }
}
