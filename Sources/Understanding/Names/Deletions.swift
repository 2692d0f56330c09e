/// The words that are left when letters are dropped from one; two words with a slip between them share one.
///
/// Letters are dropped from the beginning alone: words that are alike there are compared as a whole by whoever asks.
enum Deletions {
    /// How many bytes of a word count.
    private static let length = 7

    /// Hashes of a word's beginning and of what one dropped letter leaves of it, or two.
    ///
    /// Words within one slip share a key of one dropped letter, words within two slips a key of two.
    static func keys(of word: String, slips: Int) -> [UInt64] {
        let letters = Array(word.utf8.prefix(length))
        var keys = [hash(letters, without: -1, -1)]
        for first in letters.indices {
            keys.append(hash(letters, without: first, -1))
            guard slips > 1 else { continue }
            for second in letters.indices where second > first { keys.append(hash(letters, without: first, second)) }
        }
        return keys
    }

    /// How many slips a word must be found with that others may have mistyped: two where they may have typed eight
    /// letters.
    static func slips(in word: String) -> Int { word.utf8.count < 6 ? 1 : 2 }

    private static func hash(_ letters: [UInt8], without first: Int, _ second: Int) -> UInt64 {
        var hash = Hash.seed
        for index in letters.indices where index != first && index != second { hash = Hash.mix(hash, letters[index]) }
        return hash
    }
}
