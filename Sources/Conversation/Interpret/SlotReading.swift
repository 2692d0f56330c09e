import Understanding

/// One text being read for a set of slots.
struct SlotReading {
    let filler: SlotFiller
    let slots: [Slot]
    let asked: Slot?
    var utterance: Utterance
    var filling = Filling()
    /// The word behind the last text that was taken; nil where none was.
    var textEnd: Int?
    /// Words of an account that nothing announced: taken, and yet part of the text they stand in.
    var shared: Set<Int> = []
    /// Words that say nothing beside an answer.
    let fillers: Set<String>
    /// Words that say nothing of their own, by where they stand.
    let small: SmallWords
    /// Which sentence each word stands in, from 0.
    let sentences: [Int]

    init(filler: SlotFiller, text: String, slots: [Slot], asked: Slot?) {
        self.filler = filler
        self.slots = slots
        self.asked = asked
        utterance = filler.heard.utterance(text)
        fillers = filler.script.fillers.words
        small = filler.script.smallWords
        sentences = utterance.sentences
    }

    mutating func run() {
        takeCustom()
        takeTimes()
        let entities = self.entities
        takeCuedTexts(entities)
        for entity in entities { takeCued(entity) }
        takeBeside(entities)
        takeAsked(entities)
        for entity in entities { takeOpen(entity) }
        doubtStranger(entities)
        takeChoices()
        doubtReference()
        takeText()
    }

    /// How many words nothing was made of, fillers left aside.
    var leftover: Int {
        utterance.untakenWords.count { !fillers.contains($0) }
    }

    private var entities: [Entity] {
        let dates = asked?.kind == .date ? [asked].compactMap(\.self) : slots.filter { $0.kind == .date }
        let isPast = !dates.isEmpty && dates.allSatisfy(\.isPast)
        return filler.heard.entities(in: utterance.untaken, sense: isPast ? .past : nil)
    }

    func isFree(_ slot: Slot) -> Bool {
        filling.values[slot.name] == nil && filling.doubts[slot.name] == nil
    }

    /// The text slot that takes what is left, if there is one.
    var textSlot: Slot? {
        if let asked, asked.kind == .text { return isFree(asked) ? asked : nil }
        return slots.first { $0.kind == .text && $0.takesRest && isFree($0) }
    }

    // MARK: Entities

    private mutating func takeCustom() {
        for slot in slots {
            guard case .custom(let kind) = slot.kind, isFree(slot), slot.isOpen || slot == asked else { continue }
            let matches = filler.heard.matches(kind: kind, in: utterance.text)
            guard let first = matches.first else { continue }
            utterance.take(first.range)
            if matches.count == 1 {
                filling.values[slot.name] = first.value
            } else {
                filling.doubts[slot.name] = Doubt(reason: "", readings: matches.map(\.value))
            }
        }
    }

    /// Hours, which a text is read for only where one is wanted.
    private mutating func takeTimes() {
        for slot in slots where slot.kind == .time && isFree(slot) && slot.isOpen(asking: asked) {
            guard let found = ClockReader.first(in: utterance.text), !utterance.isTaken(found.range) else { continue }
            utterance.take(found.range)
            filling.values[slot.name] = .string(found.clock)
        }
    }

    /// What is said beside the value asked for: "45 mins" of "thu 26 mar 2pm, 45 mins".
    private mutating func takeBeside(_ entities: [Entity]) {
        for slot in slots where slot.beside != nil && slot.beside == asked?.name {
            let fitting = entities.first { SlotFiller.fits($0, slot) && !utterance.isTaken($0.range) }
            if let fitting, isFree(slot) { assign(fitting, to: slot) }
        }
    }

