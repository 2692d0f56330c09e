import Conversation
import Foundation
import Testing

/// Whatever is said, in whatever order: the engine stays on its feet.
///
/// Every seed is a conversation of its own; a failure names the seed and the turn, and comes back with them.
@Suite struct EnginePropertyTests {
    static let turns = 5_000

    static let verbs = [
        "back", "skip", "cancel", "undo", "help", "why", "again", "resume", "start over", "never mind", "pass",
        "where was i", "go back",
    ]
    static let answers = [
        "send the deck", "cancel the old contract", "ravi", "priya nair", "sarah", "owner ravi, by mar 20", "mar 20",
        "asap", "30 feb", "mar 2 2026", "3", "12", "acme", "globex", "nobody", "home", "Leeds", "the lamp", "box",
        "save", "yes", "no", "edit", "yes, and 12", "ravi. mar 20", "blorb", "zzz qqq; mar 20", "", "🙂", "in blue",
    ]
    static let corrections = [
        "actually make it priya", "make that apr 3", "sorry, globex", "actually make that apr 3 and its sarah lee",
        "change the task to call them", "i meant mar 2 2026",
    ]
    static let requests = [
        "/task", "/task for acme", "/project", "/project globex", "/list", "/weather", "/pick", "/pick 3", "/nothing",
        "what is open", "add a task", "will it rain", "ravi will send the deck by mar 20", "new task: call them",
    ]

    @Test(arguments: 1...4)
    func anySequenceOfMessages(_ seed: UInt64) throws {
        var random = Randomness(seed)
        var chat = try Desk.chat()
        var replay = try Desk.chat()
        let isReplayed = seed == 1
        var depth = 0
        var waysBack = 0
        for turn in 0..<Self.turns {
            let message = Self.message(&random, deep: chat.flows.count > 8)
            let before = chat
            if random.next() % 8 == 0, let choice = chat.choices.first {
                chat.press(choice.value)
                if isReplayed { replay.press(choice.value) }
            } else {
                chat.say(message)
                if isReplayed { replay.say(message) }
                if Self.verbs.contains(message) { expectNothingFilled(before, chat) }
            }
            let isSame = try !isReplayed || EngineChat.bytes(of: chat.state) == EngineChat.bytes(of: replay.state)
            try #require(isSame, "seed \(seed), turn \(turn): “\(message)” does not replay")
            try #require(isSound(chat.state), "seed \(seed), turn \(turn): “\(message)” leaves \(chat.state)")
            if turn % 25 == 0 { try expectAWayOut(chat, "seed \(seed), turn \(turn)") }
            if try expectTheWayBack(before, chat, "seed \(seed), turn \(turn): “\(message)”") { waysBack += 1 }
            depth = max(depth, chat.flows.count)
        }
        #expect(depth > 3, "no conversation went deep")
        #expect(waysBack > Self.turns / 20, "hardly an answer was taken back")
    }

    private static func message(_ random: inout Randomness, deep isDeep: Bool) -> String {
        let kind = random.next() % 10
        if isDeep, kind < 5 { return "cancel" }
        let pool = kind < 2 ? verbs : kind < 7 ? answers : kind < 8 ? corrections : requests
        return pool[Int(random.next() % UInt64(pool.count))]
    }

    /// A question is open exactly where a flow is, and asks for what is not filled.
    private func isSound(_ state: ConversationState) -> Bool {
        guard let frame = state.stack.last else { return state.question == nil }
        guard let question = state.question else { return false }
        return frame.slots[question.slot] == nil && Desk.script.intents[frame.intent]?.slot(question.slot) != nil
    }

    /// A verb fills no slot: what is filled after it was filled before, somewhere on the stack.
    private func expectNothingFilled(_ before: EngineChat, _ after: EngineChat) {
        let known = Set(before.state.stack.flatMap(\.slots.values)).union(before.state.memory.values)
        for frame in after.state.stack {
            for (name, value) in frame.slots { #expect(known.contains(value), "a verb filled \(name) with \(value)") }
        }
    }

    /// "where was I" is answered, and "cancel" leads out, one flow after the other.
    private func expectAWayOut(_ chat: EngineChat, _ place: String) throws {
        var chat = chat
        if !chat.flows.isEmpty { #expect(!chat.say("where was i").isEmpty, "\(place)") }
        while !chat.flows.isEmpty {
            let depth = chat.flows.count
            chat.say("cancel")
            try #require(chat.flows.count < depth, "\(place): cancel leads nowhere from \(chat.flows)")
        }
        #expect(chat.say("cancel") == "Nothing to stop.", "\(place)")
    }

    /// `back` after an answer restores what was known and done before it.
    ///
    /// - Returns: Whether there was such an answer.
    private func expectTheWayBack(_ before: EngineChat, _ after: EngineChat, _ place: String) throws -> Bool {
        guard let question = before.state.question, before.state.tries == 0, before.flows == after.flows,
            let frame = before.state.stack.last, let answered = after.state.stack.last,
            answered.slots[question.slot] != nil, frame.slots.allSatisfy({ answered.slots[$0.key] == $0.value }),
            !after.effects.contains(where: { $0.kind == .act }), answered.asked.count > frame.asked.count
        else { return false }
        var back = after
        back.say("back")
        try #require(back.state.question?.slot == question.slot, "\(place): back asks for another slot")
        let restored = try #require(back.state.stack.last)
        #expect(restored.slots == frame.slots, "\(place)")
        #expect(restored.done == frame.done, "\(place)")
        #expect(restored.skipped == frame.skipped, "\(place)")
        #expect(restored.asked == frame.asked, "\(place)")
        return true
    }
}

/// The same numbers for the same seed, on every machine.
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    // Another factor than the step below, or the seeds would be one sequence, each begun a little later.
    init(_ seed: UInt64) { state = seed &* 0xD1B5_4A32_D192_ED03 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
