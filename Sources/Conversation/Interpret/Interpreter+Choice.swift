import Understanding

extension Interpreter {
    /// A choice of the open question, by its label, a part of it, another way to say it, or its number.
    func choice(in text: String) -> Interpretation? {
        guard let question = state.question, let asked, !question.choices.isEmpty else { return nil }
        let (first, rest) = text.firstSentence
        if let choice = placed(first, question.choices) ?? match(first, question, asked) {
            return Interpretation(.choose(slot: question.slot, value: value(choice, of: asked)), rest: rest)
        }
        // "yes, and peak is 15 may now": the choice stands first, the rest is for the next question.
        for mark in [",", " and ", " but "] {
            guard let (head, tail) = first.parted(at: mark), !head.isEmpty,
                let choice = match(head, question, asked)
            else { continue }
            let said = isRemark(heard.utterance(tail).words, beside: choice) ? nil : tail
            let more = [said, rest].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ". ")
            return Interpretation(
                .choose(slot: question.slot, value: value(choice, of: asked)), rest: more.isEmpty ? nil : more)
        }
        return nil
    }

    /// The choice of the open question that a text says and no more.
    func choice(saidBy text: String) -> Choice? {
        guard let question = state.question, let asked, !question.choices.isEmpty else { return nil }
        return placed(text, question.choices) ?? match(text, question, asked)
    }

    /// A choice by its very words, which so come before a verb: "leave it" where that is on offer. "cancel" stays what
    /// it is, unless a button says it: it drops no action.
    func spelledChoice(_ text: String) -> Interpretation? {
        guard let question = state.question, let asked else { return nil }
        let words = heard.utterance(text).words
        guard !words.isEmpty else { return nil }
        let isSpelled = { [heard] (form: String) in heard.utterance(form).words == words }
        let choice = question.choices.filter { choice in
            let also = asked.choices.first { $0.value == choice.value }?.also ?? []
            return isSpelled(choice.label) || also.contains(where: isSpelled)
        }.only
        if let choice, !isSpelled(choice.label), verb(of: text) == .cancel { return nil }
        return choice.map { Interpretation(.choose(slot: question.slot, value: value($0, of: asked))) }
    }

    /// "none of these. show me the results": no to all that is on offer, where something on file or a name is asked for.
    func decline(in text: String) -> Interpretation? {
        guard let question = state.question, let asked, !question.choices.isEmpty,
            asked.kind.isCustom || [.account, .person].contains(asked.kind)
        else { return nil }
        let (first, rest) = text.firstSentence
        let cut = first.firstIndex(of: ",") ?? first.endIndex
        let ways = (asked.kind.isCustom ? script.none + script.no : script.none).phrases
        for (head, tail) in [(first, ""), (String(first[..<cut]), String(first[cut...]).trimmed)] {
            let words = heard.utterance(head).words
            let isNone = ways.contains { way in
                words.starts(with: way)
                    && withoutFillers(Array(words[way.count...])).allSatisfy(script.smallWords.besideChoices.contains)
            }
            // "no, make it thursday" turns down nothing.
            guard isNone, tail.isEmpty || correction(in: text) == nil else { continue }
            let more = [tail, rest].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ". ")
            return Interpretation(.decline, rest: more.isEmpty ? nil : more)
        }
        return nil
    }

    private func value(_ choice: Choice, of slot: Slot) -> Value {
        if case .choose(_, let value) = interpretation(ofChoice: choice.value).meaning { return value }
        return .string(choice.value)
    }

    private func match(_ text: String, _ question: ConversationState.Question, _ slot: Slot) -> Choice? {
        let words = withoutFillers(heard.utterance(text).words).map(Interpreter.cardinal)
        let all = heard.utterance(text).words.map(Interpreter.cardinal)
        guard !all.isEmpty else { return nil }
        let choices = question.choices
        if let exact = choices.indices.filter({ ways[$0].contains(all) || ways[$0].contains(words) }).only {
            return choices[exact]
        }
        guard !words.isEmpty else { return affirmed(all, choices, slot) }
        // "ok 29th": a yes in front of a part of a label says no more than the part.
        let said = Array(words.drop { script.yes.says([$0]) })
        if let part = choices.filter({ isPart(said, of: heard.utterance($0.label).words.map(Interpreter.cardinal)) })
            .only
        {
            return part
        }
        return affirmed(words, choices, slot) ?? denied(words, choices, slot) ?? numbered(words, choices, slot)
            ?? remarked(all, choices, slot)
    }

    /// A choice in front of words that say nothing more: "ok save that", "yes she did".
    private func remarked(_ words: [String], _ choices: [Choice], _ slot: Slot) -> Choice? {
        guard slot.kind == .choice || slot.kind == .text, words.allSatisfy(mayAnswer) else { return nil }
        let leads = script.yes.beginning(words) + script.fillers.beginning(words)
        let starts = Set([0] + leads.map(\.count))
        // "let's do the goals first" asks for no other thing than "goals".
        let small = starts.map { start in
            start + words[start...].prefix { script.smallWords.beforeChoices.contains($0) }.count
        }
        for start in starts.union(small).sorted() where start < words.count {
            let said = Array(words[start...])
            for count in stride(from: said.count, to: 0, by: -1) {
                let head = Array(said[..<count])
                guard
                    let choice = choices.indices.filter({ ways[$0].contains(head) }).only.map({ choices[$0] })
                        ?? affirmed(head, choices, slot) ?? denied(head, choices, slot)
                else { continue }
                if isRemark(Array(said[count...]), beside: choice) { return choice }
            }
        }
        return nil
    }

    /// Whether words beside a choice say nothing more than the choice itself.
    private func isRemark(_ words: [String], beside choice: Choice) -> Bool {
        let rest = withoutFillers(words)
        if rest.allSatisfy(script.smallWords.besideChoices.contains) { return true }
        let own = forms(of: choice)
        return [script.yes, script.no].contains { ways in
            ways.says(words) && own.contains(where: ways.says)
        }
    }

    /// "the last one", or "not the first" where there are two.
    private func placed(_ text: String, _ choices: [Choice]) -> Choice? {
        let words = withoutFillers(heard.utterance(text).words).filter { $0 != "one" }
        guard let place = words.last.flatMap(script.places.firstIndex) else { return nil }
        let index = place == script.places.count - 1 ? choices.count - 1 : place
        guard choices.indices.contains(index) else { return nil }
        switch words.dropLast() {
        case []: return choices[index]
        case let others where choices.count == 2 && others.last == "not": return choices[1 - index]
        default: return nil
        }
    }

    /// "2" is the second, where a bare number can be no answer of its own.
    private func numbered(_ words: [String], _ choices: [Choice], _ slot: Slot) -> Choice? {
        guard [.account, .person, .choice].contains(slot.kind), let number = words.only.flatMap({ Int($0) }),
            choices.indices.contains(number - 1)
        else { return nil }
        return choices[number - 1]
    }

    /// "29th" and "29" are one word.
    private static func cardinal(_ word: String) -> String {
        let digits = word.prefix { $0.isNumber }
        let suffix = word.dropFirst(digits.count)
        return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(String(suffix)) ? String(digits) : word
    }

    /// The ways to say a choice of the open question, in words.
    func forms(of choice: Choice) -> [[String]] {
        let also = asked?.choices.first { $0.value == choice.value }?.also ?? []
        var texts = [choice.label, choice.value] + also
        if choice.value == "yes" { texts += script.yes }
        if choice.value == "no" { texts += script.no }
        return texts.map { heard.utterance($0).words.map(Interpreter.cardinal) }
    }

    /// How many words an answer that is a choice can have that begins so: none has a word that is neither of a choice, a
    /// yes or a no, nor one that says nothing. What is chosen by its place may have any.
    func longestAnswer(_ words: [String]) -> Int {
        if words.contains(where: script.places.words.contains) { return words.count }
        return words.prefix { word in
            let cardinal = Interpreter.cardinal(word)
            return mayAnswer(word) || mayAnswer(cardinal) || Int(cardinal) != nil
        }.count
    }

    /// Whether a word can stand in an answer that is a choice, called by its name.
    private func mayAnswer(_ word: String) -> Bool {
        let small = script.smallWords
        return wordsOfChoices.contains(word) || script.yes.words.contains(word) || script.no.words.contains(word)
            || script.fillers.words.contains(word) || small.beforeChoices.contains(word)
            || small.besideChoices.contains(word)
    }

    /// Whether words are a part of a label that means something: not a lone "the", nor a lone letter.
    private func isPart(_ words: [String], of label: [String]) -> Bool {
        !words.isEmpty && words.allSatisfy(label.contains)
            && words.contains { $0.count > 2 || $0.allSatisfy(\.isNumber) }
    }

    /// A plain yes takes the first choice, which is the one that the bot suggests; of several names it takes none.
    private func affirmed(_ words: [String], _ choices: [Choice], _ slot: Slot) -> Choice? {
        let isReading = frame?.readings[slot.name]?.isEmpty == false
        if [.account, .person].contains(slot.kind), choices.count > 1 { return nil }
        guard slot.kind != .text || isReading, !choices.contains(where: { $0.value == "yes" }),
            isSuggested(choices.first, slot)
        else { return nil }
        return script.yes.says(words) ? choices.first : nil
    }

    /// Whether a choice is what the bot proposes for the slot, and no way around it such as "Drop it" beside a day.
    private func isSuggested(_ choice: Choice?, _ slot: Slot) -> Bool {
        slot.kind == .choice || !slot.choices.contains { $0.value == choice?.value }
    }

    private func denied(_ words: [String], _ choices: [Choice], _ slot: Slot) -> Choice? {
        guard slot.kind != .text, choices.count == 2, !choices.contains(where: { $0.value == "no" }),
            slot.kind == .choice || !isSuggested(choices.last, slot)
        else { return nil }
        return script.no.says(words) ? choices.last : nil
    }
}
