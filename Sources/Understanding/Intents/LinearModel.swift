/// One linear separator for each intent, and each intent's centre of gravity, in flat arrays.
struct LinearModel: Sendable {
    let classes: Int
    /// For each feature, the weights of all intents and then their centroids: rows of 2 × `classes`.
    private let rows: [Float]
    private let biases: [Float]

    /// Trains one-vs-rest support vector machines with squared hinge loss, by dual coordinate descent.
    ///
    /// - Parameters:
    ///   - labels: The intent of each vector; -1 for one that is out of scope.
    ///   - features: How many there are.
    ///   - cost: How much an error weighs against a wide margin.
    init(_ vectors: [PhraseVector], labels: [Int], classes: Int, features: Int, cost: Float = 2) {
        self.classes = classes
        var rows = [Float](repeating: 0, count: features * classes * 2)
        var biases = [Float](repeating: 0, count: classes)
        var trainer = SeparatorTrainer(vectors, features: features, cost: cost)
        for label in 0..<classes {
            trainer.train(positives: labels, label: label)
            for feature in 0..<features { rows[feature * classes * 2 + label] = trainer.weights[feature] }
            biases[label] = trainer.bias
        }
        LinearModel.addCentroids(vectors, labels, classes, &rows)
        self.rows = rows
        self.biases = biases
    }

    private static func addCentroids(_ vectors: [PhraseVector], _ labels: [Int], _ classes: Int, _ rows: inout [Float])
    {
        var squares = [Float](repeating: 0, count: classes)
        for (vector, label) in zip(vectors, labels) where label >= 0 {
            for (index, value) in zip(vector.indexes, vector.values) {
                rows[Int(index) * classes * 2 + classes + label] += value
            }
        }
        for start in stride(from: 0, to: rows.count, by: max(1, classes * 2)) {
            for label in 0..<classes { squares[label] += rows[start + classes + label] * rows[start + classes + label] }
        }
        let scales = squares.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
        for start in stride(from: 0, to: rows.count, by: max(1, classes * 2)) {
            for label in 0..<classes { rows[start + classes + label] *= scales[label] }
        }
    }

    /// What one feature adds to an intent's margin for each unit of its value.
    func weight(of feature: Int32, for label: Int) -> Float { rows[Int(feature) * classes * 2 + label] }

    /// The margin of each intent, and then its cosine: 2 × `classes` numbers, for the vector shortened by a factor.
    func scores(_ vector: PhraseVector, scale: Float) -> [Float] {
        let width = classes * 2
        var sums = [Float](repeating: 0, count: width)
        sums.withUnsafeMutableBufferPointer { sums in
            rows.withUnsafeBufferPointer { rows in
                guard let rows = rows.baseAddress, let sums = sums.baseAddress else { return }
                // Two features at a time, added one after the other: the sums are fetched and stored half as often.
                let count = vector.indexes.count
                var next = 0
                while next + 1 < count {
                    let (one, other) = (vector.values[next], vector.values[next + 1])
                    let row = rows + Int(vector.indexes[next]) * width
                    let otherRow = rows + Int(vector.indexes[next + 1]) * width
                    for place in 0..<width { sums[place] = (sums[place] + one * row[place]) + other * otherRow[place] }
                    next += 2
                }
                if next < count {
                    let row = rows + Int(vector.indexes[next]) * width
                    for place in 0..<width { sums[place] += vector.values[next] * row[place] }
                }
            }
        }
        for place in 0..<width { sums[place] *= scale }
        for label in 0..<classes { sums[label] += biases[label] }
        return sums
    }
}
