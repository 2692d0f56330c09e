/// One thing at a time: what is asked for beside, and on top of, what is under way.
extension Run {
    /// How many flows may wait for an answer at once: one, and three digressions.
    static let deepest = 4

    /// Whether the flow on top has to wait rather than ask, since enough wait for an answer already.
    ///
    /// What did something that lasts can no longer be refused, and may ask what belongs to it.
    var hasToWait: Bool { depth > Run.deepest && !hasActed }

    /// Whether the flow on top may do nothing that lasts: it would be refused after it had been done.
    var mayNotAct: Bool { depth > Run.deepest + 1 }

    private var depth: Int { state.stack.count { $0.origin == .started } }

    private var hasActed: Bool {
        guard let index = state.stack.lastIndex(where: { $0.origin == .started }) else { return false }
        return state.stack[index...].contains { frame in
            script.intents[frame.intent]?.steps.contains { $0.kind.lasts && frame.done.contains($0.id) } == true
        }
    }

    /// Gives up a digression that would be one too many. One that only tells something is welcome at any depth.
    mutating func refuseDepth() {
        guard let index = state.stack.lastIndex(where: { $0.origin == .started }) else { return }
        state.stack.removeLast(state.stack.count - index - 1)
        let wanted = title
        state.stack.removeLast()
        tell(.tooDeep, ["title": .string(wanted), "open": .list(titles.map(Value.string))])
        state.question = nil
        isReturning = true
        phase = .walk(0)
    }

    /// Lets go of the oldest offer that nobody took up, where a digression would be one too many: "note one?" is worth
    /// less than what is asked for now.
    mutating func giveWay() {
        guard depth >= Run.deepest, let index = state.stack.indices.first(where: isIdleOffer)
        else { return }
        state.stack.remove(at: index)
    }

    /// Whether a flow called no other, and waits for nothing but an answer to an offer.
    private func isIdleOffer(_ index: Int) -> Bool {
        let frame = state.stack[index]
        guard frame.origin == .started,
            index + 1 == state.stack.count || state.stack[index + 1].origin == .started,
            let asked = frame.asked.last
        else { return false }
        return script.intents[frame.intent]?.slot(asked.slot)?.isOffer == true
    }

    private static let later = "later"

    /// What waits until the flow before it has ended, the latest first.
    private var waiting: [Value] {
        get { state.memory[Run.later].map { $0.list ?? [$0] } ?? [] }
        set { state.memory[Run.later] = newValue.isEmpty ? nil : .list(newValue) }
    }

    /// Keeps a request until the flow before it has ended; says so where that is not in this turn.
    mutating func putOff(_ request: Later) {
        waiting.insert(["intent": .string(request.intent), "text": .string(request.text)], at: 0)
        putOff = (lines.count, request)
    }

    /// Says what comes first where something still waits when the turn is over.
    mutating func tellPutOff() {
        guard let (line, request) = putOff, waiting.contains(where: { $0["text"]?.string == request.text }) else {
            return
        }
        let facts: [String: Value] = [
            "before": .string(request.before), "text": .string(request.name ?? request.text),
            "named": .bool(request.name != nil),
        ]
        lines.insert(sentence(.later, facts), at: min(line, lines.count))
    }

    /// Takes up what was put off until this flow had ended.
    mutating func takeUpLater(after frame: Frame) {
        let intent = frame.intent
        guard let index = waiting.firstIndex(where: { $0["intent"]?.string == intent }),
            let text = waiting.remove(at: index)["text"]?.string
        else { return }
        queue.insert(.text(text), at: 0)
        resumed = Later(intent: intent, text: text, before: "")
        savedBefore = frame.saved ?? []
    }

    /// Drops what was put off until a flow had ended that is stopped, and says so.
    mutating func giveUpLater() {
        let under = Set(state.stack.map { Value.string($0.intent) })
        let dropped = waiting.filter { $0["intent"].map { !under.contains($0) } ?? true }
        waiting.removeAll(where: dropped.contains)
        for text in dropped.compactMap({ $0["text"]?.string }) { tell(.unused, ["text": .string(text)]) }
    }
}
