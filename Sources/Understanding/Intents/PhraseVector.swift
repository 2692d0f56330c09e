/// A phrase as numbers: sparse, of length 1 where all of it was seen in training.
struct PhraseVector: Sendable {
    /// Ascending numbers of features.
    private(set) var indexes: [Int32] = []
    private(set) var values: [Float] = []
    /// Which share of what the phrase says training had seen, 0 to 1: of the squared weights of its features.
    private(set) var seen: Float = 0

    /// The blocks one after the other, each sublinear tf-idf of its own length.
    init(_ features: Features, _ vocabularies: [Vocabulary]) {
        var offset: Int32 = 0
        var tellers: Float = 0
        for (block, vocabulary) in zip(FeatureBlock.allCases, vocabularies) {
            let share = add(features[block], vocabulary, offset: offset, length: block.length)
            if block.tellsStrangers {
                seen += share
                tellers += 1
            }
            offset += Int32(vocabulary.count)
        }
        seen /= max(1, tellers)
    }

    /// Adds a block and gives the share of its squared weight that was seen.
    private mutating func add(_ hashes: [UInt64], _ vocabulary: Vocabulary, offset: Int32, length: Float) -> Float {
        var numbers: [Int32] = []
        numbers.reserveCapacity(hashes.count)
        var unseen = 0
        for hash in hashes {
            if let number = vocabulary.number(of: hash) { numbers.append(number) } else { unseen += 1 }
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
            seen += weight * weight * Float(count)
            index += count
        }
        let scale = length / square.squareRoot()
        for place in start..<values.count { values[place] *= scale }
        return seen / (seen + Float(unseen) * vocabulary.unseenWeight * vocabulary.unseenWeight)
    }

    /// 1 + ln(count).
    private static func dampened(_ count: Int) -> Float {
        count < logarithms.count ? logarithms[count] : logarithms[logarithms.count - 1]
    }

    private static let logarithms: [Float] = [0] + (1...32).map { Float(Maths.log(Double($0)) + 1) }
}
