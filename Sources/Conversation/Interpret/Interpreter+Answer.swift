import Understanding

extension Interpreter {
    /// An answer to the open question, with what it says of other open slots.
    func answer(in text: String) -> Interpretation? {
        guard let asked, let intent, let frame else { return nil }
        if let several = severalAnswers(in: text) ?? restatement(in: text) { return several }
        if let remark = remark(beside: asked, in: text) ?? announced(asked, in: text) { return remark }
        let open = intent.slots.filter { frame.slots[$0.name] == nil && $0.isOpen(asking: asked) }
        if let replaced = replacement(in: text) { return replaced }
        if concernsAnother(text) || strangerRequest(in: text) != nil || interrupts(text, asked, open)
            || isNoText(text, for: asked)
            || isCommitment(text, beside: asked)
        {
            return nil
        }
        let filler = SlotFiller(self)
        if asked.kind == .text, let (own, correction) = correctionBehind(text) {
            return answer(filler.reading(of: open, asked: asked, in: own), rest: correction)
        }
        if asked.kind == .text || asked.kind == .choice {
            return answer(filler.reading(of: open, asked: asked, in: withoutDenial(text)), rest: nil)
        }
        // A typed answer ends with its sentence; the rest is a message of its own.
        let (first, rest) = text.firstSentence
        if let part = answer(filler.reading(of: open, asked: asked, in: first), rest: rest) { return part }
        return rest == nil ? nil : answer(filler.reading(of: open, asked: asked, in: text), rest: nil)
    }

    /// "dana confirms it by email. and leo does it not priya": an answer in one's own words, and the sentence behind it
    /// that says of a person, a day or a figure given before what it is now.
    private func correctionBehind(_ text: String) -> (own: String, correction: String)? {
        guard let frame, let intent else { return nil }
        let filled = intent.slots.filter { slot in
            frame.slots[slot.name] != nil && !slot.kind.isCustom && ![.text, .choice, .account].contains(slot.kind)
        }
        guard !filled.isEmpty else { return nil }
        var (_, rest) = text.firstSentence
        while let sentences = rest {
            let (next, more) = sentences.firstSentence
            let utterance = heard.utterance(next)
            if !corrected(filled, in: utterance, frame, isAnnounced: isAnnounced(utterance, filled, frame)).isEmpty {
                let own = String(text.dropLast(sentences.count)).trimmed
                return (own.hasSuffix(".") ? String(own.dropLast()) : own, sentences)
            }
            rest = more
        }
        return nil
    }

    /// "snooze the user list till friday" where another one should sleep: the same request, about something else on file.
    private func replacement(in text: String) -> Interpretation? {
        guard let asked, asked.kind != .text, asked.kind != .choice, let intent, let frame, frame.origin == .started,
            let slot = intent.slots.first(where: { $0.kind.isCustom && $0.ask != nil }), let kind = slot.kind.custom,
            let old = frame.slots[slot.name],
            heard.matches(kind: kind, in: text).first?.isNamed == true
        else { return nil }
        let reading = heard.reading(of: text)
        guard let found = reading.intent, found.name == intent.name, reading.template != nil || found.confidence >= 0.8
        else { return nil }
        let filler = SlotFiller(self)
        let filling = filler.filling(of: intent, in: text)
        guard let named = filling.values[slot.name], named.key != old.key else { return nil }
        return Interpretation(.fill(filling))
    }

    /// "no, make it priya" where a person is asked for: nobody is put right, so that it is the answer.
    private func announced(_ asked: Slot, in text: String) -> Interpretation? {
        let utterance = heard.utterance(text)
        let start = mark(of: utterance)
        guard asked.kind != .text, asked.kind != .choice, start > 0, start < utterance.tokens.count else { return nil }
        let tail = utterance.slice(utterance.tokens[start].range.lowerBound..<utterance.scalars.count)
        guard isMerelyCorrection(tail, [asked]) else { return nil }
        return answer(
            SlotFiller(self)
                .reading(of: [asked], asked: asked, in: tail), rest: nil)
    }

    /// "no, dana confirms it", "actually dana does": the text without what only sets it against something said before.
    func withoutDenial(_ text: String) -> String {
        let utterance = heard.utterance(text)
        let marks =
            script.no.beginning(utterance.words)
            + script.corrections.beginning(utterance.words).filter(script.fillers.says)
        let start = marks.map(\.count).max() ?? 0
        guard start > 0, start < utterance.tokens.count, isSet(off: start, in: utterance) else { return text }
        return utterance.slice(utterance.tokens[start].range.lowerBound..<utterance.scalars.count)
    }

