import Conversation
import Understanding
import Yams

extension NodeReader {
    static let slotKeys = [
        "type", "ask", "again", "hint", "why", "choices", "choices-from", "cues", "leads", "optional", "keep", "rest",
        "open", "check", "depends-on", "amends", "past",
        "mention", "anywhere", "beside", "answers", "offer",
    ]

    static let choiceKeys = ["say", "value", "also", "when"]

    static let kinds: [String: Slot.Kind] = [
        "text": .text, "choice": .choice, "date": .date, "time": .time, "duration": .duration, "money": .money,
        "percent": .percent,
        "number": .number, "person": .person, "account": .account, "email": .email,
    ]

    /// The slots of a file, in its order.
    mutating func slots(_ node: Node?, custom: Set<String>) -> [Slot] {
        guard let node else { return [] }
        guard case .mapping(let mapping) = node else {
            fault(node, "'slots' must be written as 'name: {type: …}' lines.")
            return []
        }
        let slots = mapping.compactMap { key, value in slot(key.string ?? "", value, custom) }
        let names = Set(mapping.keys.compactMap(\.string))
        for slot in slots {
            if let beside = slot.beside, !names.contains(beside) {
                let place = mapping[Node(slot.name)]?.mapping?["beside"]
                fault(place ?? node, "the slot '\(slot.name)' is beside '\(beside)', which is not declared.")
            }
            if let answers = slot.answers, !names.contains(answers) {
                let place = mapping[Node(slot.name)]?.mapping?["answers"]
                fault(place ?? node, "the slot '\(slot.name)' answers '\(answers)', which is not declared.")
            }
            for name in slot.amends where !names.contains(name) {
                let place = mapping[Node(slot.name)]?.mapping?["amends"]
                fault(place ?? node, "the slot '\(slot.name)' amends '\(name)', which is not declared.")
            }
            for name in slot.dependsOn where !names.contains(name) {
                let place = mapping[Node(slot.name, Tag(.str))]?.mapping?["depends-on"]
                fault(place ?? node, "the slot '\(slot.name)' depends on '\(name)', which is not declared.")
            }
        }
        return slots
    }

    private mutating func slot(_ name: String, _ node: Node, _ custom: Set<String>) -> Slot? {
        let members = members(node, of: "the slot '\(name)'", known: NodeReader.slotKeys)
        guard let type = string(members["type"], "'type'") else {
            fault(node, "the slot '\(name)' has no type; add 'type: text', 'type: date' or another.")
            return nil
        }
        guard let kind = NodeReader.kinds[type] ?? (custom.contains(type) ? .custom(type) : nil) else {
            let known = (NodeReader.kinds.keys.sorted() + custom.sorted()).joined(separator: ", ")
            fault(members["type"] ?? node, "there is no type '\(type)'; take one of \(known).")
            return nil
        }
        var slot = Slot(name: name, kind: kind)
        slot.ask = wording(members["ask"], "'ask'")
        slot.again = wording(members["again"], "'again'")
        slot.hint = wording(members["hint"], "'hint'")
        slot.why = wording(members["why"], "'why'")
        slot.choices = choices(members["choices"])
        slot.choicesFrom = string(members["choices-from"], "'choices-from'")
        slot.cues = PhraseList(phrases(members["cues"], "'cues'"))
        slot.leads = PhraseList(phrases(members["leads"], "'leads'"))
        slot.isOptional = flag(members["optional"], "'optional'")
        slot.isKept = flag(members["keep"], "'keep'")
        slot.takesRest = flag(members["rest"], "'rest'")
        slot.isOpen = members["open"].map { flag($0, "'open'") } ?? true
        slot.check = string(members["check"], "'check'")
        slot.dependsOn = strings(members["depends-on"], "'depends-on'")
        slot.amends = strings(members["amends"], "'amends'")
        slot.isPast = flag(members["past"], "'past'")
        slot.isMentioned = flag(members["mention"], "'mention'")
        slot.isHeardAnywhere = flag(members["anywhere"], "'anywhere'")
        slot.beside = string(members["beside"], "'beside'")
        slot.answers = string(members["answers"], "'answers'")
        slot.isOffer = flag(members["offer"], "'offer'")
        if kind == .choice, slot.choices.isEmpty, slot.choicesFrom == nil {
            fault(node, "the slot '\(name)' is a choice without choices; add 'choices: [Yes, No]'.")
        }
        return slot
    }

    /// Words that stand in a message before or around a value, at least one each: a lone dash stands nowhere.
    private mutating func phrases(_ node: Node?, _ what: String) -> [String] {
        let phrases = strings(node, what)
        for (index, phrase) in phrases.enumerated() {
            guard !Tokenizer.tokens(in: phrase).contains(where: { $0.kind == .word || $0.kind == .number }) else {
                continue
            }
            let place = node?.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? node
            if let place { fault(place, "\(what) has '\(phrase)', which has no word; write one, or leave it out.") }
        }
        return phrases
    }

    /// `[Yes, No]`, or `- {say: Yes, value: yes, also: [sure], when: …}` for each.
    private mutating func choices(_ node: Node?) -> [SlotChoice] {
        guard let node else { return [] }
        guard case .sequence(let nodes) = node else {
            fault(node, "'choices' must be a list, such as [Yes, No].")
            return []
        }
        return nodes.compactMap { choice($0) }
    }

    private mutating func choice(_ node: Node) -> SlotChoice? {
        if case .scalar(let scalar) = node {
            let value = scalar.string.lowercased().split(separator: " ").joined(separator: "-")
            return SlotChoice(label: Wording(scalar.string), value: value)
        }
        let members = members(node, of: "a choice", known: NodeReader.choiceKeys)
        guard let label = wording(members["say"], "'say'", isMarkdown: false) else {
            fault(node, "a choice has no words; add 'say: Yes'.")
            return nil
        }
        let value = string(members["value"], "'value'")
        return SlotChoice(
            label: label, value: value ?? label.source.lowercased().split(separator: " ").joined(separator: "-"),
            also: strings(members["also"], "'also'"), when: condition(members["when"]))
    }
}
