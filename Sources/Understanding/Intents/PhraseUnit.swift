/// A step of a phrase as templates and the classifier see it: a word, or the class of what is mentioned there.
struct PhraseUnit: Hashable {
    enum Kind: Hashable {
        case word
        /// A mention of that kind: a name, a date, a figure.
        case mention(Entity.Kind)
        /// Free text in an example.
        case gap
    }

    var kind: Kind
    /// The word; empty for a mention or a gap.
    var text = ""
    /// The word as it was typed, where a slip of the finger was mended in `text`.
    var typed: String?
    /// Indexes of the tokens that it covers.
    var tokens: Range<Int> = 0..<0
}