    /// What is no answer in somebody's own words: a bare yes or no, or a question about something on file ("leo's sso
    /// thing?").
    private func isNoText(_ text: String, for asked: Slot) -> Bool {
        guard asked.kind == .text else { return false }
        if isWish(text), intentTaking(asked) != nil { return true }
        return isBareAnswer(text) || isBareFigure(text, for: asked) || (text.hasSuffix("?") && mention(in: text) != nil)
    }

    /// "600 hours at $45" where an action is asked for: nobody does anything in it.
    private func isBareFigure(_ text: String, for asked: Slot) -> Bool {
        guard let name = intentTaking(asked),
            name != intent?.name || asked == intent?.slots.first(where: \.takesRest)
        else { return false }
        var utterance = heard.utterance(text)
        let entities = heard.entities(in: text)
        let figures = entities.filter { [.money, .duration, .number, .percent].contains($0.kind) }
        for entity in figures { utterance.take(entity.range) }
        return !figures.isEmpty && withoutFillers(utterance.untakenWords).allSatisfy(script.smallWords.empty.contains)
    }

    private func answer(_ reading: SlotReading, rest: String?) -> Interpretation? {
        reading.filling.isEmpty ? nil : Interpretation(.fill(reading.filling), rest: rest)
    }

    /// Whether a message begins with a lead of several words of the slot.
    private func announces(_ text: String, _ slot: Slot) -> Bool {
        let words = heard.utterance(text).words
        return (slot.leads.beginning(words) + slot.cues.beginning(words)).contains { $0.count > 1 }
    }

    /// Whether a message is a request of its own rather than an answer.
    ///
    /// Beside a question for a day, "3 is done, sent it friday" holds a day, and is none.
    private func interrupts(_ text: String, _ asked: Slot, _ open: [Slot]) -> Bool {
        if asked.kind != .text, asked.kind != .choice, compound(in: text) != nil { return true }
        // Whatever else it may ask for, nothing but values answers the question.
        if asked.kind != .text {
            let values = SlotFiller(self).reading(of: open.filter { $0.kind != .text }, asked: asked, in: text)
            if !values.filling.isEmpty, values.leftover == 0 { return false }
        }
        let reading = heard.reading(of: text)
        guard let found = reading.subject, found.name != intent?.name, script.intents[found.name] != nil else {
            return false
        }
        // A verb counts only where it is the whole message: "cancel the old contract" is an action.
        if Verb(rawValue: found.name) != nil { return false }
        // "done when dana confirms" is how an action is known to be done, and not that it is.
        if asked.kind == .text, announces(text, asked) { return false }
        let utterance = heard.utterance(text)
        let isCued = open.contains { slot in
            slot.kind == .text && slot.multiwordCues.contains { utterance.words.starts(with: $0) }
        }
        if isCued { return false }
        // What the flow itself calls next is no interruption either.
        let calls = intent?.steps.contains { if case .call(found.name, _) = $0.kind { true } else { false } }
        if calls == true { return false }
        let isQuestion = text.hasSuffix("?")
        switch asked.kind {
        case .text:
            if isQuestion { return found.confidence >= 0.5 }
            let asks = utterance.words.first.map(script.smallWords.questions.contains) == true
            if asks, found.confidence >= 0.7 { return true }
            // A request for something on file is one even in answer to an open question.
            return found.confidence >= (refers(text, found.name) == true ? 0.75 : 0.9)
        default:
            let answer = SlotFiller(self).reading(of: [asked], asked: asked, in: text)
            if answer.filling.isEmpty {
                guard !isQuestion, utterance.words.count <= 2 else { return found.confidence >= 0.5 }
                // Two words are hardly a request, "the team", unless one is an account: "roadmap acme".
                let isNamed = reading.entities.contains { $0.kind == .account }
                return reading.template != nil || (isNamed && found.confidence >= 0.8)
            }
            // "lena, call their ciso by friday" where the next thing asked for is what she should do.
            if asked.kind == .person, !isQuestion, open.contains(where: { $0.takesRest }) { return false }
            return answer.leftover >= 2 && found.confidence >= (isQuestion ? 0.5 : 0.8)
        }
    }
}
