/// A phrase as numbers: sparse, and of length 1 where it has features of every block.
struct PhraseVector: Sendable {
    /// Ascending numbers of features, the blocks one after the other.
    private(set) var indexes: [Int32] = []
    private(set) var values: [Float] = []
    /// Which share of what the phrase says training had seen, 0 to 1: of the squared weights of its features.
    private(set) var seen: Float = 0

    /// Each block is sublinear tf-idf of its own length.
    init(_ phrase: NumberedPhrase, _ weights: [FeatureWeights]) {
        let count = phrase.numbers.reduce(0) { $0 + $1.count }
        indexes.reserveCapacity(count)
        values.reserveCapacity(count)
        var offset: Int32 = 0
        var tellers: Float = 0
        for block in FeatureBlock.allCases {
            let weights = weights[block.rawValue]
            let numbers = phrase.numbers[block.rawValue]
            let strangers = Float(phrase.strangers[block.rawValue]) * weights.unseen * weights.unseen
            let share = add(numbers, weights, offset: offset, length: block.length, strangers: strangers)
            if block.tellsStrangers {
                seen += share
                tellers += 1
            }
            offset += Int32(weights.weights.count)
        }
        seen /= max(1, tellers)
    }

    /// Adds a block and gives the share of its squared weight that was seen.
    ///
    /// - Parameter strangers: The squared weight of what has no number.
    private mutating func add(
        _ numbers: [Int32], _ weights: FeatureWeights, offset: Int32, length: Float, strangers: Float
    ) -> Float {
        let start = values.count
        var square: Float = 0
        var seen: Float = 0
        var unseen = strangers
        var index = 0
        while index < numbers.count {
            let number = numbers[index]
            var count = 1
            while index + count < numbers.count, numbers[index + count] == number { count += 1 }
            index += count
            let weight = weights.weights[Int(number)]
            guard weight > 0 else {
                unseen += Float(count) * weights.unseen * weights.unseen
                continue
            }
            let value = PhraseVector.dampened(count) * weight
            indexes.append(number + offset)
            values.append(value)
            square += value * value
            seen += weight * weight * Float(count)
        }
        guard square > 0 else { return 0 }
        let scale = length / square.squareRoot()
        for place in start..<values.count { values[place] *= scale }
        return seen / (seen + unseen)
    }

    /// 1 + ln(count).
    private static func dampened(_ count: Int) -> Float {
        count < logarithms.count ? logarithms[count] : logarithms[logarithms.count - 1]
    }

    private static let logarithms: [Float] = [0] + (1...32).map { Float(Maths.log(Double($0)) + 1) }
}
