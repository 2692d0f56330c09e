import Understanding

/// Several answers to a numbered list in one message.
extension Interpreter {
    /// "1 done, ticket 4471; 3 ask, 2 snooze mon": what is said of each number of the list shown last, one after the
    /// other.
    func numbered(in text: String) -> Interpretation? {
        if let asked, asked.kind == .text { return nil }
        guard !state.offered.isEmpty, let cut = numberedCut(in: text), var part = request(in: cut.head),
            case .start(let name, let filling, _) = part.meaning,
            script.intents[name]?.slots.contains(where: { $0.kind.isCustom && filling.values[$0.name] != nil }) == true
        else { return nil }
        part.rest = [part.rest, cut.tail].compactMap(\.self).joined(separator: ". ")
        return part
    }

    /// Where the second part that begins with a number of the list stands: behind a mark or "and", and in front of more
    /// than a figure ("3 days late" is one).
    private func numberedCut(in text: String) -> (head: String, tail: String)? {
        let utterance = heard.utterance(text)
        let figures = heard.entities(in: text).filter { $0.kind != .number }
        func begins(_ index: Int) -> Bool {
            guard utterance.tokens.indices.contains(index + 1), let number = Int(utterance.words[index]),
                state.offered.indices.contains(number - 1)
            else { return false }
            let place = utterance.tokens[index].range
            return !figures.contains { $0.range.overlaps(place) }
                && utterance.words[index + 1].allSatisfy(\.isLetter)
                && !script.joints.contains(utterance.words[index + 1])
        }
        guard begins(0) else { return nil }
        for index in utterance.tokens.indices.dropFirst(2) where begins(index) {
            let gap = utterance.scalars[
                utterance.tokens[index - 1].range.upperBound..<utterance.tokens[index].range.lowerBound]
            let isJoined = script.joints.contains(utterance.words[index - 1])
            guard isJoined || gap.contains(where: ",;.\n".unicodeScalars.contains) else { continue }
            let end = utterance.tokens[isJoined ? index - 1 : index].range.lowerBound
            let tail = utterance.slice(utterance.tokens[index].range.lowerBound..<utterance.scalars.count)
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
