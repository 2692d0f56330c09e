/// How far names lie from a text; remembers the words that it has seen.
struct NearestSearch {
    private let wanted: String
    private let letters: [UInt8]
    private let limit: Int
    private var words: [String: Int?] = [:]

    /// - Parameter wanted: The text as names are compared: tokens with a space between.
    init(wanted: String) {
        self.wanted = wanted
        letters = Array(wanted.utf8)
        limit = max(1, letters.count / 3)
    }

    /// 0 for the name itself, 1 for its beginning, 2 for a word that begins so, more for slips; nil for what is unlike.
    mutating func distance(of tokens: [String]) -> Int? {
        let whole = distance(ofWhole: tokens)
        if let whole, whole <= 2 { return whole }
        let parts = tokens.compactMap { distance(ofWord: $0) }.min()
        return [whole, parts].compactMap(\.self).min()
    }

    private func distance(ofWhole tokens: [String]) -> Int? {
        let count = tokens.reduce(tokens.count - 1) { $0 + $1.utf8.count }
        guard count >= letters.count - limit else { return nil }
        let mayBegin = tokens[0].utf8.first == letters.first
        guard count <= letters.count + limit || mayBegin else { return nil }
        let name = tokens.joined(separator: " ")
        if mayBegin, name.hasPrefix(wanted) { return count == letters.count ? 0 : 1 }
        return EditDistance.between(letters, Array(name.utf8), limit: limit).map { 2 + $0 }
    }

    private mutating func distance(ofWord word: String) -> Int? {
        if let known = words[word] { return known }
        var distance: Int?
        if letters.count >= 2, word.hasPrefix(wanted) {
            distance = 2
        } else if letters.count >= 4 {
            distance = EditDistance.between(letters, Array(word.utf8), limit: limit).map { 2 + $0 }
        }
        words[word] = .some(distance)
        return distance
    }
}
