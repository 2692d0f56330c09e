extension Run {
    /// Goes back to a flow that is under way, where a message asks for just that one: "check goals" in a digression
    /// from the goals.
    ///
    /// What lies above it is given up, and so must hold no answer yet.
    ///
    /// - Returns: Whether there was such a flow.
    mutating func goBack(to name: String, with slots: [String: Value]) -> Bool {
        guard let index = state.stack.lastIndex(where: { $0.intent == name }), let intent = script.intents[name],
            state.stack[(index + 1)...].drop(while: { $0.origin != .started }).allSatisfy({ $0.asked.count < 2 })
        else { return false }
        let frame = state.stack[index]
        for slot in intent.slots where slot.isKept {
            let meant = slots[slot.name] ?? state.stack.last?.slots[slot.name]
            if let known = frame.slots[slot.name], let meant, known.key != meant.key { return false }
        }
        let agrees = slots.allSatisfy { name, value in frame.slots[name].map { $0.key == value.key } ?? true }
        guard agrees else { return false }
        // What it called itself goes on; what interrupted it is over.
        let called = state.stack[(index + 1)...].prefix { $0.origin != .started }.count
        state.stack.removeLast(state.stack.count - index - 1 - called)
        state.stack[index].slots.merge(slots) { old, _ in old }
        state.question = nil
        state.tries = 0
        isReturning = true
        phase = called > 0 ? .walk(0) : .check(slots.keys.sorted())
        return true
    }

    /// Remembers what was asked for last, so that "same for globex" means something.
    mutating func rememberRequest(_ intent: Intent) {
        guard intent.slots.contains(where: { $0.kind == .account }) else { return }
        state.memory[Interpreter.lastRequest] = .string(intent.name)
    }

    /// Reads texts as the conversation stands now.
    var interpreter: Interpreter { Interpreter(setting, state: state) }

    /// Whether the message is a bare yes or no, to which nothing is open.
    var isBareAnswer: Bool {
        interpreter.isBareAnswer(text)
    }

    /// Begins a flow that a step calls. A text that is handed over is read as if it began that flow: what it says of
    /// other slots is taken too ("ravi sends the plan by apr 3").
    mutating func call(_ name: String, at step: String, with arguments: [String: Value]) {
        var filling = Filling(values: arguments)
        if let intent = script.intents[name], let slot = intent.slots.first(where: \.takesRest),
            let said = arguments[slot.name]?.string
        {
            let filler = SlotFiller(interpreter)
            let read = filler.filling(of: intent, in: said)
            if read.values[slot.name] != nil {
                filling.values.merge(read.values) { old, new in old == arguments[slot.name] ? new : old }
                filling.doubts = read.doubts
            }
        }
        state.stack.append(Frame(intent: name, origin: .called(step: step), slots: filling.values))
        takeCalled(filling)
    }
}
