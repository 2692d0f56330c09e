/// How telling each feature of a vocabulary is: the rarer in the phrases, the more.
struct FeatureWeights: Sendable {
    /// log((1 + phrases) / (1 + phrases that have it)) + 1, by number; 0 for one that too few phrases have.
    let weights: [Float]
    /// The weight of a feature that training never saw.
    let unseen: Float

    /// - Parameters:
    ///   - phrases: The ascending numbers of each phrase's features.
    ///   - count: How many features there are.
    ///   - least: How many phrases must have a feature for it to count.
    init(_ phrases: [[Int32]], count: Int, least: Int) {
        var frequencies = [Int](repeating: 0, count: count)
        for numbers in phrases {
            for (place, number) in numbers.enumerated() where place == 0 || numbers[place - 1] != number {
                frequencies[Int(number)] += 1
            }
        }
        let total = Maths.log(Double(phrases.count + 1))
        // Most features are as rare as many others: each logarithm is worked out once.
        var known: [Int: Float] = [:]
        weights = frequencies.map { frequency in
            guard frequency >= least else { return 0 }
            if let weight = known[frequency] { return weight }
            let weight = Float(total - Maths.log(Double(frequency + 1)) + 1)
            known[frequency] = weight
            return weight
        }
        unseen = Float(total + 1)
    }
}
