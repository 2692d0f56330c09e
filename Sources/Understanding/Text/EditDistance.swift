/// How many slips of the finger lie between two words.
public enum EditDistance {
    /// The Damerau-Levenshtein distance (insert, delete, replace, swap of neighbours), or nil above `limit`.
    ///
    /// - Complexity: O(*a* × *b*) at most; words whose lengths differ by more than `limit` cost nothing.
    public static func between(_ a: String, _ b: String, limit: Int) -> Int? {
        between(Array(a.utf8), Array(b.utf8), limit: limit)
    }

    /// How far a typed word may be from a name: 1 from four letters on, 2 from eight; 0 where it is too long for one.
    public static func tolerance(for word: String) -> Int {
        switch word.utf8.count {
        case 4...7: 1
        case 8...32: 2
        default: 0
        }
    }

    static func between(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before: [Int] = []
        var above = Array(0...b.count)
        for row in 1...a.count {
            var line = [row]
            line.reserveCapacity(b.count + 1)
            var best = row
            for column in 1...b.count {
                let cost = a[row - 1] == b[column - 1] ? 0 : 1
                var value = min(above[column] + 1, line[column - 1] + 1, above[column - 1] + cost)
                if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
                    value = min(value, before[column - 2] + 1)
                }
                line.append(value)
                best = min(best, value)
            }
            if best > limit { return nil }
            (before, above) = (above, line)
        }
        return above[b.count] <= limit ? above[b.count] : nil
    }
}