    /// An entity with one of the slot's cues before it: `owner ravi`, `by apr 3`.
    private mutating func takeCued(_ entity: Entity) {
        guard !utterance.isTaken(entity.range) else { return }
        let place = utterance.indices(of: entity.range)
        for slot in slots where (SlotFiller.fits(entity, slot) || isBare(entity, slot)) && isFree(slot) {
            for cue in slot.cues.phrases {
                guard let cued = cuePlace(cue, before: place) else { continue }
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
        let words = utterance.words
        for gap in 0...1 {
            let end = place.lowerBound - gap
            let start = end - cue.count
            if start >= 0, end <= words.count, Array(words[start..<end]) == cue,
                gap == 0 || small.behindCues.contains(words[end])
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
        if let best = fitting.first(where: standsAlone) ?? fitting.first(where: { isAnswer($0, to: asked) }) {
            return assign(best, to: asked)
        }
        guard let number = entities.first(where: { isBare($0, asked) && !utterance.isTaken($0.range) }),
            case .number(let amount)? = number.value
        else { return }
        utterance.take(number.range)
        filling.values[asked.name] = bare(amount, for: asked)
    }

    /// Whether an entity amid other words is what was asked for: "mike, dana signs it off" names no owner, and "ravi tests
    /// sso by apr 3" is no day for a review.
    private func isAnswer(_ entity: Entity, to asked: Slot) -> Bool {
        let place = utterance.indices(of: entity.range)
        if utterance.words[..<place.lowerBound].allSatisfy(small.aroundValues.contains) { return true }
        switch asked.kind {
        case .person: return part(around: entity.range).count == utterance.tokens.count
        case .date:
            let others = utterance.tokens.indices.filter { !place.contains($0) && !utterance.taken[$0] }
            let words = others.map { utterance.words[$0] }
            return words.count { !fillers.contains($0) && !small.aroundValues.contains($0) } < 4
        default: return true
        }
    }

    /// Whether an entity is a bare figure that stands for money, minutes or per cent where these are wanted.
    private func isBare(_ entity: Entity, _ slot: Slot) -> Bool {
        guard case .number(let amount)? = entity.value else { return false }
        if slot.kind == .duration { return DurationUnit.minute.isCredible(amount) }
        return slot.kind == .money || slot.kind == .percent
    }

    private func money(_ amount: Double, _ currency: String) -> Value {
        ["minor": .number((amount * Currency.minorUnits(currency)).rounded()), "currency": .string(currency)]
    }

    private func bare(_ amount: Double, for slot: Slot) -> Value {
        switch slot.kind {
        case .money:
            money(amount, filler.surroundings.context.currency)
        case .duration: ["amount": .number(amount), "unit": "minute"]
        default: .number(amount)
        }
    }

    /// "mike, apr 3, dana signs it off" where a person was asked for and nobody knows a Mike: no owner, and no text.
    private mutating func doubtStranger(_ entities: [Entity]) {
        guard let asked, asked.kind == .person, isFree(asked), let start = utterance.tokens.first else { return }
        let first = part(around: start.range)
        let script = filler.script
        guard first.count <= 2, first.count < utterance.tokens.count,
            !first.contains(where: { utterance.taken[$0] }),
            first.contains(where: { !fillers.contains(utterance.words[$0]) }),
            !script.yes.says(utterance.words[first]), !script.no.says(utterance.words[first]),
            !filling.isEmpty || entities.contains(where: { $0.kind == .person })
        else { return }
        let name = utterance.slice(
            utterance.tokens[first.lowerBound].range
                .lowerBound..<utterance.tokens[first.upperBound - 1].range.upperBound)
        for index in first { utterance.taken[index] = true }
        filling.doubts[asked.name] = Doubt(
            reason: filler.surroundings.unknown(name, script), readings: [], isStranger: true)
    }

    /// An entity that only one open slot can take; beside a text it must stand alone between commas, or lead the text.
    private mutating func takeOpen(_ entity: Entity) {
        guard !utterance.isTaken(entity.range) else { return }
        // What was asked for has been looked for already.
        let fitting = slots.filter {
            SlotFiller.fits(entity, $0) && isFree($0) && $0.isOpen(asking: asked) && $0 != asked
        }
        guard let slot = fitting.only ?? fitting.first(where: { $0.cues.isEmpty }) else { return }
        if textSlot != nil, slot.kind != .account {
            guard standsAlone(entity) || leads(entity, slot) || trails(entity, slot) else { return }
        }
        if slot.kind == .account { shared.formUnion(utterance.indices(of: entity.range)) }
        assign(entity, to: slot)
    }

    /// Whether nothing else stands between the same commas.
    private func standsAlone(_ entity: Entity) -> Bool {
        let own = utterance.indices(of: entity.range)
        return part(around: entity.range).allSatisfy { index in
            let word = utterance.words[index]
            return own.contains(index) || utterance.taken[index] || fillers.contains(word)
                || small.besideValues.contains(word)
        }
    }

    /// The words between the same commas.
    func part(around range: Range<Int>) -> Range<Int> {
        let scalars = utterance.scalars
        var start = range.lowerBound
        while start > 0, !",;.\n".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < scalars.count, !",;.\n".unicodeScalars.contains(scalars[end]) { end += 1 }
        return utterance.indices(of: start..<end)
    }

    /// "Sarah trains 10 analysts": a person in front of a text is its subject.
    private func leads(_ entity: Entity, _ slot: Slot) -> Bool {
        guard slot.kind == .person, textSlot != nil else { return false }
        let place = utterance.indices(of: entity.range)
        let leads = textSlot?.leads.longestFirst ?? []
        return trimmed(0..<place.lowerBound, of: leads).allSatisfy { utterance.taken[$0] }
            && place.upperBound < utterance.tokens.count
    }

    /// "sent it friday", "push it a week": at the end of a sentence that is not asked for as a text, and not part of a
    /// phrase ("for may").
    private func trails(_ entity: Entity, _ slot: Slot) -> Bool {
        guard slot.kind == .date || slot.kind == .duration, textSlot != asked else { return false }
        let place = utterance.indices(of: entity.range)
        let behind = (place.upperBound..<utterance.tokens.count).prefix { sentences[$0] == sentences[place.lowerBound] }
        guard place.lowerBound > 0, behind.allSatisfy({ fillers.contains(utterance.words[$0]) }) else { return false }
        return !small.beforeDays.contains(utterance.words[place.lowerBound - 1])
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
}
