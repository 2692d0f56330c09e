import Conversation
import Days
import Synchronization
import Testing
import Understanding

/// The bot that a host gets from a script, handlers and a context.
@Suite struct BotTests {
    private static let pick = flow(
        "pick", phrases: ["pick a thing", "take a thing"],
        slots: [
            Slot(name: "thing", kind: .custom("thing"), ask: words("Which thing?")),
            Slot(name: "at", kind: .time, ask: words("When?")),
            Slot(
                name: "sure", kind: .choice, ask: words("{thing.name} at {at}?"),
                choices: [SlotChoice(label: words("Yes"), value: "yes"), SlotChoice(label: words("No"), value: "no")]),
        ], ask("thing"), ask("at"), ask("sure"), act("take"), say("Taken."))

    private static let things = NameResolver { kind in
        kind == "thing" ? NameIndex([Named(id: "l", name: "Lamp"), Named(id: "g", name: "Globe")]) : nil
    }

    private func bot(
        _ handlers: [String: Bot.Handler] = [:], store: MemoryStore = MemoryStore(), summary: String? = nil
    ) throws -> Bot {
        var intent = Self.pick
        intent.summary = summary
        var script = script(intent)
        script.words["help"] = Wording(source: "help") { "I can " + ($0["topics"]?.list?.first?.string ?? "") }
        return try Bot(script: script, store: store, resolver: Self.things, handlers: handlers) { _ in
            ReadingContext(today: Day(number: 20_521))
        }
    }

    private func tell(_ text: String, _ bot: Bot, id: String? = nil) throws -> String? {
        try bot.answer(Incoming(id: id, conversation: "c", body: .text(text), channel: "test")).replies.first?.text
    }

    @Test func aMessageThatArrivesTwiceIsAnsweredTwiceAndDoneOnce() throws {
        let taken = Mutex(0)
        let handler: Bot.Handler = { effect, _ in
            taken.withLock { $0 += 1 }
            var outcome = Outcome()
            outcome.saved = [Saved(key: effect["thing.id"]?.string ?? "", label: "")]
            return outcome
        }
        let bot = try bot(["take": handler])
        #expect(try tell("pick a thing", bot) == "Which thing?")
        #expect(try tell("the lamp", bot) == "When?")
        #expect(try tell("3pm", bot) == "Lamp at 15:00?")
        let yes = Incoming(id: "m4", conversation: "c", body: .choice("yes"), channel: "test")
        let first = try bot.answer(yes)
        #expect(first.changes == [Answer.Change(kind: "take", id: "l")])
        #expect(try bot.answer(yes) == first)
        #expect(taken.withLock { $0 } == 1)
    }

    @Test func hoursAndTheHostsOwnThingsAreCorrectedLikeDays() throws {
        let bot = try bot()
        _ = try tell("pick a thing", bot)
        _ = try tell("lamp", bot)
        _ = try tell("at 2pm", bot)
        #expect(try tell("no, make it 4pm", bot) == "Changed: 16:00.\nLamp at 16:00?")
        #expect(try tell("the glob, 3pm", bot) == "Changed: 15:00, Globe.\nGlobe at 15:00?")
    }

    @Test func whereAHandlerFailsTheConversationStandsWhereItStood() throws {
        struct Refused: Error {}
        let store = MemoryStore()
        let bot = try bot(["take": { _, _ in throw Refused() }], store: store)
        _ = try tell("pick a thing", bot)
        _ = try tell("lamp", bot)
        _ = try tell("2pm", bot)
        let before = store.record(of: "c")
        #expect(throws: Refused.self) { try tell("yes", bot, id: "m") }
        #expect(store.record(of: "c") == before)
    }

    @Test func anEffectWithoutAHandlerIsNamed() throws {
        let bot = try bot()
        _ = try tell("pick a thing", bot)
        _ = try tell("lamp", bot)
        _ = try tell("2pm", bot)
        #expect(throws: BotFault.unknownEffect("take")) { try tell("yes", bot) }
    }

    @Test func theVerbsNeedNoHandlers() throws {
        let bot = try bot(summary: "pick things")
        #expect(try tell("undo", bot) == "There is nothing to take back.")
        let help = Incoming(conversation: "c", body: .text("help"), channel: "test")
        #expect(try bot.answer(help).replies == [Reply("I can pick things")])
        #expect(try bot.answer(help).visits == [.verb(.help), .words(.help)])
        #expect(try tell("where was i", bot) == "Nothing is open.")
    }

    @Test func lastWordsAreCompletedFromCommandsAndChoices() throws {
        let bot = try bot()
        #expect(bot.completions(for: "/p", conversation: "c") == ["/pick"])
        _ = try tell("/pick lamp", bot)
        _ = try tell("2pm", bot)
        #expect(bot.completions(for: "y", conversation: "c") == ["Yes"])
        #expect(bot.completions(for: "y", conversation: "d") == [])
    }

    @Test func onlySoManyAnswersAreKept() throws {
        let store = MemoryStore()
        let bot = try bot(store: store)
        for number in 1...60 { _ = try tell("undo", bot, id: "m\(number)") }
        let ids = store.record(of: "c")?.answers.compactMap(\.id)
        #expect(ids == (11...60).map { "m\($0)" })
    }

    @Test func aStageNeedsAClock() throws {
        let transcript = try Transcript(parsing: "maya> hello\nbot< ...", file: "a.chat")
        #expect(throws: StageFault.noClock) { try ResponderStage(transcript) { _ in try bot() } }
        let player = TranscriptPlayer { transcript in
            let store = MemoryStore()
            return try ResponderStage(transcript) { _ in try bot(store: store) }
        }
        let chat = "clock 2026-03-09\nmaya> pick a thing\nbot< Which thing?\n--- restart\nmaya> lamp\nbot< When?"
        let result = player.play(try Transcript(parsing: chat, file: "a.chat"))
        #expect(result.isPassed, "\(result.failures)")
    }
}
