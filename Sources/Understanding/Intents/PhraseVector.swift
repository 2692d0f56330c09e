/// A phrase as numbers: sparse, of length 1 where all of it was seen in training.
struct PhraseVector: Sendable {
    /// Ascending numbers of features.
    private(set) var indexes: [Int32] = []
    private(set) var values: [Float] = []
    /// Which share of what the phrase says training had seen, 0 to 1.
    private(set) var seen: Float = 0

    /// Words and letters are two blocks, each sublinear tf-idf of length 1.
    init(_ features: Features, words: Vocabulary, letters: Vocabulary) {
        indexes.reserveCapacity(features.words.count + features.letters.count)
        values.reserveCapacity(features.words.count + features.letters.count)
        let seenWords = add(features.words, words, offset: 0)
        let seenLetters = add(features.letters, letters, offset: Int32(words.count))
        seen = (seenWords + seenLetters) / 2
    }

    /// Adds a block and gives the share of its weight that was seen.
    private mutating func add(_ hashes: [UInt64], _ vocabulary: Vocabulary, offset: Int32) -> Float {
        var numbers: [Int32] = []
        numbers.reserveCapacity(hashes.count)
        var unseen: Float = 0
        for hash in hashes {
            if let number = vocabulary.number(of: hash) {
                numbers.append(number)
            } else {
                unseen += vocabulary.unseenWeight
            }
        }
        guard !numbers.isEmpty else { return 0 }
        numbers.sort()
        let start = values.count
        var square: Float = 0
        var seen: Float = 0
        var index = 0
        while index < numbers.count {
            let number = numbers[index]
            var count = 1
            while index + count < numbers.count, numbers[index + count] == number { count += 1 }
            let weight = vocabulary.weights[Int(number)]
            let value = PhraseVector.dampened(count) * weight
            indexes.append(number + offset)
            values.append(value)
            square += value * value
            seen += weight * Float(count)
            index += count
        }
        let scale = 0.707_106_77 / square.squareRoot()
        for place in start..<values.count { values[place] *= scale }
        return seen / (seen + unseen)
    }

    /// 1 + ln(count).
    private static func dampened(_ count: Int) -> Float {
        count < logarithms.count ? logarithms[count] : logarithms[logarithms.count - 1]
    }

    private static let logarithms: [Float] = [0] + (1...32).map { Float(Maths.log(Double($0)) + 1) }
}
