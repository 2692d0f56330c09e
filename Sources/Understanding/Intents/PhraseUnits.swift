/// Turns a text into the units that templates are matched with and features are made of.
enum PhraseUnits {
    /// The words of a text: letters and digits without a space between are one (`q2`), short forms are written out,
    /// what is only said aside is left out.
    static func words(of tokens: [Token], mentions: [(kind: Entity.Kind, tokens: Range<Int>)] = []) -> [PhraseUnit] {
        let asides = Asides.marks(in: tokens, mentions: mentions.map(\.tokens))
        var units: [PhraseUnit] = []
        units.reserveCapacity(tokens.count + 4)
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .word || tokens[index].kind == .number, asides?[index] != true else {
                index += 1
                continue
            }
            var text = tokens[index].text
            var end = index + 1
            while end < tokens.count, !tokens[end].isSpaced, tokens[end].kind != .symbol {
                text += tokens[end].kind == .possessive ? "s" : tokens[end].text
                end += 1
            }
            add(text, index..<end, to: &units)
            index = end
        }
        return units
    }

    private static func add(_ text: String, _ tokens: Range<Int>, to units: inout [PhraseUnit]) {
        guard let words = ChatSpelling.words(for: text) else {
            units.append(PhraseUnit(kind: .word, text: text, tokens: tokens))
            return
        }
        for word in words { units.append(PhraseUnit(kind: .word, text: word, tokens: tokens)) }
    }

    /// The units with names put by their class, so that it does not matter who is meant.
    ///
    /// Dates and figures stay as they were typed, with their class in front.
    static func masked(_ units: [PhraseUnit], mentions: [(kind: Entity.Kind, tokens: Range<Int>)]) -> [PhraseUnit] {
        guard !mentions.isEmpty else { return units }
        var masked: [PhraseUnit] = []
        masked.reserveCapacity(units.count + mentions.count)
        var next = 0
        for unit in units {
            while next < mentions.count, mentions[next].tokens.upperBound <= unit.tokens.lowerBound { next += 1 }
            guard next < mentions.count, mentions[next].tokens.overlaps(unit.tokens) else {
                masked.append(unit)
                continue
            }
            let mention = mentions[next]
            let isFirst = masked.last.map { !$0.tokens.overlaps(mention.tokens) } ?? true
            if isFirst { masked.append(PhraseUnit(kind: .mention(mention.kind), tokens: mention.tokens)) }
            if mention.kind != .person, mention.kind != .account { masked.append(unit) }
        }
        return masked
    }
}
