import Understanding

extension Interpreter {
    /// "same for globex", "and hooli?": the last request once more, for another account.
    func repeated(in text: String) -> Interpretation? {
        guard let last = state.memory[Interpreter.lastRequest]?.string, let intent = script.intents[last],
            let slot = intent.slots.first(where: { $0.kind == .account })
        else { return nil }
        let words = heard.utterance(text).words
        let leads = script.repeats.beginning(words)
        guard leads.contains(where: { words.count > $0.count }) else { return nil }
        let entities = heard.entities(in: text)
        guard let account = entities.first(where: { $0.kind == .account }), let value = account.value else {
            return nil
        }
        var utterance = heard.utterance(text)
        utterance.take(account.range)
        if let lead = leads.max(by: { $0.count < $1.count }) {
            for index in lead.indices { utterance.taken[index] = true }
        }
        let rest = utterance.untakenWords
        guard withoutFillers(rest).isEmpty else { return nil }
        let filling = Filling(values: [slot.name: SlotValue.make(value, today: surroundings.context.today)])
        return Interpretation(.start(intent: last, filling, confidence: 1))
    }

    /// Where the engine remembers the last request that was about an account.
    static let lastRequest = "last-request"

    /// "1 is done and 2 is blocked": two requests, where each half is one for certain.
    ///
    /// "Sarah writes the deck and sends it" is one: its second half names nothing that is on file.
    func compound(in text: String) -> Interpretation? {
        let whole = heard.reading(of: text)
        // "6 not overdue, laila said end of month" is one phrase, and says one thing.
        if whole.template != nil, whole.slots.allSatisfy({ $0.entity != nil }) { return nil }
        for mark in [" and ", ", ", " then ", " also "] {
            guard let (head, tail) = text.parted(at: mark), let first = certain(head), let second = certain(tail),
                heard.utterance(tail).words.count > 1
            else {
                continue
            }
            let refers = first.isReference && second.isReference
            // A request for certain in front makes one behind it likely.
            let isPlain =
                first.confidence >= 0.8 && second.confidence >= 0.65 && !first.intent.asksForText
                && !second.intent.asksForText && first.intent != second.intent
            guard refers || isPlain else { continue }
            return Interpretation(
                .start(intent: first.intent.name, first.filling, confidence: first.confidence),
                rest: placed(tail, at: first.intent, first.filling))
        }
        return nil
    }

    /// "what's overdue and order me a pizza": a request, and something that is none.
    func requestWithMore(in text: String) -> Interpretation? {
        guard let (head, tail) = text.parted(at: " and ") else { return nil }
        let rest = heard.reading(of: tail)
        guard let first = certain(head), first.confidence >= 0.8, !first.intent.asksForText,
            rest.subject == nil, rest.entities.allSatisfy(isMe), heard.utterance(tail).words.count > 2,
            mention(in: tail) == nil
        else { return nil }
        var request = Interpretation(
            .start(intent: first.intent.name, first.filling, confidence: first.confidence))
        request.unused = tail
        return request
    }

    private func isMe(_ entity: Entity) -> Bool {
        guard case .person(let id, _)? = entity.value else { return false }
        return id == surroundings.context.me?.id
    }

    /// "who is late there" behind a request for an account: at that account.
    func placed(_ tail: String, at intent: Intent, _ filling: Filling) -> String {
        let utterance = heard.utterance(tail)
        guard let last = utterance.tokens.last, script.smallWords.asPlaces.contains(last.text),
            let slot = intent.slots.first(where: { $0.kind == .account }),
            let name = filling.values[slot.name]?["name"]?.string
        else { return tail }
        return utterance.slice(0..<last.range.lowerBound).trimmed + " at " + name
    }

    /// "prep acme. they asked for sso": a sentence that is a request for certain, and one behind it that is another.
    func sentences(in text: String) -> Interpretation? {
        let (head, tail) = text.firstSentence
        guard let tail, heard.reading(of: head).template != nil, let first = certain(head),
            !first.intent.asksForText, !first.intent.opensWithText, isAnotherRequest(tail, besides: first.intent)
        else { return nil }
        return Interpretation(
            .start(intent: first.intent.name, first.filling, confidence: first.confidence),
            rest: placed(tail, at: first.intent, first.filling))
    }

    /// Whether what stands behind a request begins with another one.
    func isAnotherRequest(_ text: String, besides intent: Intent) -> Bool {
        guard let found = certain(text.firstSentence.0) else { return false }
        return found.confidence >= 0.65 && found.intent != intent
    }

    /// "goals moved at globex. they want it by july now": a request whose flow first wants to hear something, and it.
    func preface(in text: String) -> Interpretation? {
        let marks = text.indices.lazy.filter { ".,;!".contains(text[$0]) }
        for index in marks.prefix(String.sentencesRead) {
            let head = String(text[..<index]).trimmed
            let tail = String(text[text.index(after: index)...]).trimmed
            guard !tail.isEmpty, let first = certain(head), first.confidence >= 0.8, first.intent.opensWithText else {
                continue
            }
            return Interpretation(
                .start(intent: first.intent.name, first.filling, confidence: first.confidence), rest: tail)
        }
        return nil
    }

