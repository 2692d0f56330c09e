import Understanding

/// Several actions in one message: the first is taken, the others wait.
extension Interpreter {
    /// "ravi: fix the sync by 3 apr; sarah: train 10 analysts by 10 apr", in answer to a question for an action.
    func severalAnswers(in text: String) -> Interpretation? {
        guard let asked, asked.kind == .text, let name = intentTaking(asked), let (first, rest) = parts(of: text),
            var part = answer(in: first)
        else { return nil }
        part.later = Later(intent: name, text: rest)
        return part
    }

    /// The same out of the blue.
    func severalRequests(in text: String) -> Interpretation? {
        guard let (first, rest) = parts(of: text), var part = request(in: first),
            case .start(let name, _, _) = part.meaning, script.intents[name]?.asksForText == true
        else { return nil }
        part.later = Later(intent: name, text: rest)
        return part
    }

    /// The intent that makes an action of a slot's text: the slot's own, or the one that its flow hands it to.
    private func intentTaking(_ slot: Slot) -> String? {
        guard let intent else { return nil }
        if slot.takesRest { return intent.asksForText ? intent.name : nil }
        return intent.steps.lazy.compactMap { step -> String? in
            guard case .call(let name, let arguments) = step.kind, arguments.values.contains(slot.name) else {
                return nil
            }
            return script.intents[name]?.asksForText == true ? name : nil
        }.first
    }

    /// The first part and the rest of a message whose parts are lines, or end with a semicolon, and each begin with who
    /// does it.
    private func parts(of text: String) -> (first: String, rest: String)? {
        guard let cut = text.firstIndex(where: { $0 == ";" || $0.isNewline }) else { return nil }
        let first = String(text[..<cut]).trimmed
        let rest = String(text[text.index(after: cut)...]).trimmed
        let second = rest.prefix { $0 != ";" && !$0.isNewline }
        return isCommitment(first) && isCommitment(String(second).trimmed) ? (first, rest) : nil
    }

    /// Whether a part begins with a person, and has a colon after the name or says by when.
    private func isCommitment(_ part: String) -> Bool {
        let entities = surroundings.reader.entities(in: part, context: surroundings.context)
        guard let person = entities.first(where: { $0.kind == .person && $0.range.lowerBound == 0 }) else {
            return false
        }
        let utterance = Utterance(part)
        guard person.range.upperBound < utterance.scalars.count else { return false }
        return utterance.scalars[person.range.upperBound] == ":" || entities.contains { $0.kind == .date }
    }
}
