/// The features seen in training, numbered in the order of their hashes, and how telling each is.
struct Vocabulary: Sendable {
    /// Open addressing: 0 is an empty place.
    private let keys: [UInt64]
    private let places: [Int32]
    private let mask: Int
    /// log((1 + phrases) / (1 + phrases that have it)) + 1, by number.
    let weights: [Float]
    /// The weight of a feature that training never saw.
    let unseenWeight: Float

    var count: Int { weights.count }

    /// - Parameter documents: The feature hashes of each phrase.
    init(_ documents: [[UInt64]]) {
        var all: [UInt64] = []
        for document in documents { all.append(contentsOf: Set(document)) }
        all.sort()
        var distinct: [UInt64] = []
        var counts: [Int] = []
        for hash in all {
            if distinct.last == hash {
                counts[counts.count - 1] += 1
            } else {
                distinct.append(hash)
                counts.append(1)
            }
        }
        var size = 16
        while size < distinct.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var places = [Int32](repeating: -1, count: size)
        mask = size - 1
        for (number, hash) in distinct.enumerated() {
            var place = Vocabulary.place(hash, mask)
            while places[place] >= 0 { place = (place + 1) & mask }
            keys[place] = hash
            places[place] = Int32(number)
        }
        self.keys = keys
        self.places = places
        let total = Double(documents.count + 1)
        weights = counts.map { Float(Maths.log(total / Double($0 + 1)) + 1) }
        unseenWeight = Float(Maths.log(total) + 1)
    }

    /// The number of a feature; nil where training never saw it.
    @inline(__always)
    func number(of hash: UInt64) -> Int32? {
        var place = Vocabulary.place(hash, mask)
        while places[place] >= 0 {
            if keys[place] == hash { return places[place] }
            place = (place + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private static func place(_ hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    }
}
