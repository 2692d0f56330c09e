import Understanding

extension Interpreter {
    /// "csat target is 4.7 now": what one intent takes wherever it is said, the question being asked again.
    ///
    /// It may stand in any sentence, and behind an answer: "yes. oh and the csat target was 4.6, not 4.5". What stands
    /// around it is for the question.
    func statement(in text: String) -> Interpretation? {
        if let asked, asked.kind == .text, state.question?.choices.isEmpty ?? true { return nil }
        var passed: [String] = []
        var left: String? = text
        while let sentences = left {
            let (sentence, rest) = sentences.firstSentence
            if let part = statement(ofSentence: sentence) {
                let others = passed + [part.rest, rest].compactMap(\.self)
                return Interpretation(part.meaning, rest: others.isEmpty ? nil : others.joined(separator: ". "))
            }
            passed.append(sentence)
            left = rest
        }
        return nil
    }

    private func statement(ofSentence text: String) -> Interpretation? {
        let marks = [", ", " but ", " and "]
        let cuts = marks.compactMap(text.parted)
        for (head, tail) in cuts where saysSomething(inFront: head) {
            if let statement = statement(tail) { return Interpretation(statement, rest: head) }
        }
        if let statement = statement(text) { return Interpretation(statement) }
        for (head, tail) in cuts {
            if let statement = statement(head) { return Interpretation(statement, rest: tail) }
        }
        return nil
    }

    /// Whether a part in front of a statement says something of its own: an answer to the question, or a clause without
    /// figures and accounts, which would belong to what is stated.
    private func saysSomething(inFront head: String) -> Bool {
        guard !head.contains(where: \.isNumber), !withoutFillers(heard.utterance(head).words).isEmpty else {
            return false
        }
        if choice(saidBy: head) != nil { return true }
        let entities = heard.entities(in: head)
        return withoutFillers(heard.utterance(head).words).count > 1 && !entities.contains { $0.kind == .account }
    }

    private func statement(_ text: String) -> Meaning? {
        let own = Set((intent?.slots ?? []).compactMap(\.kind.custom))
        for intent in script.inOrder {
            guard let slot = intent.slots.first(where: \.isHeardAnywhere), let kind = slot.kind.custom,
                !own.contains(kind),
                let match = heard.matches(kind: kind, in: text).only
            else { continue }
            let filling = Filling(values: [slot.name: match.value])
            return .start(intent: intent.name, filling, confidence: 1)
        }
        return nil
    }
}
