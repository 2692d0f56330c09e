extension Run {
    /// Carries out a verb: what can be said in every flow.
    mutating func obey(_ verb: Verb) {
        visits.append(.verb(verb))
        if understood.intent == nil { understood.intent = verb.rawValue }
        switch verb {
        case .cancel: cancel()
        case .back: back()
        case .skip: skip()
        case .why: why()
        case .again: again()
        case .startOver: startOver()
        case .pause: pause()
        case .change: offerChanges()
        case .undo:
            isReturning = !state.stack.isEmpty
            phase = .waiting(effect("undo", .act, of: "undo"), then: afterAside)
        case .resume:
            if state.stack.isEmpty, !takeUpPaused() {
                phase = .waiting(effect("resume", .act, of: "resume"), then: .finished)
            } else {
                isReturning = true
                phase = .walk(0)
            }
        case .help:
            if let question = state.question, let slot = slotAsked {
                lines.append(slot.hint == nil ? question.text : hint(of: slot))
                choices = question.choices
                phase = .waiting(effect("help", .look, of: "help"), then: .finished)
            } else {
                phase = .waiting(effect("help", .look, of: "help"), then: .finished)
            }
        }
    }

    /// After something beside the flow: its question again, by its name.
    private var afterAside: Phase { state.stack.isEmpty ? .finished : .walk(0) }

    private var slotAsked: Slot? {
        guard let question = state.question, let frame = state.stack.last else { return nil }
        return script.intents[frame.intent]?.slot(question.slot)
    }

    /// Drops the current flow and goes back to what it interrupted.
    private mutating func cancel() {
        queue = []
        guard !state.stack.isEmpty || takeUpPaused() else {
            tell(.nothingToCancel)
            phase = .finished
            return
        }
        stopFlow()
        giveUpLater()
        isReturning = !state.stack.isEmpty
        phase = afterAside
    }

    /// Leaves the flow whose question offers nothing that fits, and goes on with the rest of the message.
    mutating func decline() {
        if case .called? = state.stack.last?.origin { return endFlow() }
        stopFlow()
        giveUpLater()
        isReturning = !state.stack.isEmpty
        phase = !state.stack.isEmpty ? .walk(0) : queue.isEmpty ? .finished : .interpret
    }

    /// Takes the flow that the person started off the stack, with all that it called, and says so.
    mutating func stopFlow() {
        guard !state.stack.isEmpty else { return }
        let index = state.stack.lastIndex { $0.origin == .started } ?? 0
        let saved = state.stack[index...].flatMap { $0.saved ?? [] }
        let told = saved.indices.filter { index in
            !saved[index].label.isEmpty && !saved[..<index].contains { $0.label == saved[index].label }
        }
        let labels = told.map { Value.string(saved[$0].label) }
        state.stack.removeLast(state.stack.count - index - 1)
        let facts: [String: Value] = [
            "title": .string(title), "kept": .bool(!labels.isEmpty), "saved": .list(labels),
        ]
        tell(.cancelled, facts)
        state.stack.removeLast()
        state.question = nil
        state.tries = 0
    }

    /// Goes back to what was known and done before the last answer, so that its question is asked again.
    private mutating func back() {
        state.tries = 0
        while let frame = state.stack.last {
            let answered = { name in frame.slots[name] != nil || frame.skipped.contains(name) }
            if let index = frame.asked.lastIndex(where: { answered($0.slot) }) {
                restore(frame.asked[index], at: index)
                phase = .walk(0)
                return
            }
            guard case .called = frame.origin, !hasActed(frame) else { break }
            state.stack.removeLast()
        }
        tell(.nothingToGoBackTo)
        phase = .walk(0)
        if state.stack.isEmpty { phase = .finished }
    }

    private mutating func restore(_ asked: Frame.Asked, at index: Int) {
        let top = state.stack.count - 1
        let known = Set(asked.known).subtracting([asked.slot])
        state.stack[top].slots = state.stack[top].slots.filter { known.contains($0.key) }
        state.stack[top].facts = state.stack[top].facts.filter { known.contains($0.key) }
        state.stack[top].readings = state.stack[top].readings.filter { known.contains($0.key) }
        state.stack[top].readings[asked.slot] = asked.readings
        state.stack[top].refused = state.stack[top].refused.filter { known.contains($0.key) }
        let later = state.stack[top].asked[index...].map(\.slot)
        state.stack[top].skipped.removeAll { later.contains($0) }
        state.stack[top].done = asked.done
        state.stack[top].asked.removeSubrange(index...)
    }

    /// Whether a flow has done something that going back would not take back.
    private func hasActed(_ frame: Frame) -> Bool {
        (script.intents[frame.intent]?.steps ?? []).contains { step in
            switch step.kind {
            case .act, .call: frame.done.contains(step.id)
            default: false
            }
        }
    }

    private mutating func skip() {
        guard let slot = slotAsked else {
            tell(.nothingOpen)
            phase = afterAside
            return
        }
        if slot.isOptional {
            state.stack[state.stack.count - 1].skipped.append(slot.name)
            state.question = nil
            state.tries = 0
            phase = .walk(0)
        } else {
            tell(.cannotSkip, ["why": .markdown(slot.why?.text(scope()) ?? "")])
            repeatQuestion()
        }
    }

    private mutating func why() {
        guard state.question != nil else {
            tell(.nothingOpen)
            phase = .finished
            return
        }
        if let why = slotAsked?.why { lines.append(why.text(scope())) } else { tell(.noWhy) }
        repeatQuestion()
    }

    private mutating func again() {
        if state.question != nil {
            repeatQuestion()
        } else {
            if state.lastWords.isEmpty { tell(.nothingOpen) } else { lines.append(state.lastWords) }
            phase = .finished
        }
    }

    private mutating func startOver() {
        guard let index = state.stack.lastIndex(where: { $0.origin == .started }) else {
            tell(.nothingOpen)
            phase = .finished
            return
        }
        let frame = state.stack[index]
        var fresh = Frame(intent: frame.intent, origin: .started)
        fresh.saved = frame.saved
        for slot in script.intents[frame.intent]?.slots ?? [] where slot.isKept {
            fresh.slots[slot.name] = frame.slots[slot.name]
        }
        state.stack.removeLast(state.stack.count - index)
        state.stack.append(fresh)
        state.question = nil
        state.tries = 0
        phase = .walk(0)
    }

    /// What is filled and was asked for, or can be: each may be changed.
    private var changeable: [Slot] {
        guard let frame = state.stack.last, let intent = script.intents[frame.intent] else { return [] }
        return intent.slots.filter { slot in
            guard slot.ask != nil, slot.kind != .choice, let said = frame.slots[slot.name]?.spoken else { return false }
            return !slot.choices.contains { $0.value == said }
        }
    }

    /// Asks what to change, where nobody said.
    private mutating func offerChanges() {
        guard !changeable.isEmpty else {
            tell(state.stack.isEmpty ? .nothingOpen : .nothingToChange)
            return repeatQuestion()
        }
        tell(.whatToChange)
        let lead = script.verbs[.change]?.first ?? ""
        choices = changeable.map { slot in
            Choice(state.stack.last?.slots[slot.name]?.spoken ?? slot.name, value: lead + " " + slot.name)
        }
        phase = .finished
    }

    /// Empties a slot, and what rests on it, so that it is asked for again.
    mutating func reopen(_ name: String) {
        visits.append(.verb(.change))
        forget(name)
        state.question = nil
        state.tries = 0
        isReturning = true
        phase = .walk(0)
    }
}
