import Days

/// The seasons: "by summer", "next spring", "winter 2026".
extension DateGrammar {
    /// A season with a year, a direction or a word before it that wants a time; "users fall behind" is none.
    func season(at index: Int) -> Match? {
        var next = index
        var which = DateExpression.Which.bare
        if let word = mark(index)?.which {
            which = word == .coming ? .bare : word
            next += 1
        }
        guard let season = Season(name: word(next)) else { return nil }
        if let year = yearTail(at: next + 1) { return (.season(season, year: year.year, which), year.end) }
        guard endsHere(next + 1), next > index || tokens.count == 1 || isSeasonCued(index) else { return nil }
        return (.season(season, year: nil, which), next + 1)
    }

    private func isSeasonCued(_ index: Int) -> Bool {
        let before = word(index - 1) == "the" || word(index - 1) == "-" ? index - 2 : index - 1
        return DateGrammar.seasonCues.contains(word(before)) || (mark(before)?.edge != nil && before >= 0)
    }

    private static let seasonCues: Set<String> = [
        "by", "in", "before", "after", "until", "till", "since", "during", "over", "throughout", "of", "every", "each",
    ]
}
