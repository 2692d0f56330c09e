/// The words of the phrases, and which of them a mistyped word stands for.
struct Spelling: Sendable {
    private let words: Set<String>
    /// Words by the hashes of what is left when a letter is dropped.
    private let byDeletion: [UInt64: [String]]

    /// - Complexity: O(*n*) in the letters of the words.
    init(_ words: Set<String>) {
        self.words = words
        var byDeletion: [UInt64: [String]] = [:]
        for word in words.sorted() where Spelling.isLong(word) {
            for key in Deletions.keys(of: word, slips: 1) { byDeletion[key, default: []].append(word) }
        }
        self.byDeletion = byDeletion
    }

    /// The word that is one slip away from one that is in no phrase; nil where there is none, or where several are.
    ///
    /// Letters that changed places say most; else the first letter is right: few people mistype that.
    func mended(_ word: String) -> String? {
        guard Spelling.isLong(word), !words.contains(word), !CommonWords.contains(word) else { return nil }
        var near: Set<String> = []
        for key in Deletions.keys(of: word, slips: 1) {
            for other in byDeletion[key] ?? [] where EditDistance.between(word, other, limit: 1) == 1 {
                near.insert(other)
            }
        }
        let swapped = near.filter { $0.utf8.count == word.utf8.count && $0.utf8.sorted() == word.utf8.sorted() }
        if !swapped.isEmpty { return swapped.only }
        // Of four letters, one that differs makes another word more often than a slip.
        guard word.utf8.count > 4 else { return nil }
        return near.filter { $0.utf8.first == word.utf8.first }.only
    }

    /// Whether a word is one of the phrases, a common one, or a slip of one of the phrases.
    func knows(_ word: String) -> Bool {
        words.contains(word) || CommonWords.contains(word) || mended(word) != nil
    }

    private static func isLong(_ word: String) -> Bool {
        (4...24).contains(word.utf8.count) && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
}

extension Set {
    /// The one element of a set that has one.
    fileprivate var only: Element? { count == 1 ? first : nil }
}
