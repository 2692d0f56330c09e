import Understanding

extension Run {
    /// Takes the next piece of the message for what it means, and acts on it.
    mutating func interpret() {
        guard !queue.isEmpty else {
            phase = state.stack.isEmpty ? .finished : .walk(0)
            return
        }
        let body = queue.removeFirst()
        var seen = state
        if !inSight.isEmpty { seen.offered = inSight }
        let interpreter = Interpreter(setting, state: seen)
        let interpretation: Interpretation
        switch body {
        case .text(let typed):
            text = typed
            isTakenUp = resumed != nil
            interpretation =
                resumed.map(interpreter.interpretation(of:))
                ?? (isHandedOn ? interpreter.answer(handedOn: typed) : interpreter.interpretation(of: typed))
            resumed = nil
        case .choice(let value):
            text = value
            interpretation = interpreter.interpretation(ofChoice: value)
        }
        state.unclear = nil
        if let rest = interpretation.rest, !rest.isEmpty { queue.insert(.text(rest), at: 0) }
        isHandedOn = interpretation.isHandedOn
        if interpretation.isCut { tell(.tooLong) }
        if let later = interpretation.later { putOff(later) }
        if let unused = interpretation.unused {
            tell(.unused, ["text": .string(unused)])
        }
        apply(interpretation.meaning)
        hasTaken = true
    }

    private mutating func apply(_ meaning: Meaning) {
        if state.stack.isEmpty, meaning != .nothing { state.tries = 0 }
        switch meaning {
        case .verb(let verb): obey(verb)
        case .unknownCommand(let name): refuseCommand(name)
        case .choose(let slot, let value): fill(Filling(values: [slot: value]))
        case .fill(let filling): fill(filling)
        case .correct(let filling): correct(filling)
        case .start(let intent, let filling, let confidence): start(intent, filling, confidence)
        case .reopen(let slot): reopen(slot)
        case .either(let intents): offer(intents)
        case .decline: decline()
        case .callOff(let request):
            tell(.calledOff, ["text": .string(request)])
            isReturning = !state.stack.isEmpty
            phase = state.stack.isEmpty ? .finished : .walk(0)
        case .stranger(let name):
            tell(.nobody, ["name": .string(name), "nearest": .string(surroundings.nearestPeople(to: name))])
            isReturning = !state.stack.isEmpty
            phase = state.stack.isEmpty ? .finished : .walk(0)
        case .outdated(let label):
            tell(.outdated, ["label": label.map(Value.string) ?? .null])
            isReturning = !state.stack.isEmpty
            phase = state.stack.isEmpty ? .finished : .walk(0)
        case .pleasantry:
            if state.stack.isEmpty, lines.isEmpty { tell(.nothingOpen) }
            isReturning = !state.stack.isEmpty
            phase = state.stack.isEmpty ? .finished : .walk(0)
        case .nothing: notUnderstood()
        }
    }

    private mutating func fill(_ filling: Filling) {
        guard !state.stack.isEmpty else { return notUnderstood() }
        let top = state.stack.count - 1
        triesBefore = state.tries
        state.tries = 0
        state.question = nil
        for (name, value) in filling.values {
            state.stack[top].slots[name] = value
            state.stack[top].refused[name] = nil
            state.stack[top].readings[name] = nil
            understood.slots[name] = value.plain
        }
        doubt(filling.doubts)
        addInferred()
        phase = .check(filling.values.keys.sorted())
    }

    /// Takes what was handed over to a flow that begins.
    mutating func takeCalled(_ filling: Filling) {
        doubt(filling.doubts)
        addInferred()
        phase = .check(filling.values.keys.sorted())
    }

    /// Keeps what could not be taken as it was said, so that its question names the reason and offers the readings.
    private mutating func doubt(_ doubts: [String: Doubt]) {
        let top = state.stack.count - 1
        guard top >= 0, let intent = script.intents[state.stack[top].intent] else { return }
        for (name, doubt) in doubts {
            guard let slot = intent.slot(name), slot.ask != nil else {
                state.stack[top].slots[name] = doubt.readings.first
                continue
            }
            state.stack[top].readings[name] = doubt.readings
            let isDay = slot.kind == .date
            let words: EngineWords = doubt.readings.isEmpty ? .impossible : isDay ? .whichDay : .whichOne
            state.stack[top].refused[name] = refusal(words, of: name, doubt)
        }
    }

    /// Why what was said of a slot could not be taken.
    private mutating func refusal(_ words: EngineWords, of name: String, _ doubt: Doubt) -> String {
        let slot = state.stack.last.flatMap { script.intents[$0.intent]?.slot(name) }
        let hint = if words == .impossible, let slot { hint(of: slot) } else { "" }
        if doubt.isStranger { visits.append(.words(.stranger)) }
        let facts: [String: Value] = [
            "reason": .string(doubt.reason), "hint": .markdown(hint), "slot": .string(name),
        ]
        return sentence(words, facts)
    }

