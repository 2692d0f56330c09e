/// A kind of feature. Each kind is numbered and weighed by itself, so that none drowns another.
enum FeatureBlock: Int, CaseIterable {
    /// Stemmed words, mentions, and pairs of neighbours with the phrase's borders.
    case words
    /// Two to four letters in a row, with the word's borders.
    case letters
    /// The groups of the ``Lexicon`` that the words belong to.
    case senses
    /// Pairs of words with one or two others between.
    case gaps

    /// The length of the block's part of a vector; the squares of all add up to 1.
    var length: Float {
        switch self {
        case .words, .letters: 0.562
        case .senses: 0.505
        case .gaps: 0.337
        }
    }

    /// How many phrases must have a feature of the block for it to count.
    var least: Int { self == .gaps ? 2 : 1 }

    /// Whether what training never saw in this block makes a phrase strange.
    ///
    /// A sense is met again in other words, which says nothing about the rest of the phrase.
    var tellsStrangers: Bool { self == .words || self == .letters }
}
