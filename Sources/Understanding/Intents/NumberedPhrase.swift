/// The features of a phrase by their numbers in the vocabularies.
struct NumberedPhrase: Sendable {
    /// For each ``FeatureBlock`` ascending numbers; what occurs twice is there twice.
    let numbers: [[Int32]]
    /// For each block, how many of its features no vocabulary holds.
    let strangers: [Int]

    init(_ features: Features, _ vocabularies: [Vocabulary]) {
        var numbers: [[Int32]] = []
        numbers.reserveCapacity(vocabularies.count)
        var strangers: [Int] = []
        strangers.reserveCapacity(vocabularies.count)
        for (block, vocabulary) in zip(FeatureBlock.allCases, vocabularies) {
            let hashes = features[block]
            var found: [Int32] = []
            found.reserveCapacity(hashes.count)
            for hash in hashes { if let number = vocabulary.number(of: hash) { found.append(number) } }
            found.sort()
            strangers.append(hashes.count - found.count)
            numbers.append(found)
        }
        self.numbers = numbers
        self.strangers = strangers
    }
}
