import Days

/// Finds the date phrases of a text and says what they mean.
struct DateReader {
    private let tokens: DateTokens
    private let grammar: DateGrammar
    private let resolver: DateResolver

    init(durations: DurationReader, context: ReadingContext) {
        let typed = durations.tokens
        tokens = DateTokens(typed, names: [context.people, context.accounts])
        grammar = DateGrammar(
            tokens: tokens, durations: tokens.areTyped ? durations : DurationReader(tokens: tokens.tokens),
            today: context.today, anchors: Array(context.anchors.keys))
        resolver = DateResolver(context)
    }

    /// The longest date phrase at each token.
    func candidates() -> [Candidate] {
        tokens.tokens.indices.compactMap { index in
            grammar.phrase(at: index).map { match in
                Candidate(kind: .date, tokens: tokens.typed(index..<match.end), date: match.expression)
            }
        }
    }

    /// A candidate with the days that it means.
    func resolved(_ candidate: Candidate) -> Candidate {
        guard let date = candidate.date else { return candidate }
        let reading = resolver.reading(of: date)
        var candidate = candidate
        candidate.value = reading.value?.value
        candidate.alternatives = reading.others.map(\.value)
        candidate.reason = reading.reason
        candidate.rule = reading.rule
        return candidate
    }
}
