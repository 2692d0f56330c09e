/// Reads `[optional]`, `(this|that)`, `{slot}`, `{slot:kind}` and `<rule>`.
struct TemplateParser {
    private let rules: TemplateRules
    private let intent: String

    /// Parsers of several intents that are given the same rules read the body of each but once.
    init(rules: TemplateRules, intent: String) {
        self.rules = rules
        self.intent = intent
    }

    init(rules: [String: String], intent: String) {
        self.init(rules: TemplateRules(rules), intent: intent)
    }

    /// - Throws: ``TemplateError`` where brackets do not fit or a rule is not known.
    func parse(_ phrase: String) throws(TemplateError) -> TemplateNode {
        let node = try parse(phrase, within: [])
        guard node.leastUnits > 0 else { throw .empty(phrase: phrase, intent: intent) }
        return node
    }

    private func parse(_ phrase: String, within outer: [String]) throws(TemplateError) -> TemplateNode {
        let characters = Array(phrase)
        var index = 0
        let node = try choice(characters, &index, phrase, outer)
        guard index == characters.count else {
            throw .unexpected(characters[index], phrase: phrase, intent: intent)
        }
        return node
    }

    /// Sequences with `|` between.
    private func choice(
        _ characters: [Character], _ index: inout Int, _ phrase: String, _ outer: [String]
    ) throws(TemplateError) -> TemplateNode {
        var options = [try sequence(characters, &index, phrase, outer)]
        while index < characters.count, characters[index] == "|" {
            index += 1
            options.append(try sequence(characters, &index, phrase, outer))
        }
        return options.count == 1 ? options[0] : .choice(options)
    }

    private func sequence(
        _ characters: [Character], _ index: inout Int, _ phrase: String, _ outer: [String]
    ) throws(TemplateError) -> TemplateNode {
        var nodes: [TemplateNode] = []
        var text = ""
        while index < characters.count {
            let character = characters[index]
            if character == "|" || character == ")" || character == "]" { break }
            guard "([{<".contains(character) else {
                if character == "}" || character == ">" { throw .unexpected(character, phrase: phrase, intent: intent) }
                text.append(character)
                index += 1
                continue
            }
            nodes += words(text, behind: nodes.last)
            text = ""
            nodes.append(try group(character, characters, &index, phrase, outer))
        }
        nodes += words(text, behind: nodes.last)
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private func group(
        _ opening: Character, _ characters: [Character], _ index: inout Int, _ phrase: String, _ outer: [String]
    ) throws(TemplateError) -> TemplateNode {
        index += 1
        if opening == "(" || opening == "[" {
            let inside = try choice(characters, &index, phrase, outer)
            guard index < characters.count, characters[index] == (opening == "(" ? ")" : "]") else {
                throw .unclosed(opening, phrase: phrase, intent: intent)
            }
            index += 1
            return opening == "(" ? inside : .optional(inside)
        }
        let closing: Character = opening == "{" ? "}" : ">"
        guard let end = characters[index...].firstIndex(of: closing) else {
            throw .unclosed(opening, phrase: phrase, intent: intent)
        }
        let name = String(characters[index..<end])
        index = end + 1
        return opening == "{" ? slot(name) : try rule(name, phrase, outer)
    }

    private func rule(_ name: String, _ phrase: String, _ outer: [String]) throws(TemplateError) -> TemplateNode {
        if let known = rules.nodes[name] { return known }
        guard let body = rules.bodies[name] else {
            throw .unknownRule(name, phrase: phrase, intent: intent, known: rules.bodies.keys.sorted())
        }
        guard !outer.contains(name) else { throw .circularRule(name, phrase: phrase, intent: intent) }
        let node = try parse(body, within: outer + [name])
        rules.nodes[name] = node
        return node
    }

    private func slot(_ text: String) -> TemplateNode {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let name = parts.first ?? ""
        if parts.count > 1 { return .slot(name, Entity.Kind(rawValue: parts[1])) }
        // People name an action by its number, and as often by a word of it.
        if name == "action-ref" { return .choice([.slot(name, .number), .slot(name, nil)]) }
        return .slot(name, TemplateParser.kind(ofSlot: name))
    }

    /// What fills a slot of that name where the phrase does not say it.
    static func kind(ofSlot name: String) -> Entity.Kind? {
        switch name {
        case "account": .account
        case "person", "owner", "attendee", "recipient", "to", "requestor": .person
        case "date", "due", "deadline", "until", "period", "completed-on", "exclude": .date
        case "duration", "shift": .duration
        case "amount", "money": .money
        case "percent": .percent
        case "number", "position", "hours": .number
        case "email": .email
        default: nil
        }
    }

    /// The words of a stretch of text; the `'s` of `{owner}'s` belongs to the name, as in what people type.
    private func words(_ text: String, behind node: TemplateNode?) -> [TemplateNode] {
        var text = text[...]
        if case .slot = node, text.hasPrefix("'s"), text.dropFirst(2).first?.isLetter != true { text.removeFirst(2) }
        return PhraseUnits.words(of: Tokenizer.tokens(in: String(text))).map { .word($0.text) }
    }
}
