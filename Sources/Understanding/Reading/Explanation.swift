/// Why a text was taken for an intent: the phrase that it matched, and what it has in common with the intent's phrases.
public struct Explanation: Sendable, Hashable {
    /// Something that a text says, and how much that speaks for the intent.
    public struct Sign: Sendable, Hashable {
        /// A word, two words with a space or `…` between, the letters of a word as `word…`, or a mention as `{date}`.
        public let name: String
        /// Its part of the intent's margin; below 0 where it speaks against the intent.
        public let weight: Double
    }

    /// The likeliest intent, sure enough or not; nil where nothing that the text says was ever seen.
    public let intent: Ranked?
    /// The phrase that matched the whole text, as it was written; nil where the intent was estimated.
    public let template: String?
    /// The strongest signs, the strongest first.
    public let signs: [Sign]
}
