import Conversation
import Foundation
import Testing

/// A conversation that was left: stored, read back, and met by content that is not the same any more.
@Suite struct EngineStateTests {
    private func midway() throws -> EngineChat {
        var chat = try Desk.chat()
        chat.say("/project acme")
        chat.say("3")
        chat.say("send the deck, owner ravi")
        return chat
    }

    @Test func aStateIsTheSameByteForByteAfterItWasStored() throws {
        var chat = try midway()
        for message in ["sarah", "asap", "/list", "mar 20", "skip", "edit", "sarah"] {
            chat.say(message)
            let bytes = try EngineChat.bytes(of: chat.state)
            #expect(try EngineChat.bytes(of: EngineChat.stored(chat.state)) == bytes)
            #expect(try EngineChat.stored(chat.state) == chat.state)
        }
    }

    @Test func valuesOfEveryKindSurviveBeingStored() throws {
        var state = ConversationState()
        state.memory = [
            "null": nil, "flag": true, "whole": 3, "part": .number(2.5), "small": .number(1e-9), "big": .number(1e18),
            "text": "“R&D” 🙂\n\u{1F}", "list": [1, "x", nil, [true]], "object": ["a.b": ["c": 0]], "empty": "",
            "none": [],
        ]
        #expect(try EngineChat.stored(state) == state)
        #expect(try EngineChat.bytes(of: EngineChat.stored(state)) == EngineChat.bytes(of: state))
    }

    /// The desk's script, its tasks written anew.
    private func changed(_ change: (inout Intent) -> Void) -> Script {
        var task = Desk.task
        change(&task)
        return script(task, Desk.list, Desk.weather, Desk.project, Desk.pick)
    }

    private func renewed(_ chat: EngineChat, _ script: Script) throws -> EngineChat {
        var renewed = try EngineChat(script, handlers: Desk.handlers)
        renewed.state = chat.state
        return renewed
    }

    @Test func aQuestionThatWasTakenOutIsNotAsked() throws {
        var chat = try renewed(midway(), changed { task in task.steps.removeAll { $0.kind == .ask(slot: "due") } })
        #expect(chat.reopen() == "Anything to add?")
        #expect(chat["owner"] == "ravi-shah")
    }

    @Test func aQuestionThatWasPutInIsAsked() throws {
        var chat = try renewed(
            midway(),
            changed { task in
                task.slots.append(text("room"))
                task.steps.insert(ask("room"), at: 0)
            })
        #expect(chat.reopen() == "room?")
        #expect(chat.say("the blue one") == "When is it due?")
    }

    @Test func aSlotThatWasRenamedIsAskedForByItsNewName() throws {
        var chat = try renewed(
            midway(),
            changed { task in
                guard let index = task.slots.firstIndex(where: { $0.name == "due" }) else { return }
                task.slots[index].name = "deadline"
                task.steps = task.steps.map { $0.kind == .ask(slot: "due") ? ask("deadline") : $0 }
            })
        #expect(chat.state.question?.slot == "due")
        #expect(chat.say("zzz") == "Unused: zzz.\nWhen is it due?")
        #expect(chat.state.question?.slot == "deadline")
        chat.say("mar 20")
        #expect(chat["deadline"] == "2026-03-20")
    }

    @Test func anIntentThatWasTakenOutIsLeft() throws {
        let chat = try midway()
        var renewed = try renewed(chat, script(Desk.project, Desk.list))
        #expect(renewed.flows == ["project", "task"])
        #expect(!renewed.reopen().contains("due"))
        #expect(!renewed.flows.contains("task"))
        var empty = try self.renewed(chat, script(Desk.list))
        #expect(empty.reopen().isEmpty)
        #expect(empty.state.stack.isEmpty)
        #expect(empty.say("/list") == "Open: T-0.")
    }

    @Test func whatIsDoneStaysDoneWhereStepsMove() throws {
        let early = flow("f", slots: [text("a"), text("b")], act("reserve"), ask("a"), ask("b"))
        let late = flow("f", slots: [text("a"), text("b")], say("New."), ask("a"), act("reserve"), ask("b"))
        var chat = try EngineChat(script(early))
        chat.say("/f")
        chat.say("blorb")
        var renewed = try renewed(chat, script(late))
        #expect(renewed.reopen().hasPrefix("New.\n"))
        #expect(renewed.performed.isEmpty)
        #expect(renewed.state.question?.slot == "b")
    }

    @Test func aConversationDoesNotGrowWithItsTurns() throws {
        var chat = try Desk.chat()
        func round() throws -> Int {
            for message in [
                "/project acme", "3", "send the deck, owner ravi", "actually make it priya", "/list", "mar 20", "skip",
                "edit", "back", "save", "save", "cancel",
            ] { chat.say(message) }
            return try EngineChat.bytes(of: chat.state).count
        }
        let first = try round()
        for _ in 0..<20 { #expect(try round() == first) }
    }
}
