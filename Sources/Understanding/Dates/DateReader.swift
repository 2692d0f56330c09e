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

    /// The longest date phrase at each token. What is ruled out counts only beside what is meant instead: "not friday"
    /// names no day, "thursday not friday" tells which one is put right.
    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var ruledOut: [Candidate] = []
        var next = 0
        for index in tokens.tokens.indices where index >= next {
            guard let match = grammar.phrase(at: index) else { continue }
            let candidate = Candidate(kind: .date, tokens: tokens.typed(index..<match.end), date: match.expression)
            if found.isEmpty, grammar.isReplaced(index) {
                next = match.end
            } else if grammar.isRuledOut(index) {
                ruledOut.append(candidate)
                next = match.end
            } else {
                found.append(candidate)
            }
        }
        return found.isEmpty ? [] : found + ruledOut
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
