import Understanding

/// Several answers to a numbered list in one message.
extension Interpreter {
    /// "1 done, ticket 4471; 3 ask, 2 snooze mon": what is said of each number of the list shown last, one after the
    /// other.
    func numbered(in text: String) -> Interpretation? {
        if asksForOwnWords { return nil }
        guard !state.offered.isEmpty, numberedWords(of: text).contains(0) else { return nil }
        guard let cut = numberedCut(in: text) ?? phraseCut(in: text) else {
            return remarked(text) ?? (concernsAnotherNumber(text) ? request(in: text) : nil)
        }
        guard var part = request(in: cut.head),
            case .start(let name, let filling, _) = part.meaning,
            script.intents[name]?.slots.contains(where: { $0.kind.isCustom && filling.values[$0.name] != nil }) == true
        else { return nil }
        part.rest = [part.rest, cut.tail].compactMap(\.self).joined(separator: ". ")
        return part
    }

    /// "3 done" beside a question about the first answers nothing, and closes no other than the third.
    private func concernsAnotherNumber(_ text: String) -> Bool {
        guard asked != nil, let frame, let slot = intent?.slots.first(where: { $0.kind.isCustom }),
            let kind = slot.kind.custom, let known = frame.slots[slot.name],
            let match = heard.matches(kind: kind, in: text).first
        else { return false }
        return match.range.lowerBound == 0 && match.value.key != known.key
    }

    /// The words that are a number of the list and say more than a figure: "3 days late" is one.
    private func numberedWords(of text: String) -> [Int] {
        let utterance = heard.utterance(text)
        let figures = heard.entities(in: text).filter { $0.kind != .number }
        return utterance.tokens.indices.dropLast().filter { index in
            guard let number = Int(utterance.words[index]), state.offered.indices.contains(number - 1) else {
                return false
            }
            let place = utterance.tokens[index].range
            let next = utterance.words[index + 1]
            return !figures.contains { $0.range.overlaps(place) } && next.allSatisfy(\.isLetter)
                && !script.joints.contains(next)
        }
    }

    /// "1 done 2 snooze tue": where the second of two phrases begins that are each about a line of the list.
    private func phraseCut(in text: String) -> (head: String, tail: String)? {
        let utterance = heard.utterance(text)
        let starts = numberedWords(of: text)
        guard starts.first == 0 else { return nil }
        for (place, index) in starts.enumerated().dropFirst() {
            let start = utterance.tokens[index].range.lowerBound
            let next = starts.dropFirst(place + 1).first.map { utterance.tokens[$0].range.lowerBound }
            let head = utterance.slice(0..<start)
            let second = utterance.slice(start..<(next ?? utterance.scalars.count))
            guard isPhrase(head), isPhrase(second) else { continue }
            return (head, utterance.slice(start..<utterance.scalars.count))
        }
        return nil
    }

    /// Whether a text is one phrase of plain words and values: certain, and nothing besides.
    private func isPhrase(_ text: String) -> Bool {
        let reading = heard.reading(of: text)
        return reading.template != nil && reading.slots.allSatisfy { $0.entity != nil }
    }

    /// "2 snooze mon, waiting on finance": a phrase about a line of the list, and behind a comma why.
    private func remarked(_ text: String) -> Interpretation? {
        guard let comma = text.firstIndex(of: ",") else { return nil }
        let (head, tail) = (String(text[..<comma]).trimmed, String(text[text.index(after: comma)...]).trimmed)
        guard isPhrase(head), !tail.isEmpty, var part = request(in: head),
            case .start(let name, var filling, let confidence) = part.meaning, let intent = script.intents[name],
            let slot = intent.slots.first(where: { $0.kind == .text && $0.takesRest && filling.values[$0.name] == nil }
            ),
            !isPhrase(text)
        else { return nil }
        // What says more than words, such as a day, is read with the rest.
        guard heard.entities(in: tail).allSatisfy({ $0.kind == .number || $0.kind == .account }) else { return nil }
        filling.values[slot.name] = .string(tail)
        part.meaning = .start(intent: name, filling, confidence: confidence)
        return part
    }

    /// Where the second part that begins with a number of the list stands: behind a mark or "and".
    private func numberedCut(in text: String) -> (head: String, tail: String)? {
        let utterance = heard.utterance(text)
        for index in numberedWords(of: text) where index > 1 {
            let before = utterance.tokens[index - 1].range.upperBound
            let start = utterance.tokens[index].range.lowerBound
            let isJoined = script.joints.contains(utterance.words[index - 1])
            guard isJoined || utterance.scalars[before..<start].contains(where: ",;.\n".unicodeScalars.contains) else {
                continue
            }
            let end = utterance.tokens[isJoined ? index - 1 : index].range.lowerBound
            let tail = utterance.slice(start..<utterance.scalars.count)
            return (utterance.slice(0..<end).droppingMarks, tail)
        }
        return nil
    }
}

extension String {
    /// Without the marks that end a sentence behind it.
    fileprivate var droppingMarks: String {
        String(prefix(upTo: lastIndex { !".!".contains($0) }.map(index(after:)) ?? startIndex)).trimmed
    }
}
