import Days

/// Finds the date phrases of a text and says what they mean.
struct DateReader {
    let grammar: DateGrammar
    let resolver: DateResolver

    init(tokens: [Token], context: ReadingContext) {
        grammar = DateGrammar(tokens: tokens, today: context.today, anchors: Array(context.anchors.keys))
        resolver = DateResolver(context)
    }

    /// The longest date phrase at each token, the tokens it covers, and what it means.
    func dates() -> [(tokens: Range<Int>, reading: DateReading)] {
        var found: [(tokens: Range<Int>, reading: DateReading)] = []
        var index = 0
        while index < grammar.tokens.count {
            guard let match = grammar.phrase(at: index) else {
                index += 1
                continue
            }
            found.append((index..<match.end, resolver.reading(of: match.expression)))
            index += 1
        }
        return found
    }
}