    /// Fills what follows from what is known: an owner's account.
    private mutating func addInferred() {
        let top = state.stack.count - 1
        guard let intent = script.intents[state.stack[top].intent] else { return }
        for (name, value) in surroundings.infer(state.stack[top].slots, intent)
        where state.stack[top].slots[name] == nil {
            state.stack[top].slots[name] = value
            understood.slots[name] = value.plain
        }
    }

    private mutating func correct(_ filling: Filling) {
        for (name, doubt) in filling.doubts.sorted(by: { $0.key < $1.key }) {
            lines.append(refusal(.impossible, of: name, doubt))
        }
        let values = filling.values
        guard !values.isEmpty else {
            if queue.isEmpty { repeatQuestion() } else { phase = .interpret }
            return
        }
        // First all that is emptied, then all that is filled: one correction may rest on another.
        for name in values.keys { forget(name) }
        for (name, value) in values {
            state.stack[state.stack.count - 1].slots[name] = value
            understood.slots[name] = value.plain
        }
        let slots = script.intents[state.stack.last?.intent ?? ""]?.slots ?? []
        // What is only ever put right in passing, in the person's own words, is told by the question itself.
        let isTold = { (name: String) in slots.contains { $0.name == name && ($0.kind != .text || $0.ask != nil) } }
        let words = values.keys.sorted().filter(isTold).compactMap { values[$0]?.spoken }
        if !words.isEmpty {
            tell(.corrected, ["changes": .string(words.joined(separator: ", "))])
        }
        state.question = nil
        state.tries = 0
        phase = .check(values.keys.sorted())
    }

    private mutating func start(_ name: String, _ filling: Filling, _ confidence: Double) {
        guard let intent = script.intents[name] else { return notUnderstood() }
        let slots = filling.values
        if understood.intent == nil {
            understood.intent = name
            understood.confidence = confidence
        }
        for (name, value) in slots { understood.slots[name] = value.plain }
        rememberRequest(intent)
        // "/brief zzz": a name that nobody knows, or that several have, is asked about, not replaced by the one
        // talked about before.
        if filling.doubts.isEmpty, !isHandedOn, goBack(to: name, with: slots) { return }
        if filling.doubts.isEmpty, !isHandedOn, state.stack.isEmpty, takeUpPaused() {
            if goBack(to: name, with: slots) { return }
            state.paused = state.stack
            state.stack = []
        }
        var frame = Frame(intent: name, origin: .started, slots: slots)
        if !savedBefore.isEmpty { frame.saved = savedBefore }
        savedBefore = []
        if isTakenUp { frame.facts["taken-up"] = true }
        let isUnsure = filling.doubts.keys.contains { intent.slot($0)?.kind == .person }
        for slot in intent.slots
        where slot.isKept && !isUnsure && frame.slots[slot.name] == nil && !isHandedOn
            && filling.doubts[slot.name] == nil
        {
            // Of the flows that wait, the nearest that knows it: the one on top may be about no account at all.
            let waiting = state.stack.last { $0.slots[slot.name] != nil }
            let below = waiting?.slots[slot.name] ?? state.memory[slot.name]
            if let below, surroundings.infer(slots, intent)[slot.name] == nil { frame.slots[slot.name] = below }
        }
        giveWay()
        state.stack.append(frame)
        state.question = nil
        state.tries = 0
        doubt(filling.doubts)
        addInferred()
        phase = .check(slots.keys.sorted())
    }

    /// Has the values that were just filled looked at by their checks, one after the other.
    mutating func check(_ names: [String]) {
        guard let frame = state.stack.last, let intent = script.intents[frame.intent] else {
            phase = .walk(0)
            return
        }
        for (index, name) in names.enumerated() {
            guard let slot = intent.slot(name), let check = slot.check, let value = frame.slots[name] else { continue }
            let rest = Array(names[(index + 1)...])
            phase = .waiting(effect(check, .check(slot: name, value: value)), then: .check(rest))
            return
        }
        phase = .walk(0)
    }

    private mutating func refuseCommand(_ name: String) {
        let commands = script.intents.values.flatMap(\.commands).sorted()
        let nearest =
            commands
            .compactMap { command in EditDistance.between(name, command, limit: 3).map { (command, $0) } }
            .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
        let facts: [String: Value] = ["name": .string(name), "nearest": nearest.map(Value.string) ?? .null]
        tell(.unknownCommand, facts)
        if let nearest {
            let whole = nearest + text.dropFirst(text.prefix { $0 != " " }.count)
            choices = [Choice(whole, value: whole)] + (state.question?.choices ?? [])
        }
        repeatQuestion()
    }

    /// Asks the open question once more, after something else was said.
    mutating func repeatQuestion() {
        if let question = state.question {
            lines.append(question.text)
            if choices.isEmpty { choices = question.choices }
        }
        phase = .finished
    }
}
