import Conversation
import Testing

/// Whatever is said, in whatever order, in the flows that come with the program: the engine stays on its feet.
///
/// Every seed is a conversation of its own; a failure names the seed and the turn, and comes back with them.
@Suite struct ShippedFlowsTests {
    static let turns = 12_500
    static let host = Result { try RandomHost.shipped() }

    @Test(arguments: 1...8)
    func anySequenceOfMessages(_ seed: UInt64) throws {
        let host = try Self.host.get()
        var talk = RandomTalk(host.script, seed: seed)
        var chat = RandomChat(host)
        var messages: [RandomTalk.Message] = []
        var states: [ConversationState] = []
        var (waysBack, intents) = (0, Set<String>())
        for turn in 0..<Self.turns {
            let message = talk.next(chat.choices)
            let place = "seed \(seed), turn \(turn): “\(message.text)”"
            let before = chat
            chat.take(message.body)
            if seed == 1 {
                messages.append(message)
                states.append(chat.state)
            }
            try #require(isSound(chat), "\(place) leaves \(chat.state)")
            if turn.isMultiple(of: 5) { #expect(try chat.store(), "\(place): the state is not what was kept") }
            if message.isVerb { expectNothingFilled(before, chat, message, place) }
            if message.holdsVerb { expectNoVerb(before, chat, place) }
            if turn % 50 == 0 { try expectAWayOut(chat, place) }
            if expectTheWayBack(before, chat, place) { waysBack += 1 }
            for case .step(let intent, _) in chat.visits { intents.insert(intent) }
        }
        try expectTheSameAgain(messages, states, host)
        let flows = host.script.intents.values.filter { !$0.steps.isEmpty }.map(\.name)
        #expect(Set(flows).subtracting(intents).sorted() == [], "seed \(seed) never came by these")
        #expect(waysBack > Self.turns / 50, "hardly an answer was taken back")
        #expect(chat.endless < Self.turns / 20, "too much of what was said led nowhere")
        print(
            "seed \(seed): \(Self.turns) turns, \(intents.count) flows, \(waysBack) answers taken back, \(chat.endless) refused"
        )
    }

    /// A question is open exactly where a flow is, and asks for what is not filled.
    private func isSound(_ chat: RandomChat) -> Bool {
        guard let frame = chat.state.stack.last else { return chat.state.question == nil }
        guard let question = chat.state.question else { return false }
        return frame.slots[question.slot] == nil && chat.asked != nil
    }

    /// A verb fills no slot, unless the question has a choice of that name.
    private func expectNothingFilled(
        _ before: RandomChat, _ after: RandomChat, _ message: RandomTalk.Message, _ place: String
    ) {
        let also = before.asked?.choices.flatMap { $0.also + [$0.label.source] } ?? []
        let words = also + (before.state.question?.choices.map(\.label) ?? [])
        guard !words.contains(where: { $0.lowercased() == message.text.lowercased() }) else { return }
        for frame in after.state.stack {
            for (name, value) in frame.slots {
                #expect((value["text"] ?? value).string != message.text, "\(place) fills \(name)")
            }
        }
        guard before.state.memory["later"] == nil else { return }
        #expect(after.understood.slots.isEmpty, "\(place) fills \(after.understood.slots)")
    }

    /// A verb inside a sentence is none.
    private func expectNoVerb(_ before: RandomChat, _ after: RandomChat, _ place: String) {
        for case .verb(let verb) in after.visits {
            Issue.record("\(place) is taken for \(verb) at \(before.state.question?.slot ?? "nothing")")
        }
    }

    /// "where was i" is answered, and "cancel" leads out, one flow after the other, those put aside last.
    private func expectAWayOut(_ chat: RandomChat, _ place: String) throws {
        var chat = chat
        if !chat.state.stack.isEmpty { #expect(!chat.say("where was i").isEmpty, "\(place)") }
        while chat.open > 0 {
            let open = chat.open
            chat.say("cancel")
            try #require(chat.open < open, "\(place): cancel leads nowhere from \(chat.state)")
        }
        #expect(chat.say("cancel") == chat.script.say(.nothingToCancel), "\(place)")
    }

    /// `back` after an answer restores what was known and done before it.
    ///
    /// - Returns: Whether there was such an answer.
    private func expectTheWayBack(_ before: RandomChat, _ after: RandomChat, _ place: String) -> Bool {
        guard let question = before.state.question, before.state.tries == 0, !after.hasActed,
            before.state.stack.map(\.intent) == after.state.stack.map(\.intent),
            let frame = before.state.stack.last, let answered = after.state.stack.last,
            answered.slots[question.slot] != nil, frame.slots.allSatisfy({ answered.slots[$0.key] == $0.value }),
            answered.asked.count > frame.asked.count
        else { return false }
        var back = after
        back.say("back")
        guard back.state.question?.slot == question.slot, let restored = back.state.stack.last else {
            Issue.record("\(place): back asks for \(back.state.question?.slot ?? "nothing"), not for \(question.slot)")
            return false
        }
        #expect(restored.slots == frame.slots, "\(place)")
        #expect(restored.done == frame.done, "\(place)")
        #expect(restored.skipped == frame.skipped, "\(place)")
        #expect(restored.asked == frame.asked, "\(place)")
        #expect(restored.readings[question.slot] == frame.readings[question.slot], "\(place)")
        return true
    }

    /// The same messages lead to the same states, byte for byte.
    private func expectTheSameAgain(
        _ messages: [RandomTalk.Message], _ states: [ConversationState], _ host: RandomHost
    ) throws {
        var chat = RandomChat(host)
        for (turn, message) in messages.enumerated() {
            chat.take(message.body)
            try #require(chat.state == states[turn], "turn \(turn) does not replay")
            guard turn.isMultiple(of: 100) else { continue }
            #expect(try RandomChat.bytes(of: chat.state) == RandomChat.bytes(of: states[turn]), "turn \(turn)")
        }
    }
}
