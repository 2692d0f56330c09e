/// The tokens of a text as the grammar of dates reads them: slips mended, glued words apart, `b4` put together.
struct DateTokens {
    let tokens: [Token]
    /// What each token can be in a date.
    let marks: [DateWord?]
    /// Which tokens of the text each stands for; nil where they are the same.
    private let places: [Range<Int>]?

    /// - Parameters:
    ///   - typed: The tokens of the text.
    ///   - names: Whose words are no slips.
    init(_ typed: [Token], names: [NameIndex]) {
        let typedMarks = typed.map(DateTokens.mark)
        let mendings = typed.indices.compactMap {
            typedMarks[$0] == nil ? Mending(of: typed, at: $0, names) : nil
        }
        guard !mendings.isEmpty else {
            (tokens, marks, places) = (typed, typedMarks, nil)
            return
        }
        var tokens: [Token] = []
        var places: [Range<Int>] = []
        var next = 0
        for mending in mendings where mending.range.lowerBound >= next {
            for index in next..<mending.range.lowerBound {
                tokens.append(typed[index])
                places.append(index..<index + 1)
            }
            for (number, word) in mending.words.enumerated() {
                let token = typed[mending.range.lowerBound]
                tokens.append(
                    Token(
                        kind: .word, text: word, range: token.range, isSpaced: number == 0 && token.isSpaced,
                        isCapital: token.isCapital))
                places.append(mending.range)
            }
            next = mending.range.upperBound
        }
        for index in next..<typed.count {
            tokens.append(typed[index])
            places.append(index..<index + 1)
        }
        (self.tokens, self.places) = (tokens, places)
        marks = tokens.map(DateTokens.mark)
    }

    /// Whether these are the tokens of the text, one by one.
    var areTyped: Bool { places == nil }

    /// The tokens of the text that a run of these stands for.
    func typed(_ range: Range<Int>) -> Range<Int> {
        guard let places else { return range }
        return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
    }

    private static func mark(_ token: Token) -> DateWord? { token.kind == .word ? DateWord.of(token.text) : nil }

    /// The words that some typed tokens stand for.
    private struct Mending {
        var range: Range<Int>
        var words: [String]

        init?(of typed: [Token], at index: Int, _ names: [NameIndex]) {
            let token = typed[index]
            let next = index + 1 < typed.count && !typed[index + 1].isSpaced ? typed[index + 1] : nil
            switch token.kind {
            case .number:
                guard let next, next.kind == .word, let word = DateSpelling.word(for: token.text, next.text) else {
                    return nil
                }
                (range, words) = (index..<index + 2, [word])
            case .word where token.text == "b" && next?.text == "4":
                (range, words) = (index..<index + 2, ["before"])
            case .word:
                guard token.text.utf8.count >= 4, let words = DateSpelling.words(for: token.text),
                    !names.contains(where: { $0.match(typed, at: index) != nil })
                else { return nil }
                (range, self.words) = (index..<index + 1, words)
            case .symbol, .possessive: return nil
            }
        }
    }
}
