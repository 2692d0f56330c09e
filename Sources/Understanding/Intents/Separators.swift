/// What is learnt from numbered phrases: how telling each feature is, and which intent it speaks for.
struct Separators: Sendable {
    private let weights: [FeatureWeights]
    private let model: LinearModel

    /// - Parameter labels: The intent of each phrase; -1 for one that is out of scope.
    init(_ phrases: [NumberedPhrase], _ labels: [Int], _ vocabularies: [Vocabulary], classes: Int) {
        let weights = FeatureBlock.allCases.map { block in
            FeatureWeights(
                phrases.map { $0.numbers[block.rawValue] }, count: vocabularies[block.rawValue].count,
                least: block.least)
        }
        let vectors = phrases.map { PhraseVector($0, weights) }
        self.weights = weights
        let count = vocabularies.reduce(0) { $0 + $1.count }
        model = LinearModel(vectors, labels: labels, classes: classes, features: count)
    }

    func vector(_ phrase: NumberedPhrase) -> PhraseVector { PhraseVector(phrase, weights) }

    /// What one feature adds to an intent's margin for each unit of its value.
    func weight(of feature: Int32, for label: Int) -> Float { model.weight(of: feature, for: label) }

    /// - Returns: The margin of each intent, the first few intents in order, and how certainly the first is meant.
    func scores(_ phrase: NumberedPhrase, limit: Int = 1) -> (margins: [Float], order: [Int], certainty: Float) {
        let vector = vector(phrase)
        guard model.classes > 0, vector.seen > 0 else { return ([], [], -2) }
        let sums = model.scores(vector, scale: vector.seen)
        let order = Separators.largest(sums[..<model.classes], limit: limit)
        let cosine = sums[model.classes...].max() ?? 0
        return (Array(sums[..<model.classes]), order, sums[order[0]] + cosine)
    }

    /// The places of the largest numbers, the largest first; of equals the first.
    private static func largest(_ numbers: ArraySlice<Float>, limit: Int) -> [Int] {
        var best: [Int] = []
        for (place, number) in numbers.enumerated() {
            if best.count == limit, let last = best.last, number <= numbers[last] { continue }
            let rank = best.firstIndex { numbers[$0] < number } ?? best.count
            best.insert(place, at: rank)
            if best.count > limit { best.removeLast() }
        }
        return best
    }
}
