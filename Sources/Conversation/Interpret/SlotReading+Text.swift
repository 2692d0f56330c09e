import Understanding

/// What of a text is left for choices said in passing and for texts, once entities and references are taken.
extension SlotReading {
    /// Choices that are said in passing: `on us`.
    mutating func takeChoices() {
        for slot in slots where slot.kind == .choice && isFree(slot) && slot.isOpen && slot != asked {
            for choice in slot.choices {
                for form in [choice.value, choice.label.source] + choice.also {
                    guard isFree(slot), let place = utterance.find(filler.heard.utterance(form).words) else { continue }
                    for index in place { utterance.taken[index] = true }
                    filling.values[slot.name] = .string(choice.value)
                }
            }
        }
    }

    /// Texts that several words announce: "sarah trains 10 analysts, done when the list is signed".
    ///
    /// Such a text ends with its sentence, or before a part that holds nothing but another value: ", by 15 may".
    mutating func takeCuedTexts(_ entities: [Entity]) {
        for slot in slots where slot.kind == .text && (slot.isOpen || slot == asked) {
            for cue in slot.multiwordCues where isFree(slot) {
                guard let place = utterance.find(cue), place.upperBound < utterance.tokens.count else { continue }
                let end = end(ofTextFrom: place.upperBound, entities)
                guard end > place.upperBound else { continue }
                utterance.take(range(of: place))
                take(range(of: place.upperBound..<end), for: slot)
            }
        }
    }

    private func end(ofTextFrom start: Int, _ entities: [Entity]) -> Int {
        let typed = slots.filter { $0.kind != .text }
        var index = start
        while index < utterance.tokens.count, sentences[index] == sentences[start] {
            let part = part(around: utterance.tokens[index].range)
            let values = entities.filter { entity in
                part.contains(utterance.indices(of: entity.range).lowerBound)
                    && slots.contains { SlotFiller.fits(entity, $0) && isFree($0) }
            }
            let isValue = part.allSatisfy { word in
                typed.haveCue(utterance.words[word])
                    || values.contains { $0.range.overlaps(utterance.tokens[word].range) }
            }
            if part.lowerBound > start, !values.isEmpty, isValue { break }
            index = max(part.upperBound, index + 1)
        }
        return index
    }

    mutating func takeText() {
        guard let slot = textSlot else { return }
        if slot == asked, !utterance.taken.contains(true) {
            let all = 0..<utterance.tokens.count
            let said = trimmed(all, of: slot.leads.longestFirst)
            let start = said.isEmpty || said.lowerBound == 0 ? 0 : utterance.tokens[said.lowerBound].range.lowerBound
            filling.values[slot.name] = .string(utterance.slice(start..<utterance.scalars.count))
            utterance.take(0..<utterance.scalars.count)
            return
        }
        if asked == nil || slot == asked && slot.takesRest,
            let second = slots.first(where: { $0.takesRest && $0 != slot && isFree($0) })
        {
            return takeTwo(slot, second)
        }
        guard let rest = longest(runs(without: slot.leads).filter { !isMissedReference($0, slot) }) else { return }
        guard slot == asked || asked == nil || (!filling.isEmpty && isPart(rest) && !isNegated(rest)) else { return }
        take(rest, for: slot)
    }

    /// "snooze devs list till friday" where there is no such thing: the words behind the verb are no text of another slot.
    mutating func doubtReference() {
        guard asked == nil || asked?.kind.isCustom == true,
            let slot = slots.first(where: { $0.kind.isCustom && $0.ask != nil }), isFree(slot), let textSlot,
            !utterance.tokens.isEmpty
        else { return }
        let first = part(around: utterance.tokens[0].range)
        let leads = textSlot.leads.longestFirst
        let run = trimmed(first.prefix { !utterance.taken[$0] }, of: leads)
        guard run.lowerBound > 0 else { return }
        let said = run.drop { small.empty.contains(utterance.words[$0]) }
        let behind = small.empty.union(textSlot.leads)
        let name = said.dropLast(said.reversed().prefix { behind.contains(utterance.words[$0]) }.count)
        let words = utterance.words[name]
        guard (1...5).contains(name.count), !words.contains(where: { $0.contains(where: \.isNumber) }),
            words.contains(where: { !small.aroundValues.contains($0) && !fillers.contains($0) })
        else { return }
        let text = utterance.slice(
            utterance.tokens[name.lowerBound].range.lowerBound..<utterance.tokens[name.upperBound - 1].range.upperBound)
        for index in run { utterance.taken[index] = true }
        let reason = filler.script.say(.stranger, ["name": .string(text)])
        filling.doubts[slot.name] = Doubt(reason: reason, readings: [])
    }

