import Understanding

extension Interpreter {
    /// "no, sarah, by apr 3" where a day is asked for: a correction in front of the answer, and the answer after it.
    ///
    /// What such a beginning says is put right or told to be of no use; it never becomes a text of another slot.
    func remark(beside asked: Slot, in text: String) -> Interpretation? {
        guard asked.kind != .text, asked.kind != .choice, let intent, let frame else { return nil }
        let utterance = heard.utterance(text)
        let start = mark(of: utterance)
        guard start > 0, start < utterance.tokens.count,
            let cut = answerStart(after: start, of: asked, in: utterance), cut > start
        else { return nil }
        let head = utterance.slice(0..<utterance.tokens[cut].range.lowerBound)
        let tail = utterance.slice(utterance.tokens[cut].range.lowerBound..<utterance.scalars.count)
        let said = utterance.slice(
            utterance.tokens[start].range.lowerBound..<utterance.tokens[cut - 1].range.upperBound)
        guard !withoutFillers(heard.utterance(said).words).isEmpty, !isBareAnswer(head) else { return nil }
        let filled = intent.slots.filter { frame.slots[$0.name] != nil && $0.kind != .text && $0.kind != .choice }
        let values = corrected(filled, in: heard.utterance(head), frame, isAnnounced: true)
        if !values.isEmpty { return Interpretation(.correct(Filling(values: values)), rest: tail) }
        guard isSet(off: start, in: utterance) else { return nil }
        if let person = filled.first(where: { $0.kind == .person }), heard.utterance(said).words.count <= 2,
            heard.entities(in: said).isEmpty
        {
            let doubt = Doubt(reason: surroundings.unknown(said, script), readings: [], isStranger: true)
            return Interpretation(.correct(Filling(doubts: [person.name: doubt])), rest: tail)
        }
        guard let answer = answer(in: tail) else { return nil }
        var interpretation = answer
        interpretation.unused = head
        return interpretation
    }

    /// How many words announce that something is put right: "no", "actually", "no, make it".
    func mark(of utterance: Utterance) -> Int {
        func length(_ list: PhraseList, at place: Int, upTo limit: Int = .max) -> Int? {
            list.beginning(utterance.words[place...]).first { $0.count <= limit }?.count
        }
        func mark(at place: Int) -> Int? {
            length(script.corrections, at: place, upTo: 2) ?? length(script.no, at: place, upTo: 2)
        }
        var (count, end) = (0, 0)
        while let next = mark(at: end) ?? length(script.fillers, at: end) {
            if mark(at: end) != nil { count = end + next }
            end += next
        }
        return count
    }

    /// The first word of the part that holds what was asked for.
    private func answerStart(after start: Int, of asked: Slot, in utterance: Utterance) -> Int? {
        let entities = heard.entities(in: utterance.text)
        guard let entity = entities.first(where: { SlotFiller.fits($0, asked) }) else { return nil }
        let place = utterance.indices(of: entity.range).lowerBound
        var first = place
        let cues = asked.cues.words
        while first > start, cues.contains(utterance.words[first - 1]) { first -= 1 }
        return first
    }

    /// Whether a comma stands after the words that announce a correction; "no rush by apr 3" puts nothing right.
    func isSet(off start: Int, in utterance: Utterance) -> Bool {
        let gap = utterance.tokens[start - 1].range.upperBound..<utterance.tokens[start].range.lowerBound
        return !script.no.says([utterance.words[start - 1]])
            || utterance.scalars[gap].contains { ",;:–—".unicodeScalars.contains($0) }
    }
}
