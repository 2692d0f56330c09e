import Understanding

/// What would be asked next, said at once.
extension Interpreter {
    /// "book it thu 26 mar 2pm" where a date can be set: the choice, with the answer to the question that it leads to.
    ///
    /// Beside that value stand only words that say nothing, or those of the choice.
    func answerAhead(in text: String) -> Interpretation? {
        guard let question = state.question, let asked, asked.kind == .choice, let intent, !text.hasSuffix("?") else {
            return nil
        }
        for choice in question.choices {
            guard let next = slotAsked(after: choice, of: asked, intent) else { continue }
            let reading = reading(of: next, in: text)
            let isSaid = reading.filling.values[next.name] != nil || reading.filling.doubts[next.name] != nil
            guard isSaid, rest(of: reading).allSatisfy(words(of: choice, asked).contains) else { continue }
            var filling = reading.filling
            filling.values[asked.name] = .string(choice.value)
            return Interpretation(.fill(filling))
        }
        return nil
    }

    /// "yes, 2pm, 45 min" where a day is on offer: the day, with what is read beside it.
    func choiceWithValues(in text: String) -> Interpretation? {
        guard let asked, let intent, intent.slots.contains(where: { $0.beside == asked.name }) else { return nil }
        let reading = reading(of: asked, in: text)
        guard !reading.filling.isEmpty, reading.isFree(asked),
            case .choose(_, let value)? = choice(in: rest(of: reading).joined(separator: " "))?.meaning
        else { return nil }
        var filling = reading.filling
        filling.values[asked.name] = value
        return Interpretation(.fill(filling))
    }

    /// The typed slot that the flow asks for once a choice is made.
    private func slotAsked(after choice: Choice, of asked: Slot, _ intent: Intent) -> Slot? {
        let isChosen = Condition.equals(asked.name, .string(choice.value))
        let names = intent.steps.compactMap { step -> String? in
            guard case .ask(let name) = step.kind, step.conditions.contains(isChosen) else { return nil }
            return name
        }
        guard let slot = names.first.flatMap(intent.slot), ![.text, .choice].contains(slot.kind) else { return nil }
        return slot
    }

    private func reading(of slot: Slot, in text: String) -> SlotReading {
        let slots = [slot] + (intent?.slots ?? []).filter { $0.beside == slot.name }
        return SlotFiller(self)
            .reading(of: slots, asked: slot, in: text)
    }

    /// The words that nothing was made of, and that say something.
    private func rest(of reading: SlotReading) -> [String] {
        let utterance = reading.utterance
        let others = utterance.tokens.indices.filter { !utterance.taken[$0] }.map { utterance.words[$0] }
        return withoutFillers(others).filter { !script.smallWords.aroundValues.contains($0) }
    }

    private func words(of choice: Choice, _ slot: Slot) -> Set<String> {
        let also = slot.choices.filter { $0.value == choice.value }.flatMap(\.also)
        return Set(([choice.label] + also).flatMap { heard.utterance($0).words })
    }
}
