/// Which boxes of a numbered list an answer ticks: "1 and 3", "all but 2", "2-4", "none".
package enum BoxAnswer {
    /// - Parameters:
    ///   - count: How many boxes there are.
    ///   - all: Ways to say all of them.
    ///   - none: Ways to say none.
    ///   - except: What announces those that are left out.
    /// - Returns: Places from 1; nil where the answer says nothing of the list.
    package static func ticked(
        _ answer: String, of count: Int, all: [String], none: [String], except: [String]
    ) -> [Int]? {
        let said = answer.lowercased()
        let words = said.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard let numbers = numbers(in: words, upTo: count) else { return nil }
        func says(_ list: [String]) -> Bool {
            list.contains { phrase in
                let wanted = phrase.split(separator: " ").map(String.init)
                return words.indices.contains { words[$0...].starts(with: wanted) }
            }
        }
        if !numbers.isEmpty {
            return says(except) ? (1...count).filter { !numbers.contains($0) } : numbers.sorted()
        }
        if says(none) { return [] }
        return says(all) ? Array(1...count) : nil
    }

    /// The places that are named; nil where one of them is none of the list.
    private static func numbers(in words: [String], upTo count: Int) -> Set<Int>? {
        var found: Set<Int> = []
        for word in words {
            let ends = word.split(separator: "-").map { Int($0) }
            if ends.isEmpty || ends.contains(nil) { continue }
            let places = ends.compactMap(\.self)
            guard let first = places.first, let last = places.last, places.count <= 2, first >= 1, first <= last,
                last <= count
            else { return nil }
            found.formUnion(first...last)
        }
        return found
    }
}
