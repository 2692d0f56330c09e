/// The words that are left when letters are dropped from one; two words with a slip between them share one.
enum Deletions {
    /// Hashes of the word and of what one dropped letter leaves; from eight to twelve letters also two.
    ///
    /// - Parameter slips: 1 where one dropped letter shall be all.
    static func keys(of word: String, slips: Int = 2) -> [UInt64] {
        let letters = Array(word.utf8)
        var keys = [hash(letters, without: -1, -1)]
        let isLong = (7...12).contains(letters.count) && slips > 1
        for first in letters.indices {
            keys.append(hash(letters, without: first, -1))
            guard isLong else { continue }
            for second in letters.indices where second > first { keys.append(hash(letters, without: first, second)) }
        }
        return keys
    }

    private static func hash(_ letters: [UInt8], without first: Int, _ second: Int) -> UInt64 {
        var hash = Hash.seed
        for index in letters.indices where index != first && index != second { hash = Hash.mix(hash, letters[index]) }
        return hash
    }
}
