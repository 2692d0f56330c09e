import Conversation
import Testing

/// What was said is changed at any time, and only what rests on it is asked again.
@Suite struct EngineCorrectionTests {
    var chat: EngineChat

    init() throws { chat = try Desk.chat() }

    @Test mutating func aFilledSlotIsChangedAndTheOpenQuestionStays() {
        chat.say("/task")
        chat.say("send the deck")
        chat.say("ravi")
        #expect(chat.say("actually make it priya") == "Changed: Priya Nair.\nWhen is it due?")
        #expect(chat["owner"] == "priya-nair")
        #expect(chat["what"] == "send the deck")
        #expect(chat.understood.slots == ["owner": "Priya Nair"])
    }

    @Test mutating func severalChangesInOneMessageAtTheConfirmation() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 30")
        chat.say("skip")
        let reply = chat.say("actually make that apr 3 not mar 30. and its priya not ravi")
        #expect(reply.hasPrefix("Changed: "))
        #expect(reply.hasSuffix("Priya: send the deck by 2026-04-03"))
        #expect(chat["due"] == "2026-04-03")
        #expect(chat["owner"] == "priya-nair")
        #expect(chat.state.question?.slot == "save")
    }

    @Test mutating func aCorrectionIsCheckedLikeAnAnswer() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 30")
        chat.say("skip")
        let reply = chat.say("actually make that 2 mar 2026")
        #expect(reply.hasSuffix("2 Mar is past."))
        #expect(chat["due"] == nil)
        #expect(chat.say("mar 20") == "Ravi: send the deck by 2026-03-20")
    }

    @Test mutating func whatRestsOnACorrectedSlotIsAskedAgainAndNothingElse() throws {
        let trip = flow(
            "trip",
            slots: [
                Slot(name: "owner", kind: .person, ask: words("owner?")), text("seat", dependsOn: ["owner"]),
                text("meal", dependsOn: ["seat"]), text("bag"), text("last"),
            ], ask("owner"), ask("seat"), ask("meal"), ask("bag"), ask("last"))
        chat = try EngineChat(script(trip))
        for answer in ["/trip", "ravi", "4a", "fish", "one"] { chat.say(answer) }
        #expect(chat.say("actually make it priya") == "Changed: Priya Nair.\nseat?")
        #expect(chat["seat"] == nil)
        #expect(chat["meal"] == nil)
        #expect(chat["bag"] == "one")
        #expect(chat.say("5b") == "meal?")
        #expect(chat.say("rice") == "last?")
    }

    @Test func correctedTogetherASlotAndWhatRestsOnItAreBothKept() throws {
        // Both orders of a dictionary have to do: many rounds, each with a fresh seed of its own.
        let trip = flow(
            "trip",
            slots: [
                Slot(name: "owner", kind: .person, ask: words("owner?"), cues: ["its"]),
                Slot(name: "due", kind: .date, ask: words("due?"), cues: ["by"], dependsOn: ["owner"]), text("last"),
            ], ask("owner"), ask("due"), ask("last"))
        for _ in 0..<20 {
            var chat = try EngineChat(script(trip))
            for answer in ["/trip", "ravi", "mar 20"] { chat.say(answer) }
            #expect(chat.say("actually make it apr 3 and its priya").hasSuffix("last?"))
            #expect(chat["owner"] == "priya-nair")
            #expect(chat["due"] == "2026-04-03")
        }
    }

    @Test mutating func editAtTheConfirmationTakesTheChangeAndAsksAgain() {
        chat.say("/task")
        chat.say("send the deck, owner ravi, by mar 30")
        chat.say("skip")
        let asked = chat.say("edit")
        #expect(asked == "What shall I change?\nRavi: send the deck by 2026-03-30")
        #expect(chat.say("its priya").hasSuffix("Priya: send the deck by 2026-03-30"))
        #expect(chat.say("yes") == "Saved as T-1.")
    }
}
