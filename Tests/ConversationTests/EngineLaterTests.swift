import Conversation
import Days
import Testing
import Understanding

/// What is put aside, left for days, changed by its name, or tried again and again.
@Suite struct EngineLaterTests {
    private var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    /// Lets days go by.
    private mutating func wait(_ days: Int) { chat.surroundings.context.today = chat.surroundings.context.today + days }

    // MARK: pause

    @Test mutating func whatIsPutAsideTakesNoAnswerUntilItIsResumed() {
        chat.say("/task")
        #expect(chat.say("pause") == "Aside: the task.")
        #expect(chat.flows.isEmpty)
        #expect(chat.say("/list") == "Open: T-0.")
        #expect(chat.say("resume") == "Back to the task. What is to be done?")
        chat.say("send the deck")
        #expect(chat["what"] == "send the deck")
    }

    @Test mutating func whatIsPutAsideCanBeCancelledOrAskedForAgain() {
        chat.say("/project acme")
        chat.say("hold on")
        #expect(chat.say("cancel") == "Stopped the project.")
        #expect(chat.say("cancel") == "Nothing to stop.")
        chat.say("/project acme")
        chat.say("pause")
        #expect(chat.say("/project acme") == "Back to the project. How many weeks?")
        #expect(chat.state.paused == nil)
    }

    // MARK: days

    @Test mutating func aConversationLeftOvernightIsPickedUpInOneLine() {
        chat.say("/project acme")
        wait(1)
        #expect(chat.say("3").hasPrefix("From Mon 9 Mar: the project.\n"))
        #expect(chat["account"] == "acme")
        #expect(!chat.say("send it").hasPrefix("From"))
    }

    @Test mutating func whatIsOpenIsLetGoAfterThirtyDaysAndNotBefore() {
        chat.say("/project acme")
        wait(30)
        chat.say("where was i")
        #expect(chat.flows == ["project"])
        wait(31)
        #expect(chat.say("/list") == "Closed after 31 days.\nOpen: T-0.")
        #expect(chat.flows.isEmpty && chat.state.memory.isEmpty)
    }

    // MARK: change

    @Test mutating func aSlotIsChangedByItsNameAndNothingElseIsAskedAgain() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 20")
        #expect(chat.say("change the owner") == "Who does it?")
        #expect(chat["due"] == "2026-03-20")
        #expect(chat.say("priya") == "Anything to add?")
        #expect(chat.say("change") == "Change what?")
        #expect(chat.labels == ["send the deck", "Priya Nair", "Fri 20 Mar"])
        #expect(chat.press("change due") == "When is it due?")
    }

    // MARK: again and again

    @Test mutating func aRefusalIsNeverSaidTwiceRunning() {
        chat.say("/task send the deck, owner ravi")
        let replies = ["mar 2", "mar 2", "mar 2", "mar 2"].map { chat.say($0) }
        #expect(zip(replies, replies.dropFirst()).allSatisfy { $0 != $1 })
        #expect(replies[1].hasPrefix("Not that either."))
        #expect(replies[2].hasPrefix("Say skip or cancel."))
    }

    @Test mutating func outOfScopeIsSaidInOtherWordsTheSecondTime() {
        #expect(chat.say("tell me a joke") == "Out of scope.")
        #expect(chat.say("who won the cup") == "Nor that.")
        chat.say("/list")
        #expect(chat.say("tell me a joke") == "Out of scope.")
    }

    @Test mutating func severalNewValuesAtTheConfirmationAreAllTaken() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 20")
        chat.say("skip")
        chat.say("no, priya, by mar 24, and the what is send the slides")
        #expect(chat["owner"] == "priya-nair" && chat["due"] == "2026-03-24" && chat["what"] == "send the slides")
    }
}
