import Understanding

/// Who does what by when: what is an action wherever it is said.
extension Interpreter {
    /// "i train ten agents by 2 apr", "acme: priya confirms the list by 16 mar": a new action, where the message was
    /// taken for nothing or for little.
    func commitment(in text: String, besides found: Ranked?) -> Interpretation? {
        guard let intent = script.inOrder.first(where: \.asksForAction),
            found.map({ $0.confidence < 0.6 && refers(text, $0.name) != true }) ?? true,
            saysWhoAndWhen(text)
        else { return nil }
        let filler = SlotFiller(self)
        return Interpretation(.start(intent: intent.name, filler.filling(of: intent, in: text), confidence: 1))
    }

    /// Whether a text that answers a question is a commitment of its own: where buttons are on offer beside free words,
    /// and no action is wanted.
    func isCommitment(_ text: String, beside asked: Slot) -> Bool {
        guard asked.kind == .text, state.question?.choices.isEmpty == false, intentTaking(asked) == nil,
            intent?.asksForText == false
        else { return false }
        return saysWhoAndWhen(text)
    }

    /// "i need a vacation by friday": whoever would like to have something does nothing; "i need to call dana" does, and
    /// "i need the list from dana" has somebody do it.
    func isWish(_ text: String) -> Bool {
        let utterance = heard.utterance(text)
        guard let wish = script.smallWords.wishes.sorted().phrases.first(where: { utterance.words.starts(with: $0) })
        else { return false }
        let entities = heard.entities(in: text)
        return !utterance.words[wish.count...].prefix(2).contains("to") && !entities.contains { $0.kind == .person }
    }

    /// "ravi will send it by friday" beside the question how the sending is known to be done: who does it, and by when.
    func restatement(in text: String) -> Interpretation? {
        guard let intent, intent.asksForAction, let asked, asked.kind == .text, let frame,
            let main = intent.slots.first(where: { $0.kind == .text && $0.takesRest }), asked != main,
            let action = frame.slots[main.name]?.string, saysWhoAndWhen(text),
            let (subject, utterance, entities) = subject(of: text)
        else { return nil }
        let dates = entities.filter { $0.kind == .date }
        var others = utterance
        others.take(0..<subject.upperBound)
        for date in dates { others.take(date.range) }
        let words = others.tokens.indices.filter { !others.taken[$0] }.map { others.words[$0] }
        let known = heard.utterance(action).words
        guard
            withoutFillers(words).allSatisfy({ word in
                script.smallWords.aroundValues.contains(word)
                    || known.contains { $0.count > 2 && word.count > 2 && ($0.hasPrefix(word) || word.hasPrefix($0)) }
            })
        else { return nil }
        let me = surroundings.context.me.map { EntityValue.person(id: $0.id, name: $0.name) }
        let owner = entities.first { $0.kind == .person && $0.range.overlaps(subject) }?.value ?? me
        var values: [String: Value] = [:]
        for (kind, value) in [(Slot.Kind.person, owner), (.date, dates.first?.value)] {
            guard let slot = intent.slots.first(where: { $0.kind == kind }), let value else { continue }
            let said = SlotValue.make(value, today: surroundings.context.today)
            if said.key != frame.slots[slot.name]?.key { values[slot.name] = said }
        }
        return Interpretation(values.isEmpty ? .pleasantry : .correct(Filling(values: values)))
    }

    /// Whether a text is a sentence about a person, or the one who speaks, who does something by a day.
    func saysWhoAndWhen(_ text: String) -> Bool {
        guard !text.hasSuffix("?"), let (subject, utterance, entities) = subject(of: text),
            let next = utterance.tokens.firstIndex(where: { $0.range.lowerBound >= subject.upperBound }),
            !script.smallWords.asStates.contains(utterance.words[next])
        else { return false }
        return entities.contains { entity in
            guard case .date(_, grain: .day)? = entity.value else { return false }
            let place = utterance.indices(of: entity.range)
            guard place.lowerBound > next else { return false }
            return script.smallWords.beforeDeadlines.contains(utterance.words[place.lowerBound])
                || script.smallWords.beforeDeadlines.contains(utterance.words[place.lowerBound - 1])
        }
    }

    /// The one whom a text begins with, behind an account and words that announce an action.
    func subject(of text: String) -> (place: Range<Int>, utterance: Utterance, entities: [Entity])? {
        let entities = heard.entities(in: text)
        let utterance = heard.utterance(text)
        var start = 0
        if let account = entities.first(where: { $0.kind == .account }), account.range.lowerBound == 0,
            account.range.upperBound < utterance.scalars.count,
            ":,-".unicodeScalars.contains(utterance.scalars[account.range.upperBound])
        {
            start = utterance.indices(of: account.range).upperBound
        }
        let slots = script.inOrder.lazy.filter(\.asksForAction).flatMap(\.slots)
        let leads = slots.first { $0.kind == .text && $0.takesRest }?.leads ?? []
        while let lead = leads.beginning(utterance.words[start...]).max(by: { $0.count < $1.count }) {
            start += lead.count
        }
        guard start < utterance.tokens.count else { return nil }
        let first = utterance.tokens[start]
        let person = entities.first { $0.kind == .person && $0.range.lowerBound == first.range.lowerBound }
        let isSpeaker = script.smallWords.speakers.contains(first.text)
        guard let place = person?.range ?? (isSpeaker ? first.range : nil),
            place.upperBound < utterance.scalars.count
        else { return nil }
        return (place, utterance, entities)
    }
}

extension Intent {
    /// Whether it makes an action of a text: who does what by when.
    var asksForAction: Bool {
        asksForText && slots.contains { $0.kind == .person } && slots.contains { $0.kind == .date }
    }
}
