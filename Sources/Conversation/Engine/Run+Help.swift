import Understanding

/// What helps somebody whose message was not understood, or not taken.
extension Run {
    /// Nothing was understood: a hint, then an example with the choices, then the way out; never the same twice.
    mutating func notUnderstood() {
        guard let question = state.question, let frame = state.stack.last,
            let slot = script.intents[frame.intent]?.slot(question.slot)
        else {
            // A question of which the content has no slot any more takes no answer either.
            if hasTaken || state.question != nil {
                tell(.unused, ["text": .string(text)])
            } else {
                tell(
                    state.tries % 2 == 1
                        ? .outOfScopeAgain : isBareAnswer || !lines.isEmpty ? .nothingOpen : .outOfScope)
                state.tries += 1
            }
            phase = state.stack.isEmpty ? .finished : .walk(0)
            return
        }
        let names = nearestNames(for: slot)
        if hasTaken, names == nil {
            tell(.unused, ["text": .string(text)])
            phase = .walk(0)
            return
        }
        choices = (names ?? []).isEmpty ? question.choices : names ?? []
        help(with: slot, question, nearest: names ?? [])
        state.question?.choices = choices
        phase = .finished
    }

    /// Says the next of what helps to answer, round and round, so that no two tries in a row get the same words.
    private mutating func help(with slot: Slot, _ question: ConversationState.Question, nearest: [Choice]) {
        let rounds: [EngineWords?] =
            slot.hint == nil ? [.notUnderstood, .offerWayOut] : [nil, .notUnderstood, .offerWayOut]
        if let words = rounds[state.tries % rounds.count] {
            let hasNew = words == .notUnderstood && nearest.isEmpty
            lines.append(aid(words, for: slot, hasNew: hasNew) + "\n" + question.text)
        } else {
            let facts: [String: Value] = ["text": .string(text), "nearest": .list(nearest.map { .string($0.label) })]
            lines.append(hint(of: slot, facts))
        }
        state.tries += 1
    }

    /// The question for an answer that was refused: why, and where that was just said, an example, then the way out.
    mutating func insist(on slot: Slot, _ refusal: String, _ question: ConversationState.Question) {
        state.tries = triesBefore + 1
        let isNew = !state.lastWords.contains(refusal)
        switch (state.tries - 1) % 3 {
        case 1 where !isNew: lines.append(aid(.refusedAgain, for: slot, hasNew: true, refusal) + "\n" + question.text)
        case 2 where !isNew || question.choices.isEmpty:
            lines += [aid(.offerWayOut, for: slot, hasNew: false, refusal), isNew ? refusal : question.text]
        default: lines.append(refusal)
        }
    }

    /// A sentence that helps to answer: with an example, else the hint where that is new. Names are offered as choices.
    private mutating func aid(
        _ words: EngineWords, for slot: Slot, hasNew: Bool, _ refusal: String? = nil
    ) -> String {
        if choices.isEmpty { choices = names(for: slot).prefix(3).map { Choice($0.name, value: $0.id) } }
        let example = slot.kind == .choice ? choices.first?.label : script.examples[slot.kind.name]
        var facts: [String: Value] = ["optional": .bool(slot.isOptional), "refused": .bool(refusal != nil)]
        if hasNew, let example { facts["example"] = .string(example) }
        if hasNew, example == nil, slot.hint?.text(scope()).isIn(refusal) == false {
            facts["hint"] = .markdown(hint(of: slot))
        }
        return sentence(words, facts)
    }

    /// A slot's hint in words; empty where it has none.
    mutating func hint(of slot: Slot, _ facts: [String: Value] = [:]) -> String {
        guard let hint = slot.hint else { return "" }
        visits.append(.hint(intent: state.stack.last?.intent ?? "", slot: slot.name))
        return hint.text(scope(adding: facts))
    }

    private func names(for slot: Slot) -> [Named] {
        switch slot.kind {
        case .account: surroundings.context.accounts.names
        case .person:
            [surroundings.context.me].compactMap(\.self)
                + surroundings.context.people.names.filter { $0.id != surroundings.context.me?.id }
        default: []
        }
    }

    /// Offers the requests that a message may mean.
    mutating func offer(_ intents: [String]) {
        let filler = SlotFiller(interpreter)
        choices = intents.compactMap { script.intents[$0] }.map { intent in
            let title = intent.title.text(scope(adding: filler.filling(of: intent, in: text).values))
            return Choice(title.isEmpty ? intent.name : title, value: intent.name)
        }
        tell(.whichIntent)
        state.unclear = ConversationState.Unclear(text: text, choices: choices)
        phase = .finished
    }

    /// The names nearest to what was typed, where a name was asked for.
    private func nearestNames(for slot: Slot) -> [Choice]? {
        switch slot.kind {
        case .account: surroundings.context.accounts.nearest(to: text, limit: 3).map { Choice($0.name, value: $0.id) }
        case .person: surroundings.context.people.nearest(to: text, limit: 3).map { Choice($0.name, value: $0.id) }
        default: nil
        }
    }
}

extension String {
    fileprivate func isIn(_ text: String?) -> Bool { text?.contains(self) ?? false }
}
