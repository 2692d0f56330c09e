extension NameIndex {
    /// Those whose names lie nearest to a text, the nearest first: the question "did you mean …?".
    ///
    /// Whole name, then beginning, then a word of it that begins so, then slips of the finger. What is not alike at
    /// all is left out.
    ///
    /// - Complexity: O(*n*) in the names.
    public func nearest(to text: String, limit: Int = 3) -> [Named] {
        let wanted = NameIndex.tokens(of: text).joined(separator: " ")
        guard !wanted.isEmpty else { return [] }
        var best: [Int: Int] = [:]
        for form in forms where form.isWhole || form.tokens.count == 1 {
            guard let distance = NameIndex.distance(wanted, form.tokens) else { continue }
            best[form.name] = min(best[form.name] ?? .max, distance)
        }
        let sorted = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return sorted.prefix(limit).map { names[$0.key] }
    }

    private static func distance(_ wanted: String, _ tokens: [String]) -> Int? {
        let name = tokens.joined(separator: " ")
        if name == wanted { return 0 }
        if name.hasPrefix(wanted) { return 1 }
        if wanted.utf8.count >= 2, tokens.contains(where: { $0.hasPrefix(wanted) }) { return 2 }
        let limit = max(1, wanted.utf8.count / 3)
        let slips = EditDistance.between(wanted, name, limit: limit)
        let partial =
            wanted.utf8.count >= 4
            ? tokens.compactMap { EditDistance.between(wanted, $0, limit: limit) }.min() : nil
        guard let nearest = [slips, partial].compactMap({ $0 }).min() else { return nil }
        return 2 + nearest
    }
}
