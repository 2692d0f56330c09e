import Understanding

/// Takes a message for what it means, in the context of what was asked.
///
/// The order is fixed, and is the whole of the rule: a command; a button by its very words; a verb; a choice; a
/// correction; the slot asked for, with other open slots; another intent; nothing. `docs/engine.md` lists it step by
/// step. So free text never swallows "back", and "no, make it Priya" never becomes an owner called "no".
final class Interpreter {
    let setting: Setting
    var script: Script { setting.script }
    var surroundings: Surroundings { setting.surroundings }
    let state: ConversationState
    let heard: Heard
    /// The flow under way.
    let frame: Frame?
    let intent: Intent?
    /// The slot that is asked for.
    let asked: Slot?
    /// The ways to say each choice of the open question, in words.
    private(set) lazy var ways = state.question?.choices.map(forms) ?? []
    /// The words of all of them.
    private(set) lazy var wordsOfChoices = Set(ways.joined().joined())

    init(_ setting: Setting, state: ConversationState) {
        self.setting = setting
        self.state = state
        heard = Heard(setting, state)
        frame = state.stack.last
        intent = frame.flatMap { setting.script.intents[$0.intent] }
        asked = state.question.flatMap { [intent] question in intent?.slot(question.slot) }
    }

    /// What a message means: of a long one, what its first sentences mean.
    ///
    /// Nobody puts more requests into one message; the rest belongs to a text that the read part ends in.
    func interpretation(of text: String) -> Interpretation {
        let text = text.trimmed
        // Nothing was said, which is no text to fill a slot with either.
        if text.isEmpty { return Interpretation(.pleasantry) }
        guard let head = text.readableHead else { return interpretation(ofShort: text) }
        return completed(interpretation(ofShort: head.trimmed), head: head.trimmed, text: text)
    }

    /// Reads a message sentence by sentence until one means something.
    private func interpretation(ofShort text: String) -> Interpretation {
        let text = text.trimmed
        if text.hasPrefix("/") { return command(text) }
        if let choice = spelledChoice(text) ?? clarified(by: text) { return choice }
        if let verb = verb(of: text) { return Interpretation(.verb(verb)) }
        if let statement = statement(in: text) { return statement }
        if let amendment = amendment(in: text) { return amendment }
        if let refusal = decline(in: text) { return refusal }
        if let choice = choiceWithValues(in: text) ?? choice(in: text) ?? answerAhead(in: text) { return choice }
        if let slot = slotToChange(in: text) { return Interpretation(.reopen(slot: slot)) }
        if let (verb, rest) = leadingVerb(of: text) { return Interpretation(.verb(verb), rest: rest) }
        if let correction = correction(in: text) { return correction }
        if let several = numbered(in: text) ?? severalReferences(in: text) { return several }
        if let answer = answer(in: text) { return answer }
        let request = amongAll(namedIn: text).request(in: text)
        if request?.isSure != true, let words = ownWords(in: text) { return words }
        if let request = request ?? unclear(text) { return request }
        if isPleasantry(text) || isAboutThis(text) { return Interpretation(.pleasantry) }
        let (first, rest) = text.firstSentence
        if let rest {
            let part = interpretation(ofShort: first)
            switch part.meaning {
            case .nothing, .pleasantry: return interpretation(ofShort: rest)
            default:
                return Interpretation(part.meaning, rest: [part.rest, rest].compactMap(\.self).joined(separator: ". "))
            }
        }
        return Interpretation(.nothing)
    }

    /// A choice's value as the slot keeps it: a reading of an ambiguous answer, else the plain value.
    func chosen(_ value: String, of slot: Slot) -> Value {
        if let reading = frame?.readings[slot.name]?.first(where: { $0.key == value }) { return reading }
        switch slot.kind {
        case .choice, .text: return .string(value)
        default: return SlotValue.read(value, as: slot, today: surroundings.context.today, heard) ?? .string(value)
        }
    }

    // MARK: Commands and verbs

    private func command(_ text: String) -> Interpretation {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        var name = (parts.first ?? text).lowercased()
        var rest = parts.count > 1 ? parts[1] : ""
        if command(named: name) == nil, let sub = rest.split(separator: " ").first {
            let joined = name + "-" + sub.lowercased()
            if command(named: joined) != nil {
                name = joined
                rest = rest.dropFirst(sub.count).description.trimmed
            }
        }
        guard let intent = command(named: name) else {
            // "/bot yes", where a platform knows just one command: the words behind it are what is said.
            let isFamily = script.intents.values.contains { $0.commands.contains { $0.hasPrefix(name + "-") } }
            guard isFamily else { return Interpretation(.unknownCommand(name)) }
            return rest.isEmpty ? Interpretation(.verb(.help)) : interpretation(of: rest)
        }
        if let verb = Verb(rawValue: intent.name), rest.isEmpty { return Interpretation(.verb(verb)) }
        if let part = severalAccounts(of: intent, in: text) { return part }
        // "/prep acme. they asked for sso": the second sentence is a request of its own.
        let (head, tail) = text.firstSentence
        if let tail, !intent.asksForText, !intent.opensWithText, isAnotherRequest(tail, besides: intent) {
            var first = command(head)
            let asked = placed(tail, at: intent, SlotFiller(self).filling(of: intent, in: head))
            first.rest = [first.rest, asked].compactMap(\.self).joined(separator: ". ")
            return first
        }
        let filler = SlotFiller(self)
        let said = filler.reading(of: intent, in: rest)
        let filling = said.filling
        let start = Meaning.start(intent: intent.name, filling, confidence: 1)
        if rest.isEmpty { return Interpretation(start) }
        // A name that nobody knows is handed on, so that the question for it can name the nearest.
        if filling.isEmpty { return Interpretation(start, rest: rest, isHandedOn: true) }
        var request = Interpretation(start, rest: answer(in: rest, besides: filling, of: intent))
        if request.rest == nil { request.unused = said.unused(from: 0) }
        return request
    }

