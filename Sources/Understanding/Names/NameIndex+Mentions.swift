extension NameIndex {
    /// Where a text names something, and what that may be.
    public struct Mention: Sendable, Hashable {
        /// Whoever or whatever may be meant, the likeliest first; never empty.
        public let named: [Named]
        /// In Unicode scalars.
        public let range: Range<Int>
    }

    /// What a text names, in its order: by name, alias or beginning, with a slip of the finger too.
    public func mentions(in text: String) -> [Mention] {
        let tokens = Tokenizer.tokens(in: text)
        let reader = NameReader(tokens: tokens, people: NameIndex(), accounts: self, me: nil, isKnown: { _ in false })
        return reader.candidates().compactMap { candidate in
            let ids = [candidate.value].compactMap(\.self) + candidate.alternatives
            let named = ids.compactMap { value in if case .account(let id, _) = value { self[id: id] } else { nil } }
            guard !named.isEmpty else { return nil }
            let (first, last) = (tokens[candidate.tokens.lowerBound], tokens[candidate.tokens.upperBound - 1])
            return Mention(named: named, range: first.range.lowerBound..<last.range.upperBound)
        }
    }
}
