/// What a text asks of a table of names that ``NameKeys`` filled: which of its words begin a name, as they are or
/// mistyped; then which names go on as the text does.
public struct NameQuery: Sendable {
    /// How many tokens of a text may make a name.
    static let longest = 8

    /// A word that may be a slip, and what it is to be looked up by.
    public struct Slip: Hashable, Sendable {
        /// As it was typed, in lower case.
        public let word: String
        /// As ``NameKeys/slips(of:)``.
        public let keys: [Int]
    }

    /// What may be a name, or its beginning.
    public struct Phrase: Hashable, Sendable {
        /// The token of the text with which it begins.
        public let start: Int
        /// As names stand in the table.
        public let form: String
        /// How many tokens of the text it takes.
        public let count: Int
    }

    /// The words of the text, each once, in order, with the other forms of first names: `mike` asks for `michael` too.
    public let words: [String]
    /// Those of all texts; an empty one stands where no name goes on: at a comma, at the end of a text.
    private let tokens: [String]
    private let mayBeSlips: Set<String>

    /// - Parameters:
    ///   - texts: Only their first thousand tokens are looked at.
    ///   - isKnown: Whether a word, in lower case, is one that phrases use: no slip of a name.
    public init(_ texts: String..., isKnown: (String) -> Bool = { _ in false }) {
        self.init(texts, isKnown: isKnown)
    }

    /// - Parameters:
    ///   - texts: Only their first thousand tokens are looked at.
    ///   - isKnown: Whether a word, in lower case, is one that phrases use: no slip of a name.
    public init(_ texts: [String], isKnown: (String) -> Bool = { _ in false }) {
        let all = texts.flatMap { text in
            Tokenizer.tokens(in: text).filter { $0.text != "-" }.map { $0.text == "," ? "" : $0.text } + [""]
        }
        tokens = Array(all.prefix(1_000))
        let alone = Set(tokens.filter { !$0.isEmpty })
        let pairs = zip(tokens, tokens.dropFirst()).filter { !$0.isEmpty && !$1.isEmpty }.map(+)
        words = alone.union(tokens.flatMap(Nicknames.others)).union(pairs).sorted()
        mayBeSlips = alone.filter { word in
            EditDistance.tolerance(for: word) > 0 && !CommonWords.contains(word) && !isKnown(word)
                && word.allSatisfy(\.isLetter)
        }
    }

    /// What may be a name as it was typed.
    ///
    /// - Parameter known: Those of ``words`` that begin a name.
    public func phrases(known: Set<String>) -> [Phrase] {
        tokens.indices.flatMap { start -> [Phrase] in
            let forms = ([tokens[start]] + Nicknames.others(of: tokens[start])).filter(known.contains)
            return forms.flatMap { phrases(from: start, beginning: $0) } + joined(at: start, known.contains)
        }
    }

    /// The words at which no name begins as it was typed, and that may be slips of one; two words in the place of one
    /// among them where the text is short.
    ///
    /// - Parameter named: The tokens at which a name begins.
    public func slips(besides named: Set<Int>) -> [Slip] {
        let places = tokens.indices.filter { !named.contains($0) && mayBeSlips.contains(tokens[$0]) }
        let isShort = tokens.count <= 7
        let pairs = isShort ? tokens.indices.filter { !named.contains($0) }.compactMap(joined) : []
        let words = Set(places.map { tokens[$0] } + pairs.filter { EditDistance.tolerance(for: $0) > 0 })
        return words.sorted().map { word in
            Slip(word: word, keys: NameKeys.keys(of: word, slips: EditDistance.tolerance(for: word)))
        }
    }

    /// Of words that lie near a slip, those that it may have been meant for, the nearest first.
    public func likely(_ words: some Sequence<String>, for slip: Slip) -> [String] {
        let tolerance = EditDistance.tolerance(for: slip.word)
        let near = words.filter { NameIndex.beginsAlike(slip.word, $0) }.compactMap { word in
            EditDistance.between(slip.word, word, limit: tolerance).map { (distance: $0, word: word) }
        }
        return near.sorted(by: <).map(\.word)
    }

    /// What may be a name where slips are put right.
    ///
    /// - Parameter meant: What each slip may have been meant for, by the word as it was typed.
    public func phrases(meant: [String: [String]], besides named: Set<Int>) -> [Phrase] {
        tokens.indices.filter { !named.contains($0) }.flatMap { start -> [Phrase] in
            let forms = meant[tokens[start]] ?? []
            let pair = joined(start).flatMap { meant[$0] } ?? []
            return forms.flatMap { phrases(from: start, beginning: $0) }
                + pair.map { Phrase(start: start, form: $0, count: 2) }
        }
    }

    /// How names go on that begin as the text does there, where too many share that: `north t` for `north tradrs`.
    public func continuation(of phrase: Phrase) -> String? {
        let next = phrase.start + phrase.count
        guard tokens.indices.contains(next), tokens[next].utf8.count >= 4 else { return nil }
        return tokens[next].first.map { "\(phrase.form) \($0)" }
    }

    private func phrases(from start: Int, beginning: String) -> [Phrase] {
        var form = beginning
        var phrases = [Phrase(start: start, form: form, count: 1)]
        let rest = tokens[(start + 1)...].prefix(NameQuery.longest - 1).prefix { !$0.isEmpty }
        for (index, token) in rest.enumerated() {
            form += " " + token
            phrases.append(Phrase(start: start, form: form, count: index + 2))
        }
        return phrases
    }

    /// Two words in the place of one end what is looked for.
    private func joined(at start: Int, _ isKnown: (String) -> Bool) -> [Phrase] {
        guard let pair = joined(start), isKnown(pair) else { return [] }
        return [Phrase(start: start, form: pair, count: 2)]
    }

    private func joined(_ start: Int) -> String? {
        guard start + 1 < tokens.count, !tokens[start].isEmpty, !tokens[start + 1].isEmpty else { return nil }
        return tokens[start] + tokens[start + 1]
    }
}
