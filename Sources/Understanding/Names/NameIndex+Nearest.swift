extension NameIndex {
    /// Whether a word, in lower case, ends the names of companies and says nothing: `inc`, `corp`.
    public static func isCompanyEnding(_ word: String) -> Bool { CommonWords.companyEndings.contains(word) }

    /// Those whose names lie nearest to a text, the nearest first: the question "did you mean …?".
    ///
    /// Whole name, then beginning, then a word of it that begins so, then slips of the finger. What is not alike at
    /// all is left out.
    ///
    /// - Complexity: O(*n*) in the names; a word that many of them share is compared once.
    public func nearest(to text: String, limit: Int = 3) -> [Named] {
        let wanted = NameIndex.tokens(of: text).joined(separator: " ")
        guard !wanted.isEmpty else { return [] }
        var search = NearestSearch(wanted: wanted)
        var best: [Int: Int] = [:]
        for form in forms where form.isWhole || form.tokens.count == 1 {
            guard let distance = search.distance(of: form.tokens) else { continue }
            best[form.name] = min(best[form.name] ?? .max, distance)
        }
        let sorted = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return sorted.prefix(limit).map { names[$0.key] }
    }
}
