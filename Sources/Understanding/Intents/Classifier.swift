/// Tells intents apart by what their example phrases have in common, and tells when a text is none of them.
struct Classifier: Sendable {
    /// A way to say a phrase, and its intent.
    struct Example {
        let units: [PhraseUnit]
        /// Nil for one that is out of scope.
        let label: Int?
        /// The number of the phrase; its examples follow one another.
        let phrase: Int
    }

    let names: [String]
    /// One for each ``FeatureBlock``, as the weights.
    private let vocabularies: [Vocabulary]
    private let separators: Separators
    private let calibration: Calibration

    init(names: [String], examples: [Example]) {
        let features = Spread.map(examples) { Features($0.units) }
        let vocabularies = FeatureBlock.allCases.map { block in
            Vocabulary(features.map { $0[block] }, least: block.least)
        }
        let phrases = Spread.map(features) { NumberedPhrase($0, vocabularies) }
        let labels = examples.map { $0.label ?? -1 }
        self.names = names
        self.vocabularies = vocabularies
        (calibration, separators) = Spread.both {
            Calibration.fitted(phrases, labels, groups: examples.map(\.phrase), vocabularies, names.count)
        } and: {
            Separators(phrases, labels, vocabularies, classes: names.count)
        }
    }

    /// The intents from the likeliest on, and whether the first is sure enough to act on.
    func ranking(_ units: [PhraseUnit], limit: Int = 5) -> (ranking: [Ranked], isInScope: Bool) {
        let scores = separators.scores(NumberedPhrase(Features(units), vocabularies), limit: limit)
        guard let best = scores.order.first else { return ([], false) }
        let confidence = calibration.confidence(scores.certainty)
        let shares = scores.order.map { Maths.exp(Double(scores.margins[$0] - scores.margins[best]) * 4) }
        let rest = max(shares.dropFirst().reduce(0, +), 1e-9)
        let left = min(1 - confidence, confidence * rest)
        let ranking = zip(scores.order, shares).enumerated().map { place, item in
            Ranked(name: names[item.0], confidence: place == 0 ? confidence : min(confidence, left * item.1 / rest))
        }
        return (ranking, confidence >= 0.5)
    }

    /// What of a phrase speaks most for an intent; the letters of a word are one sign.
    func signs(_ units: [PhraseUnit], for name: String, limit: Int = 5) -> [Explanation.Sign] {
        guard let label = names.firstIndex(of: name) else { return [] }
        let features = Features(units, isNamed: true)
        let vector = separators.vector(NumberedPhrase(features, vocabularies))
        var called: [Int32: String] = [:]
        var offset: Int32 = 0
        for (block, vocabulary) in zip(FeatureBlock.allCases, vocabularies) {
            for hash in features[block] {
                if let number = vocabulary.number(of: hash) { called[number + offset] = features.names?[hash] }
            }
            offset += Int32(vocabulary.count)
        }
        var sums: [String: Double] = [:]
        for (index, value) in zip(vector.indexes, vector.values) {
            guard let name = called[index] else { continue }
            sums[name, default: 0] += Double(value * vector.seen * separators.weight(of: index, for: label))
        }
        let signs = sums.map { Explanation.Sign(name: $0.key, weight: $0.value) }
        return Array(signs.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(limit))
    }
}
