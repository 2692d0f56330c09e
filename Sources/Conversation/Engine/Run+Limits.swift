/// One thing at a time: what is asked for beside, and on top of, what is under way.
extension Run {
    /// How many flows may wait for an answer at once: one, and three digressions.
    static let deepest = 4

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

    /// What is under way, as the person began it, the latest first.
    private var titles: [String] {
        var rest = self
        var titles: [String] = []
        while let frame = rest.state.stack.last {
            if frame.origin == .started { titles.append(rest.title) }
            rest.state.stack.removeLast()
        }
        return titles
    }

    private static let later = "later"

    /// Keeps a request until the flow before it has ended, and says so.
    mutating func putOff(_ request: Later) {
        state.memory[Run.later] = ["intent": .string(request.intent), "text": .string(request.text)]
        tell(.later, ["text": .string(request.text)])
    }

    /// Takes up what was put off until this flow had ended.
    mutating func takeUpLater(after frame: Frame) {
        let intent = frame.intent
        guard let request = state.memory[Run.later], request["intent"]?.string == intent,
            let text = request["text"]?.string
        else { return }
        state.memory[Run.later] = nil
        queue.insert(.text(text), at: 0)
        resumed = Later(intent: intent, text: text)
        savedBefore = frame.saved ?? []
    }

    /// Drops what was put off, and says so.
    mutating func giveUpLater() {
        guard let text = state.memory.removeValue(forKey: Run.later)?["text"]?.string else { return }
        tell(.unused, ["text": .string(text)])
    }
}
