/// What stands in a text beside what it asks: tags at its end (`how is globex #renewal`), emoji spelt out (`:rocket:`,
/// `:D`).
enum Asides {
    /// For each token whether it is only said aside; nil where none is.
    ///
    /// A tag is one only where words stand before it that mention nothing: `#renewal acme` and `acme #renewal` ask for
    /// the renewal. What a tag mentions counts: `how is #globex`.
    static func marks(in tokens: [Token], mentions: [Range<Int>]) -> [Bool]? {
        guard tokens.contains(where: { $0.kind == .symbol && ($0.text == "#" || isColon($0)) }) else { return nil }
        var marks = [Bool](repeating: false, count: tokens.count)
        for index in tokens.indices where !marks[index] {
            for inside in emoji(in: tokens, at: index) { marks[inside] = true }
        }
        let tags = tagsAtEnd(of: tokens, marks)
        let words = tokens.indices.prefix(tags.first?.lowerBound ?? 0).filter {
            !marks[$0] && tokens[$0].kind != .symbol
        }
        guard words.count > 1, words.contains(where: { !isMentioned($0, mentions) }) else { return marks }
        for index in tags.joined() where !isMentioned(index, mentions) { marks[index] = true }
        return marks
    }

    private static func isMentioned(_ index: Int, _ mentions: [Range<Int>]) -> Bool {
        mentions.contains { $0.contains(index) }
    }

    // MARK: Tags

    /// The tags behind which only tags and signs stand, in the order of the text.
    private static func tagsAtEnd(of tokens: [Token], _ marks: [Bool]) -> [Range<Int>] {
        var tags: [Range<Int>] = []
        var end = tokens.count
        while end > 0 {
            if marks[end - 1] || tokens[end - 1].kind == .symbol {
                end -= 1
                continue
            }
            guard let tag = tag(endingAt: end, in: tokens) else { break }
            tags.append(tag)
            end = tag.lowerBound
        }
        return tags.reversed()
    }

    /// `#renewal`, `#q3-review`; no number such as `#3`, and no word of the sentence: `send the #summary`.
    private static func tag(endingAt end: Int, in tokens: [Token]) -> Range<Int>? {
        var start = end - 1
        while start > 0, !tokens[start].isSpaced, tokens[start].text != "#" { start -= 1 }
        guard tokens[start].text == "#", start + 1 < end, tokens[start + 1].kind == .word,
            start == 0 || !governing.contains(tokens[start - 1].text)
        else { return nil }
        return start..<end
    }

    /// Words that want another one behind them.
    private static let governing: Set<String> = [
        "a", "about", "all", "an", "and", "any", "are", "as", "at", "by", "for", "from", "her", "his", "in", "is",
        "its",
        "my", "of", "on", "or", "our", "that", "the", "their", "this", "to", "whats", "with", "your",
    ]

    // MARK: Emoji

    /// `:thumbs_up:`, `:+1:`, `:D`, `;-P` at a token.
    private static func emoji(in tokens: [Token], at start: Int) -> Range<Int> {
        guard isColon(tokens[start]), tokens[start].isSpaced || tokens[start - 1].kind == .symbol else {
            return start..<start
        }
        var end = start + 1
        while end < tokens.count, !tokens[end].isSpaced, !isColon(tokens[end]) { end += 1 }
        if end > start + 1, end < tokens.count, !tokens[end].isSpaced, tokens[start].text == ":",
            tokens[end].text == ":"
        {
            return start..<end + 1
        }
        let isFace = tokens[end - 1].kind == .word && tokens[end - 1].text.utf8.count == 1
        return isFace && end <= start + 3 ? start..<end : start..<start
    }

    private static func isColon(_ token: Token) -> Bool { token.text == ":" || token.text == ";" }
}