    /// What followed a command, as an answer to the question that the command led to; a message of its own where it
    /// asked nothing.
    func answer(handedOn text: String) -> Interpretation {
        guard asked != nil else { return interpretation(of: text) }
        return choice(in: text) ?? answer(in: text) ?? Interpretation(.nothing)
    }

    private func command(named name: String) -> Intent? {
        script.inOrder.first { $0.commands.contains(name) }
    }

    /// A verb stands alone: "cancel the old contract" is none.
    func verb(of text: String) -> Verb? {
        let utterance = heard.utterance(text)
        let whole = utterance.words
        // As it was said too, for "leave it" has a filler in it; and "no, wait, stop" without what announces it.
        let readings = [whole, withoutFillers(whole), withoutFillers(Array(whole.dropFirst(mark(of: utterance))))]
        let said = readings.compactMap { setting.script.verb(saidBy: $0) }
        if !whole.isEmpty { return Verb.allCases.first(where: said.contains) }
        // A sign alone has no words.
        return Verb.allCases.first { script.verbs[$0]?.contains(text.trimmed) ?? false }
    }

    /// "cancel, wrong account": a verb, then why.
    private func leadingVerb(of text: String) -> (Verb, String)? {
        guard let comma = text.firstIndex(of: ","), let verb = verb(of: String(text[..<comma])) else { return nil }
        return (verb, String(text[text.index(after: comma)...]).trimmed)
    }

    func withoutFillers(_ words: [String]) -> [String] {
        let fillers = script.fillers.possible(in: words)
        guard !fillers.isEmpty else { return words }
        var utterance = heard.utterance(words.joined(separator: " "))
        for filler in fillers {
            var start = 0
            while let place = utterance.find(filler, from: start) {
                for index in place { utterance.taken[index] = true }
                start = place.upperBound
            }
        }
        return utterance.untakenWords
    }

    private func isPleasantry(_ text: String) -> Bool {
        withoutFillers(heard.utterance(text).words).isEmpty
    }

    /// Whether it is a bare yes or no.
    func isBareAnswer(_ text: String) -> Bool {
        let words = heard.utterance(text).words
        return script.yes.says(words) || script.no.says(words)
    }

    // MARK: Other intents

    /// A request for something else, with what it says of its slots.
    func request(in text: String) -> Interpretation? {
        if isBareAnswer(text) { return nil }
        if heard.utterance(text).words.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return mention(in: text) }
        let reading = heard.reading(of: text)
        if let request = reading.calledOff { return Interpretation(.callOff(heard.utterance(text).slice(request))) }
        if let request = strangerRequest(in: text) { return request }
        if let request = severalRequests(in: text) ?? severalAccounts(in: text) ?? repeated(in: text)
            ?? compound(in: text) ?? preface(in: text) ?? sentences(in: text) ?? requestWithMore(in: text)
        {
            return request
        }
        let likeliest = announced(in: reading) ?? likeliest(reading)
        if reading.template == nil, let commitment = commitment(in: text, besides: likeliest) { return commitment }
        guard let found = likeliest, let intent = script.intents[found.name] else {
            return mention(in: text)
        }
        if reading.template == nil, intent.asksForAction, isWish(text) { return nil }
        // What is no answer to a question for a day or for something on file is hardly anything but a request.
        let isOwnWords = [.text, .choice].contains(asked?.kind)
        if asked != nil, found.confidence < (isOwnWords ? 0.6 : 0.5) { return nil }
        if let verb = Verb(rawValue: intent.name) {
            return found.confidence < 0.8 ? nil : Interpretation(.verb(verb))
        }
        let filler = SlotFiller(self)
        let said = filler.reading(of: intent, in: text)
        let filling = unsure(said.filling, of: intent, reading, found)
        if intent.name == frame?.intent, asked != nil, filling.isEmpty { return nil }
        var request = Interpretation(
            .start(intent: intent.name, filling, confidence: found.confidence),
            rest: figures(in: text, of: intent, filling))
        if request.rest == nil { request.unused = said.leftAside }
        return request
    }
}

extension Interpreter {
    /// "leo's sso thing?" while that is just what the question is about.
    private func isAboutThis(_ text: String) -> Bool {
        guard let frame, let intent else { return false }
        return intent.slots.contains { slot in
            guard case .custom(let kind) = slot.kind, let value = frame.slots[slot.name] else { return false }
            return heard.matches(kind: kind, in: text).contains {
                $0.value.key == value.key
            }
        }
    }

    /// A bare mention of something that an intent is about: "leo's sso thing?".
    func mention(in text: String) -> Interpretation? {
        let reading = heard.reading(of: text)
        for intent in script.inOrder where intent.name != frame?.intent {
            guard let slot = intent.slots.first(where: \.isMentioned), case .custom(let kind) = slot.kind,
                let match = heard.matches(kind: kind, in: text).first(where: \.isNamed),
                isSure(match, in: reading)
            else { continue }
            let filler = SlotFiller(self)
            return Interpretation(.start(intent: intent.name, filler.filling(of: intent, in: text), confidence: 0.6))
        }
        return nil
    }
}
