extension Run {
    /// Goes on with the current flow, from a step on.
    mutating func walk(from cursor: Int) {
        guard let frame = state.stack.last, let intent = script.intents[frame.intent] else {
            state.stack = Array(state.stack.dropLast())
            phase = state.stack.isEmpty ? afterFlows() : .walk(0)
            return
        }
        guard cursor < intent.steps.count else { return endFlow() }
        let step = intent.steps[cursor]
        guard step.conditions.allSatisfy({ $0.holds { conditionValue(at: $0) } }) else {
            phase = .walk(cursor + 1)
            return
        }
        perform(step, at: cursor, of: intent)
    }

    /// What a step's conditions see at a path: besides what words see, whether something of the message is left over,
    /// whether another flow called this one, and what has several readings.
    private func conditionValue(at path: String) -> Value? {
        switch path.prefix(while: { $0 != "." }) {
        case "leftover": return .bool(!queue.isEmpty)
        case "called":
            if case .called? = state.stack.last?.origin { return true }
            return false
        case "doubted":
            let readings = (state.stack.last?.readings ?? [:]).mapValues { Value.bool(!$0.isEmpty) }
            return Value.object(["doubted": .object(readings)])[path]
        default: return value(at: path)
        }
    }

    private mutating func perform(_ step: Step, at cursor: Int, of intent: Intent) {
        let top = state.stack.count - 1
        let isDone = state.stack[top].done.contains(step.id)
        phase = .walk(cursor + 1)
        visits.append(.step(intent: intent.name, id: step.id))
        switch step.kind {
        case .say(let words):
            guard !isDone else { return }
            lines.append(words.text(scope()))
            state.stack[top].done.append(step.id)
        case .ask(let name):
            if let slot = intent.slot(name) { ask(slot) }
        case .look(let name):
            phase = .waiting(effect(name, .look), then: .walk(cursor + 1))
        case .act(let name):
            guard !isDone else { return }
            guard !mayNotAct else { return refuseDepth() }
            state.stack[top].done.append(step.id)
            state.stack[top].asked = []
            phase = .waiting(effect(name, .act), then: .walk(cursor + 1))
        case .document(let name):
            guard !isDone, let words = intent.documents[name] else { return }
            guard !mayNotAct else { return refuseDepth() }
            state.stack[top].done.append(step.id)
            state.stack[top].asked = []
            phase = .waiting(write(name, words.text(scope())), then: .walk(cursor + 1))
        case .call(let name, let arguments):
            guard !isDone else { return }
            call(name, at: step.id, with: arguments.compactMapValues(value))
        case .go(let label, let forgotten):
            go(to: label, forgetting: forgotten, of: intent)
        case .end:
            endFlow()
        }
    }

    /// Shows a document whole, and asks the host to keep it.
    private mutating func write(_ name: String, _ text: String) -> Effect {
        lines.append(text)
        var effect = effect(Effect.document, .act)
        effect.facts["document"] = ["name": .string(name), "text": .string(text)]
        return effect
    }

    private mutating func go(to label: String, forgetting slots: [String], of intent: Intent) {
        guard let target = intent.steps.firstIndex(where: { $0.id == label }) else { return }
        let anew = Set(intent.steps[target...].map(\.id))
        state.stack[state.stack.count - 1].done.removeAll { anew.contains($0) }
        for slot in slots { forget(slot) }
        phase = .walk(target)
    }

    func effect(_ name: String, _ kind: Effect.Kind, of intent: String? = nil) -> Effect {
        let frame = state.stack.last
        return Effect(
            name: name, kind: kind, intent: intent ?? frame?.intent ?? "", slots: frame?.slots ?? [:],
            facts: frame?.facts ?? [:], memory: state.memory, offered: state.offered, text: text)
    }

    /// Asks for a slot, unless it is filled, passed over, or answered by what is left of the message.
    private mutating func ask(_ slot: Slot) {
        let frame = state.stack[state.stack.count - 1]
        guard frame.slots[slot.name] == nil, !frame.skipped.contains(slot.name) else { return }
        let scope = scope()
        let choices = offered(by: slot, scope)
        let question = frame.refused[slot.name] ?? slot.ask?.text(scope) ?? ""
        let again = slot.again?.text(scope) ?? question
        let asked = ConversationState.Question(slot: slot.name, text: again, choices: choices)
        state.question = asked
        if !queue.isEmpty {
            phase = .interpret
            return
        }
        guard !hasToWait else { return refuseDepth() }
        self.choices = choices
        if let refused = frame.refused[slot.name], frame.asked.last?.slot == slot.name {
            insist(on: slot, refused, asked)
            state.question?.choices = self.choices
        } else if isReturning, frame.asked.contains(where: { $0.slot == slot.name }) {
            tell(.backTo, ["title": .string(title), "question": .markdown(again)])
        } else if lines.isEmpty, question == state.lastWords {
            // What was said of another slot, and refused, is told now rather than the same words once more.
            let other = frame.refused.filter { $0.key != slot.name }.min { $0.key < $1.key }
            lines += [other?.value, again].compactMap(\.self)
            if let other { state.stack[state.stack.count - 1].refused[other.key] = nil }
        } else {
            lines.append(question)
        }
        let top = state.stack.count - 1
        state.stack[top].refused[slot.name] = nil
        if frame.asked.last?.slot == slot.name { state.stack[top].asked.removeLast() }
        state.stack[top].asked.append(
            Frame.Asked(
                slot: slot.name, known: frame.scope.keys.sorted(), done: frame.done,
                readings: frame.readings[slot.name]))
        phase = .finished
    }

    /// What may be chosen in answer to a slot's question.
    func offered(by slot: Slot, _ scope: Value) -> [Choice] {
        if let readings = state.stack.last?.readings[slot.name], !readings.isEmpty {
            return readings.map { Choice($0.spoken ?? "", value: $0.key ?? "") }
        }
        if let path = slot.choicesFrom, let values = scope[path]?.list, !values.isEmpty {
            return values.compactMap { value in
                guard let label = value["label"]?.string, let answer = value["value"]?.string else { return nil }
                return Choice(label, value: answer)
            }
        }
        return slot.choices
            .filter { $0.when?.holds(scope) ?? true }
            .map { Choice($0.label.text(scope), value: $0.value) }
    }

    /// What the current flow is called when it is gone back to.
    var title: String {
        guard let frame = state.stack.last else { return "" }
        return script.intents[frame.intent]?.title.text(scope()) ?? frame.intent
    }

    /// Takes the current flow off the stack and goes on with the one below.
    mutating func endFlow() {
        guard let frame = state.stack.popLast() else {
            phase = afterFlows()
            return
        }
        for slot in script.intents[frame.intent]?.slots ?? [] where slot.isKept {
            if let value = frame.slots[slot.name] { state.memory[slot.name] = value }
        }
        state.question = nil
        keep(frame.saved ?? [])
        takeUpLater(after: frame)
        guard !state.stack.isEmpty else {
            phase = afterFlows()
            return
        }
        if case .called(let step) = frame.origin {
            let top = state.stack.count - 1
            state.stack[top].done.append(step)
            state.stack[top].facts[frame.intent] = .object(frame.scope)
            state.stack[top].asked = []
        } else {
            isReturning = true
        }
        phase = .walk(0)
    }

    /// Ends the current flow and all that called it.
    mutating func endFlows() {
        while case .called? = state.stack.last?.origin { state.stack.removeLast() }
        endFlow()
    }

    private func afterFlows() -> Phase { queue.isEmpty ? .finished : .interpret }
}
