import Understanding

/// One text being read for a set of slots.
struct SlotReading {
    let filler: SlotFiller
    let slots: [Slot]
    let asked: Slot?
    var utterance: Utterance
    var filling = Filling()
    /// Words of an account that nothing announced: taken, and yet part of the text they stand in.
    private var shared: Set<Int> = []

    init(filler: SlotFiller, text: String, slots: [Slot], asked: Slot?) {
        self.filler = filler
        self.slots = slots
        self.asked = asked
        utterance = Utterance(text)
    }

    mutating func run() {
        takeCustom()
        let entities = self.entities
        for entity in entities { takeCued(entity) }
        takeAsked(entities)
        for entity in entities { takeOpen(entity) }
        takeChoices()
        takeText()
    }

    /// How many words nothing was made of, fillers left aside.
    var leftover: Int {
        let words = utterance.tokens.indices.filter { !utterance.taken[$0] }.map { utterance.tokens[$0].text }
        let fillers = Set(filler.script.fillers.flatMap { Utterance($0).words })
        return words.count { !fillers.contains($0) }
    }

    private var entities: [Entity] {
        var context = filler.surroundings.context
        let dates = asked?.kind == .date ? [asked].compactMap(\.self) : slots.filter { $0.kind == .date }
        if !dates.isEmpty, dates.allSatisfy(\.isPast) { context.sense = .past }
        return filler.surroundings.reader.entities(in: untaken, context: context)
    }

