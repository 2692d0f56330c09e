import Understanding

/// Several actions in one message: the first is taken, the others wait.
extension Interpreter {
    /// "ravi: fix the sync by 3 apr; sarah: train 10 analysts by 10 apr", in answer to a question for an action.
    func severalAnswers(in text: String) -> Interpretation? {
        guard let asked, asked.kind == .text, let name = intentTaking(asked), let (first, rest) = parts(of: text),
            var part = answer(in: first)
        else { return nil }
        part.later = Later(intent: name, text: rest, before: first)
        return part
    }

    /// The same out of the blue.
    func severalRequests(in text: String) -> Interpretation? {
        guard let (first, rest) = parts(of: text), var part = request(in: first),
            case .start(let name, _, _) = part.meaning, script.intents[name]?.asksForText == true
        else { return nil }
        part.later = Later(intent: name, text: rest, before: first)
        return part
    }

    /// Whether the open question is for a text alone, without a button beside it.
    var asksForOwnWords: Bool { asked?.kind == .text && state.question?.choices.isEmpty != false }

    /// "1 and 3 are done", "close both": what is said of several things of a list is said of each, one after the other.
    func severalReferences(in text: String) -> Interpretation? {
        if asksForOwnWords { return nil }
        // The next sentence is about something else.
        let (sentence, rest) = text.firstSentence
        guard let (place, found) = references(in: sentence), let first = found.first else { return nil }
        let (head, tail) = (sentence[..<place.lowerBound], sentence[place.upperBound...])
        // A number is read as people type it; what waits is told by its id, whatever list is shown until then.
        let number = state.offered.firstIndex { $0["id"]?.string == first.id }.map { String($0 + 1) }
        guard var part = request(in: head + (number ?? first.id) + tail),
            case .start(let name, let filling, _) = part.meaning,
            script.intents[name]?.slots.contains(where: { $0.kind.isCustom && filling.values[$0.name] != nil }) == true
        else { return nil }
        part.later = later(found, of: name, head, tail)
        part.rest = [part.rest, rest].compactMap(\.self).joined(separator: ". ")
        return part
    }

    private func later(
        _ found: [(id: String, label: String)], of intent: String, _ head: Substring, _ tail: Substring
    ) -> Later {
        let others = found.dropFirst()
        return Later(
            intent: intent, text: head + others.map(\.id).joined(separator: " and ") + tail,
            before: found[0].label, name: others.map(\.label).joined(separator: ", "))
    }

    /// What was put off is a request of the same kind as the one before it.
    func interpretation(of request: Later) -> Interpretation {
        if let (place, found) = references(in: request.text), let first = found.first {
            let (head, tail) = (request.text[..<place.lowerBound], request.text[place.upperBound...])
            var next = request
            next.text = head + first.id + tail
            var part = interpretation(of: next)
            part.later = later(found, of: request.intent, head, tail)
            return part
        }
        let part = interpretation(of: request.text)
        if case .start(request.intent, _, _) = part.meaning { return part }
        guard let intent = script.intents[request.intent] else { return part }
        let filler = SlotFiller(self)
        return Interpretation(
            .start(intent: intent.name, filler.filling(of: intent, in: request.text), confidence: 1))
    }

    /// Where a text names several things that are on file one after the other, with their ids and what they are called.
    private func references(in text: String) -> (place: Range<String.Index>, found: [(id: String, label: String)])? {
        if let listed = listed(in: text) { return listed }
        var all: [(id: String, label: String)] = []
        var place: Range<String.Index>?
        for piece in text.split(separator: " ") {
            let word = piece.last == "," ? piece.dropLast() : piece
            if let found = reference(word) {
                all += found
                place = (place?.lowerBound ?? word.startIndex)..<word.endIndex
            } else if !script.joints.contains(piece.lowercased()) {
                if all.count > 1 { break }
                (all, place) = ([], nil)
            }
        }
        return place.flatMap { all.count > 1 ? ($0, all) : nil }
    }

    /// What a word with a figure in it names, such as the third of the list shown last; "both" names that whole list.
    private func reference(_ word: Substring) -> [(id: String, label: String)]? {
        let offered = state.offered.compactMap { value in value["id"]?.string.map { ($0, value.spoken ?? $0) } }
        if offered.count == 2, script.both.contains(word.lowercased()) { return offered }
        guard word.contains(where: \.isNumber) else { return nil }
        for kind in script.customKinds {
            let matches = heard.matches(kind: kind, in: String(word))
            if let match = matches.only, match.range == 0..<word.unicodeScalars.count {
                // A number that the list does not go up to is told by itself.
                return match.value.key.map { [($0.isEmpty ? String(word) : $0, match.label)] }
            }
        }
        return nil
    }

    /// The intent that makes an action of a slot's text: the slot's own, or the one that its flow hands it to.
    func intentTaking(_ slot: Slot) -> String? {
        guard let intent else { return nil }
        if slot.takesRest { return intent.asksForText ? intent.name : nil }
        return intent.steps.lazy.compactMap { [script] step -> String? in
            guard case .call(let name, let arguments) = step.kind, arguments.values.contains(slot.name) else {
                return nil
            }
            return script.intents[name]?.asksForText == true ? name : nil
        }.first
    }

    /// The first part and the rest of a message whose parts are lines, end with a semicolon or are joined by "and", and
    /// each begin with who does it.
    private func parts(of text: String) -> (first: String, rest: String)? {
        if let cut = text.firstIndex(where: { $0 == ";" || $0.isNewline }) {
            let first = String(text[..<cut]).trimmed
            let rest = String(text[text.index(after: cut)...]).trimmed
            let second = rest.prefix { $0 != ";" && !$0.isNewline }
            if isCommitment(first), isCommitment(String(second).trimmed) { return (first, rest) }
        }
        return joined(text)
    }

    /// "i train ten agents by 2 apr, and priya confirms the list by 16 mar": two sentences with a day each.
    private func joined(_ text: String) -> (first: String, rest: String)? {
        for joint in script.joints {
            var from = text.startIndex
            while let cut = text.firstPlace(of: " \(joint) ", from: from) {
                let first = String(text[..<cut.lowerBound]).trimmed
                let rest = String(text[cut.upperBound...]).trimmed
                if saysWhoAndWhen(first), saysWhoAndWhen(rest) { return (first, rest) }
                from = cut.upperBound
            }
        }
        return nil
    }

    /// Whether a part begins with a person, and has a colon after the name or says by when.
    private func isCommitment(_ part: String) -> Bool {
        guard let (subject, utterance, entities) = subject(of: part) else { return false }
        return utterance.scalars[subject.upperBound] == ":" || entities.contains { $0.kind == .date }
    }
}
