/// What a text asks of a table of names that ``NameKeys`` filled, in two steps: which of its words begin a name, as
/// they are or mistyped; then which names go on as the text does.
public struct NameQuery: Sendable {
    /// How many tokens of a text may make a name.
    private static let longest = 8

    /// A word that may be a slip, and what it is to be looked up by.
    public struct Slip: Hashable, Sendable {
        /// As it was typed, in lower case.
        public let word: String
        /// As ``NameKeys/slips(of:)``.
        public let keys: [Int]
    }

    /// The words of the text, each once, in order, with the other forms of first names: `mike` asks for `michael` too.
    public let words: [String]
    /// The words that may be mistyped names.
    public let slips: [Slip]
    private let tokens: [String]

    /// - Parameters:
    ///   - text: Only its first thousand tokens are looked at.
    ///   - isKnown: Whether a word, in lower case, is one that phrases use: no slip of a name.
    public init(_ text: String, isKnown: (String) -> Bool = { _ in false }) {
        tokens = Array(NameIndex.tokens(of: text).prefix(1_000))
        // A space that was lost, or one too many: `red peak` for `redpeak`.
        let joined = zip(tokens, tokens.dropFirst()).map(+)
        let alone = Set(tokens)
        words = alone.union(tokens.flatMap(Nicknames.others)).union(joined).sorted()
        slips = alone.union(tokens.count <= 6 ? joined : []).sorted().compactMap { word in
            let tolerance = EditDistance.tolerance(for: word)
            guard tolerance > 0, !CommonWords.contains(word), !isKnown(word), word.allSatisfy(\.isLetter) else {
                return nil
            }
            return Slip(word: word, keys: NameKeys.keys(of: word, slips: tolerance))
        }
    }

    /// Of words that lie near a slip, those that it may have been meant for.
    public func likely(_ words: [String], for slip: Slip) -> [String] {
        let tolerance = EditDistance.tolerance(for: slip.word)
        return words.filter { EditDistance.between(slip.word, $0, limit: tolerance) != nil }
    }

    /// What may be a name, or its beginning: a word that begins one, and what follows it in the text.
    ///
    /// - Parameters:
    ///   - known: Those of ``words`` that begin a name.
    ///   - meant: What each slip may have been meant for, by the word as it was typed.
    public func phrases(known: Set<String>, meant: [String: [String]]) -> [String] {
        var phrases: Set<String> = []
        for start in tokens.indices {
            for beginning in beginnings(of: tokens[start], known, meant) {
                var phrase = beginning
                phrases.insert(phrase)
                for token in tokens[(start + 1)...].prefix(NameQuery.longest - 1) {
                    phrase += " " + token
                    phrases.insert(phrase)
                }
            }
            // Two words in the place of one end what is looked for.
            guard start + 1 < tokens.count else { continue }
            phrases.formUnion(beginnings(of: tokens[start] + tokens[start + 1], known, meant))
        }
        return phrases.sorted()
    }

    /// How names go on that begin with a word that too many share: `north t` where the text has `north tradrs`, for
    /// a slip in the second word.
    public func continuations(of beginning: String, meant: [String: [String]]) -> [String] {
        let places = tokens.indices.dropLast().filter {
            tokens[$0 + 1].utf8.count >= 4 && beginnings(of: tokens[$0], [beginning], meant).contains(beginning)
        }
        return Set(places.compactMap { tokens[$0 + 1].first.map { "\(beginning) \($0)" } }).sorted()
    }

    private func beginnings(of word: String, _ known: Set<String>, _ meant: [String: [String]]) -> Set<String> {
        Set(([word] + Nicknames.others(of: word)).filter(known.contains) + (meant[word] ?? []))
    }
}
