import Conversation
import Testing

/// What can be said in every flow.
@Suite struct EngineVerbTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    // MARK: back

    /// What a state is, but for the words said last.
    private func position(_ chat: EngineChat) -> ConversationState {
        var state = chat.state
        state.lastWords = ""
        return state
    }

    @Test mutating func backOffersTheReadingsAgain() {
        chat.say("/task")
        chat.say("send the deck")
        chat.say("sarah")
        let readings = chat.labels
        #expect(readings.count == 2)
        chat.say("sarah lee")
        #expect(chat["owner"] == "sarah-lee")
        chat.say("back")
        #expect(chat.state.question?.slot == "owner")
        #expect(chat.labels == readings)
    }

    @Test(
        "back restores the state before the answer",
        arguments: ["send the deck", "send the deck, owner ravi, by mar 20", "send it. ravi"])
    mutating func backRestores(_ answer: String) {
        chat.say("/task")
        let before = position(chat)
        chat.say(answer)
        #expect(position(chat) != before)
        #expect(chat.say("back") == "What is to be done?")
        #expect(position(chat) == before)
    }

    @Test mutating func backGoesOneAnswerAtATimeUpToTheFirst() {
        chat.say("/task")
        chat.say("send the deck")
        let owner = position(chat)
        chat.say("ravi")
        let due = position(chat)
        chat.say("mar 20")
        #expect(chat.say("back") == "When is it due?")
        #expect(position(chat) == due)
        #expect(chat.say("back") == "Who does it?")
        #expect(position(chat) == owner)
        #expect(chat.say("back") == "What is to be done?")
        #expect(chat.say("back") == "That was the first.\nWhat is to be done?")
    }

    @Test mutating func backAfterASkipAsksTheSkippedQuestion() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 20")
        let before = position(chat)
        #expect(before.question?.slot == "note")
        chat.say("skip")
        #expect(chat.say("back") == "Anything to add?")
        #expect(position(chat) == before)
    }

    @Test mutating func backFromTheFirstQuestionOfACalledFlowLeadsToTheCallersLast() {
        chat.say("/project acme")
        let before = position(chat)
        #expect(chat.say("3") == "What is to be done?")
        #expect(chat.flows == ["project", "task"])
        #expect(chat.say("back") == "How many weeks?")
        #expect(position(chat) == before)
        #expect(chat.say("4") == "What is to be done?")
    }

    @Test mutating func backDoesNotReachOverAnAct() throws {
        let f = flow("f", slots: [text("a"), text("b")], ask("a"), act("save"), ask("b"))
        chat = try EngineChat(script(f))
        chat.say("/f")
        #expect(chat.say("one") == "b?")
        #expect(chat.say("back") == "That was the first.\nb?")
        #expect(chat["a"] == "one")
        #expect(chat.performed.isEmpty)
    }

    @Test mutating func whatWasSaidAfterAnAnswerIsSaidAgainAfterTheNextOne() throws {
        let f = flow("f", slots: [text("a"), text("b")], ask("a"), say("Good."), ask("b"))
        chat = try EngineChat(script(f))
        chat.say("/f")
        #expect(chat.say("one") == "Good.\nb?")
        #expect(chat.say("back") == "a?")
        #expect(chat.say("two") == "Good.\nb?")
    }

    @Test mutating func backWithNothingUnderWaySaysSo() {
        #expect(chat.say("back") == "That was the first.")
    }

    // MARK: skip, cancel, start over

    @Test mutating func onlyWhatIsOptionalIsSkipped() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("skip") == "Needed. A team can't be asked.\nWho does “send the deck”?")
        #expect(chat["owner"] == nil)
        chat.say("ravi, mar 20")
        #expect(chat.say("skip") == "Ravi: send the deck by 2026-03-20")
        #expect(chat["note"] == nil)
    }

    @Test mutating func skipWithNothingOpenSaysSo() {
        #expect(chat.say("skip") == "Nothing is open.")
    }

    @Test mutating func cancelForgetsTheFlowsSlots() {
        chat.say("/task")
        chat.say("send the deck, owner ravi")
        #expect(chat.say("cancel") == "Stopped the task.")
        #expect(chat.state.stack.isEmpty)
        #expect(chat.state.question == nil)
        #expect(chat.say("/task") == "What is to be done?")
        #expect(chat["owner"] == nil)
        #expect(chat.say("never mind") == "Stopped the task.")
        #expect(chat.say("cancel") == "Nothing to stop.")
    }

    @Test mutating func cancelDropsACalledFlowWithItsCaller() {
        chat.say("/project acme")
        chat.say("3")
        #expect(chat.say("cancel") == "Stopped the project.")
        #expect(chat.state.stack.isEmpty)
    }

    @Test mutating func cancelGoesBackToWhatItInterruptedByItsName() {
        chat.say("/task")
        chat.say("send the deck")
        chat.say("/project acme")
        #expect(chat.say("cancel") == "Stopped the project.\nBack to the task. Who does “send the deck”?")
        #expect(chat.flows == ["task"])
        #expect(chat["what"] == "send the deck")
        #expect(chat.say("ravi") == "When is it due?")
    }

    @Test mutating func startOverKeepsOnlyWhatOutlivesTheFlow() {
        chat.say("/task for acme")
        chat.say("send the deck, owner ravi")
        #expect(chat.say("start over") == "What is to be done?")
        #expect(chat["account"] == "acme")
        #expect(chat["owner"] == nil)
        #expect(chat["what"] == nil)
        chat.say("cancel")
        #expect(chat.say("start over") == "Nothing is open.")
    }

    // MARK: why, help, again, undo, resume

    @Test mutating func whyAnswersAndAsksAgain() {
        chat.say("/task")
        #expect(chat.say("why") == "No why.\nWhat is to be done?")
        chat.say("send the deck")
        #expect(chat.say("why do you ask") == "A team can't be asked.\nWho does “send the deck”?")
    }

    @Test mutating func helpSaysTheHintAndKeepsTheChoices() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 20")
        chat.say("skip")
        #expect(chat.say("help") == "Save or edit.")
        #expect(chat.labels == ["Save", "Edit"])
        #expect(chat.performed == ["help"])
        #expect(chat.state.question?.slot == "save")
    }

    @Test mutating func againRepeatsTheQuestionOrElseTheLastWords() {
        chat.say("/task")
        #expect(chat.say("again") == "What is to be done?")
        chat.say("cancel")
        #expect(chat.say("again") == "Stopped the task.")
        #expect(chat.say("say that again") == "Stopped the task.")
    }

    @Test mutating func undoIsTheHostsAndTheQuestionStaysOpen() {
        chat.say("/task")
        #expect(chat.say("undo").hasSuffix("What is to be done?"))
        #expect(chat.performed.first == "undo")
        #expect(chat.effects.first?.kind == .act)
        #expect(chat.effects.first?.intent == "undo")
        chat.say("cancel")
        chat.say("undo")
        #expect(chat.performed == ["undo"])
    }

    @Test mutating func resumeAsksTheOpenQuestionByItsName() {
        chat.say("/task")
        chat.say("send the deck")
        #expect(chat.say("where was i") == "Back to the task. Who does “send the deck”?")
        chat.say("cancel")
        chat.say("resume")
        #expect(chat.performed == ["resume"])
    }

    @Test mutating func aConversationOpenedAgainAsksByItsName() {
        chat.say("/task")
        chat.say("send the deck")
        let before = chat.state.stack
        #expect(chat.reopen() == "Back to the task. Who does “send the deck”?")
        #expect(chat.state.stack == before)
        chat.say("cancel")
        #expect(chat.reopen().isEmpty)
    }

    @Test mutating func aVerbIsNamedAsWhatWasUnderstood() {
        chat.say("/task")
        chat.say("back")
        #expect(chat.understood.intent == "back")
        #expect(chat.understood.slots.isEmpty)
    }

    // MARK: What is a verb

    @Test func aVerbWithAFillerInItIsNoAnswer() throws {
        var script = Desk.script
        script.verbs[.cancel] = ["leave it"]
        #expect(script.fillers.contains("it"))
        var chat = try EngineChat(script)
        chat.say("/task")
        chat.say("leave it")
        #expect(chat.flows.isEmpty)
    }

    @Test mutating func aSignMayBeAVerb() {
        chat.say("/task")
        chat.say(" ? ")
        #expect(chat.performed == ["help"])
        #expect(chat["what"] == nil)
    }

    @Test(arguments: ["", "  "])
    mutating func nothingSaidIsNoAnswer(_ message: String) {
        chat.say("/task")
        #expect(chat.say(message).contains("What is to be done?"))
        #expect(chat["what"] == nil)
    }
}
