import Conversation
import Foundation

/// A conversation with a random host.
struct RandomChat {
    private let host: RandomHost
    private let engine: Engine
    private(set) var state = ConversationState()
    private(set) var choices: [Choice] = []
    private(set) var visits: [Visit] = []
    private(set) var understood = Answer.Understood()
    /// Whether something was done in the last turn.
    private(set) var hasActed = false
    /// How many turns were refused, because a flow went round without asking.
    private(set) var endless = 0

    init(_ host: RandomHost) {
        self.host = host
        engine = Engine(script: host.script)
    }

    var script: Script { host.script }

    /// The slot that is asked for.
    var asked: Slot? {
        guard let frame = state.stack.last, let question = state.question else { return nil }
        return script.intents[frame.intent]?.slot(question.slot)
    }

    /// How many flows are under way or put aside.
    var open: Int { state.stack.count + (state.paused?.count ?? 0) }

    /// What the bot says.
    @discardableResult
    mutating func say(_ text: String) -> String { take(.text(text)) }

    /// What the bot says where something is typed or pressed.
    @discardableResult
    mutating func take(_ body: Incoming.Body) -> String {
        var run = engine.begin(state, body, host.surroundings)
        hasActed = false
        while case .perform(let effect) = run.next() {
            if effect.kind == .act { hasActed = true }
            run.resume(with: host.outcome(of: effect))
        }
        visits = run.visits
        understood = run.understood
        if run.endlessFlow != nil {
            endless += 1
            return "endless"
        }
        state = run.state
        choices = run.reply?.choices ?? []
        return run.reply?.text ?? ""
    }

    /// Has the state go through JSON, as it does where it is kept.
    ///
    /// - Returns: Whether it is the same afterwards, to the byte.
    mutating func store() throws -> Bool {
        let (bytes, before) = (try Self.bytes(of: state), state)
        state = try JSONDecoder().decode(ConversationState.self, from: bytes)
        return try state == before && Self.bytes(of: state) == bytes
    }

    static func bytes(of state: ConversationState) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try encoder.encode(state)
    }
}
