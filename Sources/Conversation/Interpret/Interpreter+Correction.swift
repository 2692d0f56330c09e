import Days
import Understanding

extension Interpreter {
    /// New values for slots that are filled: "actually make that apr 3 not mar 30. and its sarah not ravi".
    ///
    /// Announced by a word such as "actually", or by what it is not ("not ravi"); or, where a choice is asked for (a
    /// confirmation), by a value of the kind of just one filled slot. The sentences that come after it and put nothing
    /// right are left for the question, which is asked again.
    ///
    /// - Parameter isDenied: Whether a "no" in front of the text announced it.
    func correction(in text: String, isDenied: Bool = false) -> Interpretation? {
        let (first, rest) = text.firstSentence
        guard let rest else { return correction(ofSentence: text, isDenied: isDenied) }
        guard let part = correction(ofSentence: first, isDenied: isDenied), case .correct(var filling) = part.meaning
        else {
            // "no sorry. the third of april": the announcement is a sentence of its own.
            let isAnnounced = script.corrections.isSaid(in: heard.utterance(first))
            return isAnnounced ? correction(ofSentence: text) : nil
        }
        var left: String? = rest
        while let sentences = left {
            let (next, more) = sentences.firstSentence
            guard case .correct(let further)? = correction(ofSentence: next, isLed: true)?.meaning else { break }
            filling.values.merge(further.values) { _, new in new }
            filling.doubts.merge(further.doubts) { _, new in new }
            left = more
        }
        var whole = Interpretation(.correct(filling), rest: left)
        whole.unused = part.unused
        return whole
    }

    /// Whether a sentence says that it puts something right: by a word, or by the value that it is not.
    func isAnnounced(_ utterance: Utterance, _ filled: [Slot], _ frame: Frame) -> Bool {
        if script.corrections.isSaid(in: utterance) { return true }
        let entities = heard.entities(in: utterance.untaken)
        return entities.contains { entity in
            let start = utterance.indices(of: entity.range).lowerBound
            guard start > 0, utterance.words[start - 1] == "not", let value = entity.value else { return false }
            let key = SlotValue.make(value, today: surroundings.context.today).key
            return filled.contains { SlotFiller.fits(entity, $0) && frame.slots[$0.name]?.key == key }
        }
    }

    /// - Parameter isLed: Whether it follows a correction, and so needs no announcement.
    private func correction(
        ofSentence text: String, isLed: Bool = false, isDenied: Bool = false
    ) -> Interpretation? {
        guard let frame, let intent, !frame.asked.isEmpty || asked?.kind == .choice else { return nil }
        let utterance = heard.utterance(text)
        let filled = intent.slots.filter { frame.slots[$0.name] != nil && $0.kind != .text && $0.kind != .choice }
        let isFirm = isAnnounced(heard.utterance(withoutDenial(text)), filled, frame)
        let isAnnounced = isDenied || isAnnounced(utterance, filled, frame) || isContradiction(utterance)
        guard isAnnounced || isLed || asked?.kind == .choice, isAnnounced || !concernsAnother(text) else { return nil }
        // What is asked for and not yet filled is an answer, however it is announced.
        if let asked, asked.kind != .choice, asked.kind != .text, !isNamed(text) {
            let filler = SlotFiller(self)
            if filler.reading(of: [asked], asked: asked, in: text).filling.values[asked.name] != nil { return nil }
        }
        if let text = cuedText(utterance, frame, intent, filled) { return text }
        if isAnnounced, let both = namedText(utterance, frame, intent, filled) { return both }
        // Amid words of its own a new value belongs to the text that is asked for: "actually dana signs it off".
        let values =
            asked?.kind == .text && !isLed && !isFirm && !isMerelyCorrection(text, filled)
            ? [:] : corrected(filled, in: utterance, frame, isAnnounced: isAnnounced)
        if !values.isEmpty {
            var interpretation = Interpretation(.correct(Filling(values: values)))
            interpretation.unused = isAnnounced ? remark(in: utterance, filled) : nil
            return interpretation
        }
        if let stranger = stranger(utterance, filled, isAnnounced: isAnnounced) { return stranger }
        return isAnnounced ? correctedText(utterance, frame, intent) : nil
    }

    /// Whether a "no" that is set off, or an "actually", stands in front: "no, apr 10".
    private func isContradiction(_ utterance: Utterance) -> Bool {
        let start = mark(of: utterance)
        return asked?.kind == .text && start > 0 && start < utterance.tokens.count && isSet(off: start, in: utterance)
    }

    /// The part of a message, between its commas, that holds no new value and yet says something.
    private func remark(in utterance: Utterance, _ filled: [Slot]) -> String? {
        utterance.parts.lazy.map { utterance.slice($0) }.first { part in
            heard.utterance(part).words.count > 2 && !isMerelyCorrection(part, filled)
                && heard.entities(in: part).isEmpty
        }
    }

