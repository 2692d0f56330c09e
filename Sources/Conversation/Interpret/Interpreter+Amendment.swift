import Understanding

extension Interpreter {
    /// "save but make it 10 jun", "no, 600 hours at $45": an answer to a confirmation with what should be confirmed
    /// instead. The new values are taken, and the question is asked again with them.
    func amendment(in text: String) -> Interpretation? {
        guard let asked, asked.kind == .choice, !text.hasSuffix("?") else { return nil }
        let (first, rest) = text.firstSentence
        let (answer, tail) = parted(first)
        if let tail {
            return amended(tail, asked, isAnnounced: answer, isDenied: mark(of: heard.utterance(first)) > 0, rest: rest)
        }
        // "no. its 27k"
        guard let rest, !rest.hasSuffix("?") else { return nil }
        let (second, more) = rest.firstSentence
        return amended(second, asked, isAnnounced: true, isDenied: mark(of: heard.utterance(first)) > 0, rest: more)
    }

    /// Whether a text begins with an answer to the question, and what comes after it; nil where nothing does.
    private func parted(_ text: String) -> (hasAnswer: Bool, tail: String?) {
        let utterance = heard.utterance(text)
        for count in stride(from: longestAnswer(utterance.words), to: 0, by: -1) {
            let end = utterance.tokens[count - 1].range.upperBound
            guard isAnswer(utterance.slice(0..<end)), !isInsideValue(end, of: text) else { continue }
            guard count < utterance.tokens.count else { return (true, nil) }
            return (true, utterance.slice(utterance.tokens[count].range.lowerBound..<utterance.scalars.count))
        }
        return (false, text)
    }

    /// Whether a place cuts a value in two: the 2 of "2 april" is no second choice.
    private func isInsideValue(_ place: Int, of text: String) -> Bool {
        heard.entities(in: text).contains {
            $0.range.lowerBound < place && place < $0.range.upperBound
        }
    }

    private func isAnswer(_ head: String) -> Bool { isBareAnswer(head) || choice(saidBy: head) != nil }

    /// What a text changes of what is being confirmed: slots that are filled, and those that the question names.
    private func amended(
        _ text: String, _ asked: Slot, isAnnounced: Bool, isDenied: Bool, rest: String?
    ) -> Interpretation? {
        if isAnnounced, var correction = correction(in: text, isDenied: isDenied),
            case .correct(let filling) = correction.meaning, !filling.values.isEmpty || asked.amends.isEmpty
        {
            correction.rest = rest
            return correction
        }
        let slots = asked.amends.compactMap { intent?.slot($0) }
        let values = slots.isEmpty ? [:] : named(slots, in: text, isAnnounced: isAnnounced)
        return values.isEmpty ? nil : Interpretation(.correct(Filling(values: values)), rest: rest)
    }

    /// New values of the slots that a question names: one with a cue of its own by that, a text by its figures, or by
    /// cues and nothing else: "per year".
    private func named(_ slots: [Slot], in text: String, isAnnounced: Bool) -> [String: Value] {
        let utterance = heard.utterance(text)
        let entities = heard.entities(in: text)
        var values: [String: Value] = [:]
        for entity in entities {
            let isNew = { (slot: Slot) in SlotFiller.fits(entity, slot) && values[slot.name] == nil }
            guard let slot = slots.first(where: isNew), let value = entity.value,
                slot.cues.isSaid(in: utterance)
            else { continue }
            values[slot.name] = SlotValue.make(value, today: surroundings.context.today)
        }
        let hasFigure = entities.contains { [.money, .number, .duration, .percent].contains($0.kind) }
        guard let slot = slots.first(where: { $0.kind == .text }), hasFigure || slot.cues.isSaid(in: utterance) else {
            return values
        }
        let isSaid = hasFigure && (isAnnounced || script.corrections.isSaid(in: utterance))
        if isSaid || saysOnly(hasFigure ? entities : [], slots, in: utterance) { values[slot.name] = .string(text) }
        return values
    }
}
