/// One turn under way: a state machine that asks its host for effects until the turn is done.
public struct Run: Sendable {
    /// What the host should do next.
    public enum Request: Hashable, Sendable {
        /// Carry this out, and hand the outcome to ``Run/resume(with:)``.
        case perform(Effect)
        /// The turn is over: store ``Run/state``, send ``Run/reply``.
        case finished
    }

    /// What the machine does when it is asked to go on.
    enum Phase: Hashable, Sendable {
        case interpret
        /// Values that wait for their check.
        case check([String])
        /// Walks the current flow from that step on.
        case walk(Int)
        /// Waits for the outcome of an effect, then goes on so.
        indirect case waiting(Effect, then: Phase)
        case finished
    }

    /// Where the conversation stands; to be stored when the turn is over.
    public internal(set) var state: ConversationState
    /// What the message was taken for; whole when the turn is over.
    public internal(set) var understood = Answer.Understood()

    /// The places of the script that the turn came by, in order.
    public internal(set) var visits: [Visit] = []

    let setting: Setting
    var script: Script { setting.script }
    var surroundings: Surroundings { setting.surroundings }
    var phase: Phase
    /// What is still to be interpreted: the message, then what was left of it.
    var queue: [Incoming.Body]
    var lines: [String] = []
    var choices: [Choice] = []
    /// What effects put under the reply beside the choices of its question.
    private var buttons: [Choice] = []
    /// Whether a flow has just been come back to.
    var isReturning = false
    /// How often in a row the question was not answered, before this answer.
    var triesBefore = 0
    /// Whether something of the message was taken already.
    var hasTaken = false
    /// The request that was put off and comes next in the queue.
    var resumed: Later?
    /// What was put off in this turn, and the line before which that is said.
    var putOff: (line: Int, request: Later)?
    /// Whether what is being interpreted was put off before.
    var isTakenUp = false
    /// What was saved for the request before the one that was put off.
    var savedBefore: [Saved] = []
    /// Whether what comes next in the queue is what followed a command.
    var isHandedOn = false
    /// The part of the message that is being dealt with.
    var text = ""
    /// The list that was in sight when the message was sent: what "3" means in all of it.
    let inSight: [Value]
    private var steps = 0

    init(script: Script, state: ConversationState, body: Incoming.Body, surroundings: Surroundings) {
        setting = Setting(script, surroundings)
        self.state = state
        inSight = state.offered
        phase = .interpret
        queue = [body]
        pickUp()
        meetNewContent()
    }

    init(script: Script, reopening state: ConversationState, surroundings: Surroundings) {
        setting = Setting(script, surroundings)
        self.state = state
        inSight = state.offered
        phase = .walk(0)
        queue = []
        isReturning = true
    }

    /// The one message of the bot that answers the turn; nil where there is nothing to say.
    public var reply: Reply? {
        let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return text.isEmpty ? nil : Reply(text, choices: choices + buttons)
    }

    /// What is under way.
    public var flow: Answer.Flow? {
        guard let frame = state.stack.last else { return nil }
        let root = state.stack.last { $0.origin == .started } ?? frame
        return Answer.Flow(name: root.intent, step: state.question?.slot ?? frame.intent, depth: state.stack.count)
    }

    /// The name of a flow that went round without asking; what the turn did should not be kept then.
    public private(set) var endlessFlow: String?

    /// Says what the host should do next.
    public mutating func next() -> Request {
        while true {
            steps += 1
            if steps > 2_000 { leaveLoop() }
            switch phase {
            case .interpret: interpret()
            case .check(let slots): check(slots)
            case .walk(let cursor): walk(from: cursor)
            case .waiting(let effect, _): return .perform(effect)
            case .finished:
                finish()
                return .finished
            }
        }
    }

    /// A flow that goes round without asking is a fault of the content; it ends, so that neither this turn nor the
    /// next ones hang.
    private mutating func leaveLoop() {
        guard phase != .finished else { return }
        endlessFlow = state.stack.last?.intent
        lines = []
        stopFlow()
        phase = .finished
    }