    /// "owner mike", "no, make it mike" where nobody knows a Mike: no correction, and no request about another owner
    /// either.
    private func stranger(_ utterance: Utterance, _ filled: [Slot], isAnnounced: Bool) -> Interpretation? {
        guard heard.entities(in: utterance.text).isEmpty else {
            return nil
        }
        let start = mark(of: utterance)
        if isAnnounced, asked?.kind == .choice, let slot = filled.filter({ $0.kind == .person }).only,
            (1...2).contains(utterance.tokens.count - start), let first = utterance.tokens[start...].first
        {
            let name = utterance.slice(first.range.lowerBound..<utterance.scalars.count)
            let doubt = Doubt(reason: surroundings.unknown(name, script), readings: [], isStranger: true)
            return Interpretation(.correct(Filling(doubts: [slot.name: doubt])))
        }
        for slot in filled where slot.kind == .person {
            for cue in slot.cues.phrases where utterance.words.starts(with: cue) {
                let named = utterance.tokens.dropFirst(cue.count)
                guard (1...2).contains(named.count), let first = named.first, let last = named.last else { continue }
                let name = utterance.slice(first.range.lowerBound..<last.range.upperBound)
                let doubt = Doubt(reason: surroundings.unknown(name, script), readings: [], isStranger: true)
                return Interpretation(.correct(Filling(doubts: [slot.name: doubt])))
            }
        }
        return nil
    }

    /// "done when priya approves": a text slot that is filled, by a cue of several words in front.
    private func cuedText(
        _ utterance: Utterance, _ frame: Frame, _ intent: Intent, _ filled: [Slot]
    ) -> Interpretation? {
        for slot in intent.slots where slot.kind == .text && frame.slots[slot.name] != nil {
            for cue in slot.multiwordCues {
                guard let place = utterance.find(cue), place.upperBound < utterance.tokens.count,
                    let others = put(rightBy: place.lowerBound, of: utterance, filled, frame)
                else { continue }
                let filler = SlotFiller(self)
                let said = utterance.slice(
                    utterance.tokens[place.lowerBound].range.lowerBound..<utterance.scalars.count)
                let values = filler.reading(of: filled + [slot], asked: nil, in: said).filling.values
                    .merging(others) { _, other in other }
                let changed = values.filter { $0.value.key != frame.slots[$0.key]?.key }
                return changed.isEmpty ? nil : Interpretation(.correct(Filling(values: changed)))
            }
        }
        return nil
    }

    /// What stands in front of a cued text and puts another slot right: "leo does it, and done when dana confirms". Nil
    /// where that is something else.
    private func put(
        rightBy end: Int, of utterance: Utterance, _ filled: [Slot], _ frame: Frame
    ) -> [String: Value]? {
        if withoutFillers(Array(utterance.words[..<end])).allSatisfy(isJoint) { return [:] }
        let head = heard.utterance(utterance.slice(0..<utterance.tokens[end].range.lowerBound))
        let values = corrected(filled, in: head, frame, isAnnounced: isAnnounced(head, filled, frame))
        return values.isEmpty ? nil : values
    }

    /// "make it sam, by apr 17, and the action is fix the nightly sync": a text slot that is filled, by its name and
    /// "is", behind other new values.
    private func namedText(
        _ utterance: Utterance, _ frame: Frame, _ intent: Intent, _ filled: [Slot]
    ) -> Interpretation? {
        for slot in intent.slots where slot.kind == .text && frame.slots[slot.name] != nil {
            for link in ["is", "to", "should be"] {
                guard let place = utterance.find(heard.utterance("\(slot.name) \(link)").words), place.lowerBound > 0,
                    place.upperBound < utterance.tokens.count
                else { continue }
                let head = utterance.head(place.lowerBound)
                guard isMerelyCorrection(head, filled) else { continue }
                var values = corrected(filled, in: heard.utterance(head), frame, isAnnounced: true)
                let start = utterance.tokens[place.upperBound].range.lowerBound
                values[slot.name] = .string(utterance.slice(start..<utterance.scalars.count))
                return Interpretation(.correct(Filling(values: values)))
            }
        }
        return nil
    }

    /// Whether a text holds new values of filled slots and words around them, and no more.
    func isMerelyCorrection(_ head: String, _ filled: [Slot]) -> Bool {
        var rest = heard.utterance(head)
        for entity in heard.entities(in: head)
        where filled.contains(where: { SlotFiller.fits(entity, $0) }) {
            rest.take(entity.range)
        }
        for slot in filled {
            if slot.kind == .time, let hour = ClockReader.first(in: head) { rest.take(hour.range) }
            guard let kind = slot.kind.custom else { continue }
            for match in heard.matches(kind: kind, in: head) { rest.take(match.range) }
        }
        return withoutFillers(rest.untakenWords).allSatisfy { word in
            isJoint(word) || filled.haveCue(word) || script.smallWords.besideCorrections.contains(word)
        }
    }

