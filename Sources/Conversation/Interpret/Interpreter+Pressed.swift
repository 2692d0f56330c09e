extension Interpreter {
    /// A button that was pressed: a choice of the open question; of a question that was answered, where it is pressed
    /// twice or late, what it said then; else what its value says as text.
    func interpretation(ofChoice value: String) -> Interpretation {
        if let question = state.question, let asked, question.choices.contains(where: { $0.value == value }) {
            return Interpretation(.choose(slot: question.slot, value: chosen(value, of: asked)))
        }
        if let late = late(value) { return late }
        let said = interpretation(of: value)
        switch said.meaning {
        case .verb, .unknownCommand, .start, .either, .reopen: return said
        default: return isAnyChoice(value) ? Interpretation(.outdated(label: nil)) : said
        }
    }

    /// A choice of a question that the flows under way have an answer to: another answer than the one given puts it
    /// right, the same says nothing new.
    private func late(_ value: String) -> Interpretation? {
        for frame in state.stack.reversed() {
            let slots = script.intents[frame.intent]?.slots ?? []
            let answered = slots.filter { slot in
                frame.slots[slot.name] != nil && slot.choices.contains { $0.value == value }
            }
            if let same = answered.first(where: { frame.slots[$0.name]?.plain.string == value }) {
                let label = same.choices.first { $0.value == value }?.label.text(.object(frame.scope))
                return Interpretation(.outdated(label: label))
            }
            if let slot = answered.only, frame == state.stack.last {
                return Interpretation(.correct(Filling(values: [slot.name: chosen(value, of: slot)])))
            }
        }
        return nil
    }

    /// Whether some flow has a question with that choice.
    private func isAnyChoice(_ value: String) -> Bool {
        script.inOrder.contains { $0.slots.contains { $0.choices.contains { $0.value == value } } }
    }
}