    /// "3 is done" where there is no third: what names something that was not found says nothing else.
    private func isMissedReference(_ run: Range<Int>, _ slot: Slot) -> Bool {
        let isMissing = slots.contains { if case .custom = $0.kind { $0.ask != nil && isFree($0) } else { false } }
        guard asked == nil, isMissing else { return false }
        let words = Array(utterance.words[run])
        if words.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return true }
        return slot.leads.isSaid(in: filler.heard.utterance(words.joined(separator: " ")))
    }

    /// "send the list by mar 20, 40 names are in it": what is to be done, and how it is known to be.
    private mutating func takeTwo(_ first: Slot, _ second: Slot) {
        let runs = runs(without: first.leads)
        guard let main = runs.first(where: { $0.count > 1 }) ?? runs.first else { return }
        let later = self.runs(without: second.leads).first { run in
            guard run.lowerBound >= main.upperBound, run.count > 1 else { return false }
            return sentences[run.lowerBound] == sentences[main.lowerBound]
                ? isPart(range(of: run)) : isLed(run, by: second)
        }
        take(range(of: main), for: first)
        if let later { take(range(of: later), for: second) }
    }

    /// What stands behind the text and was not used: "and bring me a coffee".
    var leftAside: String? { textEnd.flatMap(unused) }

    /// The first stretch from a word on that says something and that nothing was made of.
    func unused(from start: Int) -> String? {
        let rest = runs.first { run in
            let own = run.filter { !shared.contains($0) }
            return run.lowerBound >= start && own.count > 2 && own.count { isTelling(utterance.words[$0]) } > 1
        }
        return rest.map { utterance.slice(range(of: trimmed($0, of: []))) }
    }

    private func isTelling(_ word: String) -> Bool { !small.empty.contains(word) && !fillers.contains(word) }

    private mutating func take(_ range: Range<Int>, for slot: Slot) {
        textEnd = utterance.indices(of: range).upperBound
        filling.values[slot.name] = .string(utterance.slice(utterance.closed(range)))
        utterance.take(range)
    }

    private func range(of run: Range<Int>) -> Range<Int> {
        utterance.tokens[run.lowerBound].range.lowerBound..<utterance.tokens[run.upperBound - 1].range.upperBound
    }

    private func longest(_ runs: [Range<Int>]) -> Range<Int>? {
        // A request is its first sentence; what comes after is a remark.
        let own =
            asked == nil
            ? runs.filter { sentences[$0.lowerBound] == runs.first.map { sentences[$0.lowerBound] } } : runs
        return own.max { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) }.map(range)
    }

    /// The runs that nothing took, without the words that lead in; those of which no word says anything are left out.
    private func runs(without leads: PhraseList) -> [Range<Int>] {
        let leads = leads.longestFirst
        return runs.map { trimmed($0, of: leads) }.filter { saysSomething($0) && !isSlip($0, of: leads) }
    }

    /// "2 doen": a word alone that was meant for a lead is no text.
    private func isSlip(_ run: Range<Int>, of leads: [[String]]) -> Bool {
        guard run.count == 1, let word = run.first.map({ utterance.words[$0] }), word.count > 3 else { return false }
        return leads.contains { lead in
            lead.only.map { $0.count > 3 && EditDistance.between($0, word, limit: 1) != nil } ?? false
        }
    }

    /// Whether a lead of the slot stands right before a run.
    private func isLed(_ run: Range<Int>, by slot: Slot) -> Bool {
        slot.leads.phrases.contains { lead in
            let start = run.lowerBound - lead.count
            return start >= 0 && Array(utterance.words[start..<run.lowerBound]) == lead
        }
    }

    /// Whether a stretch is a remark of its own beside an answer: it comes before it, or after a comma.
    ///
    /// "mar 20, i'll call him" has one; "15 is more honest" has none.
    private func isPart(_ rest: Range<Int>) -> Bool {
        let before = utterance.scalars[..<rest.lowerBound].last { $0 != " " }
        return leftover > 1 && (before.map { ",;:–—".unicodeScalars.contains($0) } ?? true)
    }

    /// "no rush, by friday" says nothing of how it is known to be done.
    private func isNegated(_ rest: Range<Int>) -> Bool {
        let words = utterance.words[utterance.indices(of: rest)]
        return !filler.script.no.beginning(words).isEmpty || !filler.script.refusals.beginning(words).isEmpty
    }

    /// Stretches of words that nothing took, or that are shared.
    private var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in utterance.tokens.indices where !utterance.taken[index] || shared.contains(index) {
            if let last = runs.last, last.upperBound == index,
                asked != nil || sentences[index] == sentences[index - 1]
            {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    /// Without leads in front, and without a shared name at an edge: "northwind: send the deck", but "the deck to acme".
    func trimmed(_ run: Range<Int>, of leads: [[String]]) -> Range<Int> {
        let words = utterance.words
        var run = run
        var isTrimmed = true
        while isTrimmed, !run.isEmpty {
            isTrimmed = false
            if shared.contains(run.lowerBound) {
                run = run.dropFirst()
                isTrimmed = true
            } else if let lead = leads.first(where: { words[run].starts(with: $0) }) {
                run = run.dropFirst(lead.count)
                isTrimmed = true
            }
        }
        let name = run.reversed().prefix { shared.contains($0) }.count
        let isObject = words[run.dropLast(name)].last.map(small.beforeNames.contains) ?? false
        return isObject ? run : run.dropLast(name)
    }

    private func saysSomething(_ run: Range<Int>) -> Bool {
        utterance.words[run].contains(where: isTelling)
    }
}

extension [Slot] {
    /// Whether a word is one of the cues of a slot, or of a cue's words.
    func haveCue(_ word: String) -> Bool { contains { $0.cues.words.contains(word) } }
}

extension Slot {
    /// Its cues of several words, the longest first: what says so much announces a text in any message.
    var multiwordCues: [[String]] { cues.multiword }
}