    /// The text with commas for what a reference took: "move 2 to 27 march" says no range.
    private var untaken: String {
        var scalars = utterance.scalars
        for index in utterance.tokens.indices where utterance.taken[index] {
            for place in utterance.tokens[index].range where scalars[place].properties.numericType != nil {
                scalars[place] = ","
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func isFree(_ slot: Slot) -> Bool {
        filling.values[slot.name] == nil && filling.doubts[slot.name] == nil
    }

    /// The text slot that takes what is left, if there is one.
    private var textSlot: Slot? {
        if let asked, asked.kind == .text { return isFree(asked) ? asked : nil }
        return slots.first { $0.kind == .text && $0.takesRest && isFree($0) }
    }

    // MARK: Entities

    private mutating func takeCustom() {
        for slot in slots {
            guard case .custom(let kind) = slot.kind, isFree(slot), slot.isOpen || slot == asked else { continue }
            let matches = filler.surroundings.resolver.matches(kind: kind, in: utterance.text, state: filler.state)
            guard let first = matches.first else { continue }
            utterance.take(first.range)
            if matches.count == 1 {
                filling.values[slot.name] = first.value
            } else {
                filling.doubts[slot.name] = Doubt(reason: "", readings: matches.map(\.value))
            }
        }
    }

    /// An entity with one of the slot's cues before it: `owner ravi`, `by apr 3`.
    private mutating func takeCued(_ entity: Entity) {
        guard !utterance.isTaken(entity.range) else { return }
        let place = utterance.indices(of: entity.range)
        for slot in slots where (SlotFiller.fits(entity, slot) || isBare(entity, slot)) && isFree(slot) {
            for cue in slot.cues {
                let words = Utterance(cue).words
                guard let cued = cuePlace(words, before: place) else { continue }
                for index in cued where !utterance.taken[index] { utterance.taken[index] = true }
                guard isBare(entity, slot), case .number(let amount)? = entity.value else {
                    return assign(entity, to: slot)
                }
                utterance.take(entity.range)
                filling.values[slot.name] = bare(amount, for: slot)
                return
            }
        }
    }

    /// Where a cue stands right before, or within the first words of, an entity's words.
    private func cuePlace(_ cue: [String], before place: Range<Int>) -> Range<Int>? {
        guard !cue.isEmpty else { return nil }
        let words = utterance.words
        for gap in 0...1 {
            let end = place.lowerBound - gap
            let start = end - cue.count
            if start >= 0, end <= words.count, Array(words[start..<end]) == cue,
                gap == 0 || ["is", "to", "the", "on"].contains(words[end])
            {
                return start..<place.lowerBound
            }
        }
        // A date's own text may hold its cue: "by friday" is one entity.
        return place.count > cue.count && Array(words[place.prefix(cue.count)]) == cue ? place.prefix(cue.count) : nil
    }

    private mutating func takeAsked(_ entities: [Entity]) {
        guard let asked, isFree(asked) else { return }
        let fitting = entities.filter { SlotFiller.fits($0, asked) && !utterance.isTaken($0.range) }
        if let best = fitting.first(where: standsAlone) ?? fitting.first { return assign(best, to: asked) }
        guard let number = entities.first(where: { isBare($0, asked) && !utterance.isTaken($0.range) }),
            case .number(let amount)? = number.value
        else { return }
        utterance.take(number.range)
        filling.values[asked.name] = bare(amount, for: asked)
    }

    /// Whether an entity is a bare figure that stands for money, minutes or per cent where these are wanted.
    private func isBare(_ entity: Entity, _ slot: Slot) -> Bool {
        entity.kind == .number && [.money, .duration, .percent].contains(slot.kind)
    }

    private func bare(_ amount: Double, for slot: Slot) -> Value {
        switch slot.kind {
        case .money:
            ["minor": .number((amount * 100).rounded()), "currency": .string(filler.surroundings.context.currency)]
        case .duration: ["amount": .number(amount), "unit": "minute"]
        default: .number(amount)
        }
    }

    /// An entity that only one open slot can take; beside a text it must stand alone between commas, or lead the text.
    private mutating func takeOpen(_ entity: Entity) {
        guard !utterance.isTaken(entity.range) else { return }
        let fitting = slots.filter { SlotFiller.fits(entity, $0) && isFree($0) && $0.isOpen }
        guard let slot = fitting.only ?? fitting.first(where: { $0.cues.isEmpty }) else { return }
        if textSlot != nil, slot.kind != .account {
            guard standsAlone(entity) || leads(entity, slot) || trails(entity, slot) else { return }
        }
        if slot.kind == .account { shared.formUnion(utterance.indices(of: entity.range)) }
        assign(entity, to: slot)
    }

    /// Whether nothing else stands between the same commas.
    private func standsAlone(_ entity: Entity) -> Bool {
        let scalars = utterance.scalars
        var start = entity.range.lowerBound
        while start > 0, !",;.\n".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
        var end = entity.range.upperBound
        while end < scalars.count, !",;.\n".unicodeScalars.contains(scalars[end]) { end += 1 }
        let part = utterance.indices(of: start..<end)
        let own = utterance.indices(of: entity.range)
        let fillers = Set(filler.script.fillers.flatMap { Utterance($0).words }).union(["and", "by", "on"])
        return part.allSatisfy { own.contains($0) || utterance.taken[$0] || fillers.contains(utterance.words[$0]) }
    }

    /// "Sarah trains 10 analysts": a person in front of a text is its subject.
    private func leads(_ entity: Entity, _ slot: Slot) -> Bool {
        guard slot.kind == .person, textSlot != nil else { return false }
        let place = utterance.indices(of: entity.range)
        return (0..<place.lowerBound).allSatisfy { utterance.taken[$0] } && place.upperBound < utterance.tokens.count
    }

    /// "sent it friday", "push it a week": at the end of what is not asked for as a text, and not part of a phrase
    /// ("for may").
    private func trails(_ entity: Entity, _ slot: Slot) -> Bool {
        guard slot.kind == .date || slot.kind == .duration, textSlot != asked else { return false }
        let place = utterance.indices(of: entity.range)
        guard place.upperBound == utterance.tokens.count, place.lowerBound > 0 else { return false }
        return !["for", "of", "in", "about", "since", "than"].contains(utterance.words[place.lowerBound - 1])
    }

    private mutating func assign(_ entity: Entity, to slot: Slot) {
        utterance.take(entity.range)
        let today = filler.surroundings.context.today
        let value = entity.value.map { SlotValue.make($0, today: today) }
        if let value, entity.alternatives.isEmpty {
            filling.values[slot.name] = value
        } else {
            let readings = [value].compactMap(\.self) + entity.alternatives.map { SlotValue.make($0, today: today) }
            filling.doubts[slot.name] = Doubt(reason: entity.reason ?? "", readings: SlotValue.distinct(readings))
        }
    }

    // MARK: Choices and text

    /// Choices that are said in passing: `on us`.
    private mutating func takeChoices() {
        for slot in slots where slot.kind == .choice && isFree(slot) && slot.isOpen && slot != asked {
            for choice in slot.choices {
                for form in [choice.value, choice.label.source] + choice.also {
                    guard isFree(slot), let place = utterance.find(Utterance(form).words) else { continue }
                    for index in place { utterance.taken[index] = true }
                    filling.values[slot.name] = .string(choice.value)
                }
            }
        }
    }

    private mutating func takeText() {
        guard let slot = textSlot else { return }
        if slot == asked, !utterance.taken.contains(true) {
            filling.values[slot.name] = .string(utterance.text.trimmed)
            utterance.take(0..<utterance.scalars.count)
            return
        }
        if asked == nil || slot == asked && slot.takesRest,
            let second = slots.first(where: { $0.takesRest && $0 != slot && isFree($0) })
        {
            return takeTwo(slot, second)
        }
        guard let rest = longest(runs(without: slot.leads).filter { !isMissedReference($0, slot) }) else { return }
        guard slot == asked || asked == nil || (!filling.isEmpty && isPart(rest)) else { return }
        take(rest, for: slot)
    }

    /// "3 is done" where there is no third: what names something that was not found says nothing else.
    private func isMissedReference(_ run: Range<Int>, _ slot: Slot) -> Bool {
        let isMissing = slots.contains { if case .custom = $0.kind { $0.ask != nil && isFree($0) } else { false } }
        guard asked == nil, isMissing else { return false }
        let words = Array(utterance.words[run])
        if words.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return true }
        return slot.leads.map { Utterance($0).words }.contains { lead in
            lead.count <= words.count
                && (0...(words.count - lead.count)).contains { Array(words[$0..<($0 + lead.count)]) == lead }
        }
    }

    /// "send the list by mar 20, 40 names are in it": what is to be done, and how it is known to be.
    private mutating func takeTwo(_ first: Slot, _ second: Slot) {
        let runs = runs(without: first.leads)
        guard let main = runs.first(where: { $0.count > 1 }) ?? runs.first else { return }
        let later = self.runs(without: second.leads).first { run in
            guard run.lowerBound >= main.upperBound, run.count > 1 else { return false }
            return sentence(of: run.lowerBound) == sentence(of: main.lowerBound)
                ? isPart(range(of: run)) : isLed(run, by: second)
        }
        take(range(of: main), for: first)
        if let later { take(range(of: later), for: second) }
    }

    private mutating func take(_ range: Range<Int>, for slot: Slot) {
        filling.values[slot.name] = .string(utterance.slice(range))
        utterance.take(range)
    }

    private func range(of run: Range<Int>) -> Range<Int> {
        utterance.tokens[run.lowerBound].range.lowerBound..<utterance.tokens[run.upperBound - 1].range.upperBound
    }

    private func longest(_ runs: [Range<Int>]) -> Range<Int>? {
        // A request is its first sentence; what comes after is a remark.
        let own =
            asked == nil
            ? runs.filter { sentence(of: $0.lowerBound) == runs.first.map { sentence(of: $0.lowerBound) } } : runs
        return own.max { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) }.map(range)
    }

    /// The runs that nothing took, without the words that lead in; those of which no word says anything are left out.
    private func runs(without leads: [String]) -> [Range<Int>] {
        let leads = leads.map { Utterance($0).words }.sorted { $0.count > $1.count }
        return runs.map { trimmed($0, of: leads) }.filter(saysSomething)
    }

    /// Whether a lead of the slot stands right before a run.
    private func isLed(_ run: Range<Int>, by slot: Slot) -> Bool {
        slot.leads.contains { lead in
            let words = Utterance(lead).words
            let start = run.lowerBound - words.count
            return start >= 0 && Array(utterance.words[start..<run.lowerBound]) == words
        }
    }

    /// Which sentence a word stands in, from 0.
    private func sentence(of index: Int) -> Int {
        (1..<max(index + 1, 1)).count { next in
            let between = utterance.scalars[
                utterance.tokens[next - 1].range.upperBound..<utterance.tokens[next].range.lowerBound]
            return between.contains(where: ".!?\n".unicodeScalars.contains)
        }
    }

    /// Whether a stretch is a remark of its own beside an answer: it comes before it, or after a comma.
    ///
    /// "mar 20, i'll call him" has one; "15 is more honest" has none.
    private func isPart(_ rest: Range<Int>) -> Bool {
        let before = utterance.scalars[..<rest.lowerBound].last { $0 != " " }
        return leftover > 1 && (before.map { ",;:–—".unicodeScalars.contains($0) } ?? true)
    }

    /// Stretches of words that nothing took, or that are shared.
    private var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in utterance.tokens.indices where !utterance.taken[index] || shared.contains(index) {
            if let last = runs.last, last.upperBound == index,
                asked != nil || sentence(of: index) == sentence(of: index - 1)
            {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    /// Without leads in front, and without a shared name at an edge: "northwind: send the deck", but "the deck to acme".
    private func trimmed(_ run: Range<Int>, of leads: [[String]]) -> Range<Int> {
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
        let isObject = words[run.dropLast(name)].last.map(SlotReading.prepositions.contains) ?? false
        return isObject ? run : run.dropLast(name)
    }

    private static let prepositions: Set<String> = [
        "to", "into", "from", "of", "about", "with", "for", "at", "on", "over",
    ]
    private static let weak: Set<String> = [
        "the", "a", "an", "it", "its", "that", "this", "and", "thing", "one", "to", "is", "was", "for", "on", "of",
        "at",
        "in", "by", "with", "s",
    ]

    private func saysSomething(_ run: Range<Int>) -> Bool {
        let fillers = Set(filler.script.fillers.flatMap { Utterance($0).words })
        return utterance.words[run].contains { !SlotReading.weak.contains($0) && !fillers.contains($0) }
    }
}
