import Days

/// Finds the date phrases of a text and says what they mean.
struct DateReader {
    private let tokens: DateTokens
    private let grammar: DateGrammar
    private let resolver: DateResolver

    init(durations: DurationReader, context: ReadingContext) {
        let typed = durations.tokens
        tokens = DateTokens(typed) { index in
            context.people.match(typed, at: index) != nil || context.accounts.match(typed, at: index) != nil
        }
        grammar = DateGrammar(
            tokens: tokens, durations: tokens.areTyped ? durations : DurationReader(tokens: tokens.tokens),
            today: context.today, anchors: Array(context.anchors.keys))
        resolver = DateResolver(context)
    }

    /// The longest date phrase at each token, the tokens it covers, and what it means.
    func dates() -> [(tokens: Range<Int>, reading: DateReading)] {
        tokens.tokens.indices.compactMap { index in
            guard let match = grammar.phrase(at: index) else { return nil }
            return (tokens.typed(index..<match.end), resolver.reading(of: match.expression))
        }
    }
}
