/// A word, a run of digits or a single sign of a text, and where it stands.
public struct Token: Hashable, Sendable {
    /// What a token is made of.
    public enum Kind: Hashable, Sendable {
        /// Letters; apostrophes inside are left out: `don't` is `dont`.
        case word
        /// ASCII digits.
        case number
        /// Anything else, one scalar at a time.
        case symbol
        /// A possessive or shortened `'s`.
        case possessive
    }

    /// What it is made of.
    public let kind: Kind
    /// Lower case, without accents and apostrophes.
    public let text: String
    /// Unicode scalars of the text, from 0, end exclusive.
    public let range: Range<Int>
    /// Whether white space or the beginning of the text stands before it.
    public let isSpaced: Bool
    /// Whether its first letter is written large.
    public let isCapital: Bool

    /// A token.
    public init(kind: Kind, text: String, range: Range<Int>, isSpaced: Bool, isCapital: Bool) {
        self.kind = kind
        self.text = text
        self.range = range
        self.isSpaced = isSpaced
        self.isCapital = isCapital
    }
}
