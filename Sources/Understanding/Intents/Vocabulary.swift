/// The features seen in training, numbered in the order of their hashes.
struct Vocabulary: Sendable {
    /// A place of the table; empty where the number is below 0.
    private struct Entry {
        var key: UInt64 = 0
        var number: Int32 = -1
    }

    /// Open addressing.
    private let entries: [Entry]
    private let mask: Int
    /// How many features there are.
    let count: Int

    /// - Parameters:
    ///   - documents: The feature hashes of each phrase.
    ///   - least: How often a feature must occur to get a number.
    init(_ documents: [[UInt64]], least: Int) {
        var all: [UInt64] = []
        all.reserveCapacity(documents.reduce(0) { $0 + $1.count })
        for document in documents { all.append(contentsOf: document) }
        all.sort()
        var distinct: [UInt64] = []
        var start = 0
        while start < all.count {
            var end = start + 1
            while end < all.count, all[end] == all[start] { end += 1 }
            if end - start >= least { distinct.append(all[start]) }
            start = end
        }
        var size = 16
        while size < distinct.count * 2 { size *= 2 }
        var entries = [Entry](repeating: Entry(), count: size)
        mask = size - 1
        for (number, hash) in distinct.enumerated() {
            var place = Vocabulary.place(hash, mask)
            while entries[place].number >= 0 { place = (place + 1) & mask }
            entries[place] = Entry(key: hash, number: Int32(number))
        }
        self.entries = entries
        count = distinct.count
    }

    /// The number of a feature; nil where training never saw it.
    @inline(__always)
    func number(of hash: UInt64) -> Int32? {
        var place = Vocabulary.place(hash, mask)
        while entries[place].number >= 0 {
            if entries[place].key == hash { return entries[place].number }
            place = (place + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private static func place(_ hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    }
}
