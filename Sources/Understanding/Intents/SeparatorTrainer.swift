/// Finds the plane that parts one intent's phrases from all others.
///
/// The dual coordinate descent of Hsieh et al. (2008) with shrinking, for the squared hinge loss. Its order of visits
/// is pseudo-random from a fixed seed: the same phrases give the same plane.
struct SeparatorTrainer {
    private(set) var weights: [Float]
    private(set) var bias: Float = 0
    private var indexes: [Int32] = []
    private var values: [Float] = []
    private var starts: [Int] = [0]
    private var diagonals: [Float] = []
    private let softness: Float

    private static let tolerance: Float = 0.1
    private static let rounds = 20

    init(_ vectors: [PhraseVector], features: Int, cost: Float) {
        weights = [Float](repeating: 0, count: features)
        softness = 0.5 / cost
        for vector in vectors {
            indexes += vector.indexes
            values += vector.values
            starts.append(indexes.count)
            diagonals.append(vector.values.reduce(0) { $0 + $1 * $1 } + 1 + softness)
        }
    }

    /// Trains for one label; the result is in ``weights`` and ``bias``.
    mutating func train(positives labels: [Int], label: Int) {
        for index in weights.indices { weights[index] = 0 }
        bias = 0
        var dual = [Float](repeating: 0, count: labels.count)
        var order = Array(labels.indices)
        var active = order.count
        var random = SplitMix(seed: 0x9e37_79b9 &+ UInt64(label))
        var upper = Float.infinity
        for _ in 0..<SeparatorTrainer.rounds {
            var (highest, lowest) = (-Float.infinity, Float.infinity)
            for place in 0..<active { order.swapAt(place, place + random.next(below: active - place)) }
            var place = 0
            while place < active {
                let example = order[place]
                let sign: Float = labels[example] == label ? 1 : -1
                let gradient = sign * margin(example) - 1 + softness * dual[example]
                if dual[example] == 0, gradient > upper {
                    active -= 1
                    order.swapAt(place, active)
                    continue
                }
                let projected = dual[example] == 0 ? min(gradient, 0) : gradient
                highest = max(highest, projected)
                lowest = min(lowest, projected)
                if projected.magnitude > 1e-9 {
                    let old = dual[example]
                    dual[example] = max(0, old - gradient / diagonals[example])
                    move(example, by: (dual[example] - old) * sign)
                }
                place += 1
            }
            if highest - lowest <= SeparatorTrainer.tolerance {
                if active == order.count { break }
                active = order.count
                upper = .infinity
            } else {
                upper = highest > 0 ? highest : .infinity
            }
        }
    }

    /// The sum is taken in four parts, which the processor works on at once; the parts are the same on every machine.
    @inline(__always)
    private func margin(_ example: Int) -> Float {
        let (start, end) = (starts[example], starts[example + 1])
        return weights.withUnsafeBufferPointer { weights in
            indexes.withUnsafeBufferPointer { indexes in
                values.withUnsafeBufferPointer { values in
                    var sums: (Float, Float, Float, Float) = (bias, 0, 0, 0)
                    var place = start
                    while place + 4 <= end {
                        sums.0 += weights[Int(indexes[place])] * values[place]
                        sums.1 += weights[Int(indexes[place + 1])] * values[place + 1]
                        sums.2 += weights[Int(indexes[place + 2])] * values[place + 2]
                        sums.3 += weights[Int(indexes[place + 3])] * values[place + 3]
                        place += 4
                    }
                    while place < end {
                        sums.0 += weights[Int(indexes[place])] * values[place]
                        place += 1
                    }
                    return (sums.0 + sums.1) + (sums.2 + sums.3)
                }
            }
        }
    }

    @inline(__always)
    private mutating func move(_ example: Int, by step: Float) {
        let range = starts[example]..<starts[example + 1]
        weights.withUnsafeMutableBufferPointer { weights in
            for place in range { weights[Int(indexes[place])] += step * values[place] }
        }
        bias += step
    }
}