    private func isJoint(_ word: String) -> Bool {
        script.corrections.words.contains(word)
            || ["it", "its", "it's", "is", "s", "no", "and"].contains(word)
    }

    private func isNamed(_ text: String) -> Bool { heard.utterance(text).words.contains("not") }

    func corrected(
        _ filled: [Slot], in utterance: Utterance, _ frame: Frame, isAnnounced: Bool
    ) -> [String: Value] {
        var utterance = utterance
        var values = correctedOwn(filled, in: &utterance, frame)
        let own = values.count
        let entities = heard.entities(in: utterance.untaken)
        // "sarah, not ravi": what it is not says nothing more.
        let meant = entities.filter { entity in
            let start = utterance.indices(of: entity.range).lowerBound
            return start == 0 || utterance.words[start - 1] != "not"
        }
        for entity in meant {
            let place = utterance.indices(of: entity.range)
            if let (slot, value) = shifted(entity, filled, frame) {
                values[slot.name] = value
                continue
            }
            let fitting = filled.filter { SlotFiller.fits(entity, $0) && values[$0.name] == nil }
            guard let slot = fitting.first(where: { isCued($0, at: place, utterance) }) ?? fitting.only,
                let value = entity.value.map({ SlotValue.make($0, today: surroundings.context.today) }),
                value.key != frame.slots[slot.name]?.key
            else { continue }
            values[slot.name] = value
        }
        if !isAnnounced, values.count != own + meant.count || !saysOnly(entities, filled, in: utterance) { return [:] }
        return values
    }

    /// New values of what no entity is: an hour, and the host's own things.
    private func correctedOwn(_ filled: [Slot], in utterance: inout Utterance, _ frame: Frame) -> [String: Value] {
        var values: [String: Value] = [:]
        for slot in filled {
            let found: (value: Value, range: Range<Int>)?
            switch slot.kind {
            case .time: found = ClockReader.first(in: utterance.text).map { (.string($0.clock), $0.range) }
            case .custom(let kind):
                let match = heard.matches(kind: kind, in: utterance.text).only
                found = match.flatMap { $0.isNamed ? ($0.value, $0.range) : nil }
            default: found = nil
            }
            guard let found, found.value.key != frame.slots[slot.name]?.key else { continue }
            utterance.take(found.range)
            values[slot.name] = found.value
        }
        return values
    }

    /// "a week later": the only day that is filled, so much later; only whole days, weeks and months.
    private func shifted(_ entity: Entity, _ filled: [Slot], _ frame: Frame) -> (Slot, Value)? {
        guard asked?.kind == .choice, case .duration(let amount, let unit)? = entity.value,
            let count = Int(exactly: amount), unit.isCredible(amount),
            !filled.contains(where: { $0.kind == .duration }),
            let slot = filled.filter({ $0.kind == .date }).only,
            let day = frame.slots[slot.name]?.day
        else { return nil }
        let later: Day
        switch unit {
        case .day: later = day + count
        case .businessDay: later = day.adding(workdays: count)
        case .week: later = day + 7 * count
        case .month: later = day.adding(months: count)
        default: return nil
        }
        return (slot, SlotValue.make(.date(DayRange(later), grain: .day), today: surroundings.context.today))
    }

    /// Whether a message is the new values and no more: "it's ravi", and not "how is globex doing".
    func saysOnly(_ entities: [Entity], _ filled: [Slot], in utterance: Utterance) -> Bool {
        var rest = utterance
        for entity in entities { rest.take(entity.range) }
        return withoutFillers(rest.untakenWords).allSatisfy { word in
            script.smallWords.besideCorrections.contains(word) || filled.haveCue(word)
        }
    }

    private func isCued(_ slot: Slot, at place: Range<Int>, _ utterance: Utterance) -> Bool {
        slot.cues.phrases.contains { cue in
            let start = place.lowerBound - cue.count
            return start >= 0 && Array(utterance.words[start..<place.lowerBound]) == cue
        }
    }

    /// "change the action to send the deck": a text slot is corrected by its name or a cue of it.
    private func correctedText(_ utterance: Utterance, _ frame: Frame, _ intent: Intent) -> Interpretation? {
        for slot in intent.slots where slot.kind == .text && frame.slots[slot.name] != nil {
            for name in ([slot.name] + slot.cues).phrases {
                guard let place = utterance.find(name), place.upperBound < utterance.tokens.count
                else { continue }
                var from = place.upperBound
                while from < utterance.tokens.count - 1, ["to", "is", "should", "be"].contains(utterance.words[from]) {
                    from += 1
                }
                let text = utterance.slice(utterance.tokens[from].range.lowerBound..<utterance.scalars.count)
                return Interpretation(.correct(Filling(values: [slot.name: .string(text)])))
            }
        }
        return nil
    }
}
