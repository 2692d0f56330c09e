/// Tells intents apart by what their example phrases have in common, and tells when a text is none of them.
struct Classifier: Sendable {
    /// A phrase and its intent; nil for one that is out of scope.
    struct Example {
        let units: [PhraseUnit]
        let label: Int?
    }

    let names: [String]
    /// One for each ``FeatureBlock``.
    private let vocabularies: [Vocabulary]
    private let model: LinearModel
    let calibration: Calibration

    init(names: [String], examples: [Example]) {
        let features = examples.map { Features($0.units) }
        let labels = examples.map { $0.label ?? -1 }
        let calibration = Calibration.fitted(features, labels, classes: names.count)
        self.init(names: names, features, labels, calibration)
    }

    /// Without calibration: what calibration itself trains.
    init(names: [String], _ features: [Features], _ labels: [Int], _ calibration: Calibration = Calibration()) {
        let vocabularies = FeatureBlock.allCases.map { block in Vocabulary(features.map { $0[block] }) }
        let vectors = features.map { PhraseVector($0, vocabularies) }
        self.names = names
        self.vocabularies = vocabularies
        self.calibration = calibration
        let count = vocabularies.reduce(0) { $0 + $1.count }
        model = LinearModel(vectors, labels: labels, classes: names.count, features: count)
    }

    /// The intents from the likeliest on, and whether the first is sure enough to act on.
    func ranking(_ units: [PhraseUnit], limit: Int = 5) -> (ranking: [Ranked], isInScope: Bool) {
        let scores = scores(Features(units), limit: limit)
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

    /// - Returns: The margin of each intent, the first few intents in order, and how certainly the first is meant.
    func scores(_ features: Features, limit: Int = 1) -> (margins: [Float], order: [Int], certainty: Float) {
        let vector = PhraseVector(features, vocabularies)
        let sums = model.scores(vector, scale: vector.seen)
        let count = names.count
        guard count > 0, vector.seen > 0 else { return ([], [], -2) }
        let order = Classifier.largest(sums[..<count], limit: limit)
        let cosine = sums[count...].max() ?? 0
        return (Array(sums[..<count]), order, sums[order[0]] + cosine)
    }

    /// What of a phrase speaks most for an intent; the letters of a word are one sign.
    func signs(_ units: [PhraseUnit], for name: String, limit: Int = 5) -> [Explanation.Sign] {
        guard let label = names.firstIndex(of: name) else { return [] }
        let features = Features(units, isNamed: true)
        let vector = PhraseVector(features, vocabularies)
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
            sums[name, default: 0] += Double(value * vector.seen * model.weight(of: index, for: label))
        }
        let signs = sums.map { Explanation.Sign(name: $0.key, weight: $0.value) }
        return Array(signs.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(limit))
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