    /// What follows the account in "/value acme 840 hours at $50", where the flow first wants to hear just that.
    func answer(in text: String, besides filling: Filling, of intent: Intent) -> String? {
        let entities = heard.entities(in: text)
        guard intent.opensWithText, let account = entities.first(where: { $0.kind == .account }) else { return nil }
        let utterance = heard.utterance(text)
        let rest = utterance.slice(account.range.upperBound..<utterance.scalars.count)
        return withoutFillers(heard.utterance(rest).words).isEmpty ? nil : rest
    }

    /// "log 3 hours at $50 for initech": the figures answer what the flow first wants to hear.
    func figures(in text: String, of intent: Intent, _ filling: Filling) -> String? {
        guard intent.opensWithText, intent.name != frame?.intent,
            intent.slots.contains(where: { $0.kind == .account && filling.values[$0.name] != nil }),
            heard.entities(in: text).contains(where: { $0.kind == .money })
        else { return nil }
        return text
    }

    private struct Request {
        var intent: Intent
        var filling: Filling
        var confidence: Double

        /// Whether it names something of the host's own, such as the third of a list.
        var isReference: Bool {
            intent.slots.contains { slot in
                if case .custom = slot.kind { filling.values[slot.name] != nil } else { false }
            }
        }
    }

    /// The intent of a reading; where it would be about something on file and the text names no such thing, the next
    /// one of which it does: "drop the csv import" is no section of an agenda.
    ///
    /// A phrase of plain words and values is certain all the same.
    func likeliest(_ reading: Reading) -> Ranked? {
        if reading.template != nil, reading.slots.allSatisfy({ $0.entity != nil }) { return reading.intent }
        guard let found = reading.intent, refers(reading.text, found.name) == false else { return reading.intent }
        let other = heard.ranking(of: reading.text).prefix(4).first { refers(reading.text, $0.name) == true }
        return other.map { Ranked(name: $0.name, confidence: max($0.confidence, 0.6)) } ?? found
    }

    /// The intent of which a text has a cue of several words, where it was taken for one about something on file: "train
    /// ten analysts, done when the list is signed" says that nothing is done.
    func announced(in reading: Reading) -> Ranked? {
        guard reading.template == nil, let found = reading.intent, let taken = script.intents[found.name],
            taken.slots.contains(where: { if case .custom = $0.kind { true } else { false } })
        else { return nil }
        let utterance = heard.utterance(reading.text)
        let announced = script.inOrder.filter { intent in
            intent.slots.contains { slot in
                slot.kind == .text && slot.takesRest && slot.multiwordCues.contains { utterance.find($0) != nil }
            }
        }.only
        return announced.map { Ranked(name: $0.name, confidence: found.confidence) }
    }

    /// What a request that was only found by its likeness says, with something on file that it has words of as a doubt:
    /// "dana nominates five pilot agents till 27 mar" puts no "user list for the pilot" to sleep.
    ///
    /// A number, an id and "it" are sure, and so is a name that says more than the rest: "drop the csv import fix".
    func unsure(_ filling: Filling, of intent: Intent, _ reading: Reading, _ found: Ranked) -> Filling {
        guard reading.template == nil, found.confidence < 0.8 else { return filling }
        var filling = filling
        for slot in intent.slots {
            guard case .custom(let kind) = slot.kind, slot.ask != nil, let value = filling.values[slot.name] else {
                continue
            }
            let match = heard.matches(kind: kind, in: reading.text).first
            guard let match, match.isNamed, !isSure(match, in: reading) else { continue }
            filling.values[slot.name] = nil
            filling.doubts[slot.name] = Doubt(reason: "", readings: [value])
        }
        return filling
    }

    /// Whether what a match stands in says more than the rest of the text.
    func isSure(_ match: SlotMatch, in reading: Reading) -> Bool {
        if match.isSure { return true }
        let utterance = heard.utterance(reading.text)
        let named = utterance.indices(of: match.range)
        if named.contains(where: { utterance.words[$0].contains(where: \.isNumber) }) { return true }
        var rest = utterance
        rest.take(match.range)
        for entity in reading.entities { rest.take(entity.range) }
        return named.count >= withoutFillers(rest.untakenWords).count
    }

    /// Whether a text names something that the intent can be about; nil where it is about nothing on file.
    func refers(_ text: String, _ name: String) -> Bool? {
        var result: Bool?
        for slot in script.intents[name]?.slots ?? [] {
            guard case .custom(let kind) = slot.kind else { continue }
            let isNamed = heard.matches(kind: kind, in: text).contains(where: \.isNamed)
            result = result == true || isNamed
        }
        return result
    }

    private func certain(_ text: String) -> Request? {
        guard let found = likeliest(heard.reading(of: text)), found.confidence >= 0.5,
            Verb(rawValue: found.name) == nil, let intent = script.intents[found.name], !intent.steps.isEmpty
        else { return nil }
        let filler = SlotFiller(self)
        return Request(intent: intent, filling: filler.filling(of: intent, in: text), confidence: found.confidence)
    }
}

extension Intent {
    /// Whether it takes what is left of a message as a text that it needs.
    var asksForText: Bool { slots.contains { $0.kind == .text && $0.takesRest && $0.ask != nil } }

    /// Whether the first thing that its flow wants to know, the account aside, is in the person's own words.
    var opensWithText: Bool {
        guard !asksForText else { return false }
        for step in steps {
            guard case .ask(let name) = step.kind, let slot = slot(name), slot.kind != .account else { continue }
            return slot.kind == .text
        }
        return false
    }
}