    /// Takes what an effect led to.
    public mutating func resume(with outcome: Outcome) {
        guard case .waiting(let effect, let then) = phase else { return }
        phase = then
        if let offered = outcome.offered { state.offered = offered }
        state.memory.merge(outcome.remember) { _, new in new }
        for saying in outcome.say { say(saying, of: effect.intent) }
        buttons += outcome.buttons.filter { !buttons.contains($0) }
        note(outcome)
        guard !state.stack.isEmpty else { return }
        let top = state.stack.count - 1
        state.stack[top].facts.merge(outcome.facts) { _, new in new }
        for name in outcome.forget { forget(name) }
        if case .check(let slot, _) = effect.kind {
            for name in outcome.forget { understood.slots[name] = nil }
            settle(slot, outcome, of: effect)
        } else {
            state.stack[top].slots.merge(outcome.fill) { _, new in new }
        }
        if outcome.ends { endFlows() }
    }

    /// Takes the verdict of a check: the value stands, is changed, or is refused.
    private mutating func settle(_ slot: String, _ outcome: Outcome, of effect: Effect) {
        let top = state.stack.count - 1
        if let refusal = outcome.refusal {
            forget(slot)
            understood.slots[slot] = nil
            state.stack[top].readings[slot] = outcome.readings.isEmpty ? nil : outcome.readings
            let words = script.intents[effect.intent]?.words[refusal.words]
            state.stack[top].refused[slot] = words?.text(scope(adding: refusal.facts)) ?? sentence(.notUnderstood)
        }
        state.stack[top].slots.merge(outcome.fill) { _, new in new }
        for (name, value) in outcome.fill where name == slot { understood.slots[name] = value.plain }
    }

    mutating func forget(_ slot: String) {
        let top = state.stack.count - 1
        state.stack[top].slots[slot] = nil
        state.stack[top].skipped.removeAll { $0 == slot }
        let intent = script.intents[state.stack[top].intent]
        for dependent in intent?.slots ?? []
        where dependent.dependsOn.contains(slot) && state.stack[top].slots[dependent.name] != nil {
            forget(dependent.name)
        }
    }

    mutating func say(_ saying: Outcome.Saying, of intent: String) {
        let general = EngineWords(rawValue: saying.words)
        if let words = script.intents[intent]?.words[saying.words] {
            if let general { visits.append(.words(general)) }
            lines.append(words.text(scope(adding: saying.facts)))
        } else if let general {
            tell(general, saying.facts)
        }
    }

    /// One of the engine's sentences, with facts of its own.
    mutating func sentence(_ words: EngineWords, _ facts: [String: Value] = [:]) -> String {
        visits.append(.words(words))
        return setting.script.say(words, scope(adding: facts))
    }

    /// Says one of the engine's sentences.
    mutating func tell(_ words: EngineWords, _ facts: [String: Value] = [:]) { lines.append(sentence(words, facts)) }

    /// What words see: surroundings, memory, facts, slots.
    func scope(adding more: [String: Value] = [:]) -> Value {
        var scope = surroundings.facts
        scope.merge(state.memory) { _, new in new }
        if let frame = state.stack.last { scope.merge(frame.scope) { _, new in new } }
        scope.merge(more) { _, new in new }
        return .object(scope)
    }

    /// What words see at a path, without putting together all that they see.
    func value(at path: String) -> Value? {
        let name = String(path.prefix { $0 != "." })
        let frame = state.stack.last
        guard
            let value = frame?.slots[name] ?? frame?.facts[name] ?? state.memory[name] ?? surroundings.facts[name]
        else { return nil }
        return name == path ? value : value[String(path.dropFirst(name.count + 1))]
    }

    private mutating func finish() {
        if state.stack.isEmpty { state.question = nil }
        tellPutOff()
        noteEditions()
        if let reply { state.lastWords = reply.text }
    }
}
