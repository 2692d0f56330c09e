/// A conversation under which the content changed.
extension Run {
    /// Says so, where the change is one of the flow under way; it goes on at the first question that is open then.
    mutating func meetNewContent() {
        let changed = state.stack.filter { $0.edition != nil && $0.edition != script.intents[$0.intent]?.edition }
        guard let frame = changed.last else { return }
        let title = script.intents[frame.intent]?.title.text(scope()) ?? frame.intent
        tell(.contentChanged, ["title": .string(title)])
        let gone = state.stack.firstIndex { script.intents[$0.intent] == nil }
        if let gone { state.stack.removeSubrange(gone...) }
        renewQuestion()
    }

    /// What may be chosen now in answer to the open question, if it is still asked at all.
    private mutating func renewQuestion() {
        guard let question = state.question else { return }
        guard let slot = state.stack.last.flatMap({ script.intents[$0.intent]?.slot(question.slot) }) else {
            state.question = nil
            return
        }
        let choices = offered(by: slot, scope())
        state.question?.choices = choices
    }

    /// Keeps by which edition each flow under way went.
    mutating func noteEditions() {
        for index in state.stack.indices {
            state.stack[index].edition = script.intents[state.stack[index].intent]?.edition
        }
    }
}
