import Conversation
import Yams

extension NodeReader {
    /// The words that say nothing of their own: `around-values: [it, the, …]`.
    mutating func smallWords(_ node: Node?) -> SmallWords {
        let places: [(key: String, list: WritableKeyPath<SmallWords, Set<String>>)] = [
            ("around-values", \.aroundValues),
            ("beside-values", \.besideValues),
            ("behind-cues", \.behindCues),
            ("before-days", \.beforeDays),
            ("before-names", \.beforeNames),
            ("beside-corrections", \.besideCorrections),
            ("before-choices", \.beforeChoices),
            ("beside-choices", \.besideChoices),
            ("before-deadlines", \.beforeDeadlines),
            ("speakers", \.speakers),
            ("as-states", \.asStates),
            ("wishes", \.wishes),
            ("as-places", \.asPlaces),
            ("empty", \.empty),
        ]
        var words = SmallWords()
        guard let node else { return words }
        let members = members(node, of: "'small-words'", known: places.map(\.key))
        for (key, list) in places {
            words[keyPath: list] = Set(strings(members[key], "'\(key)'").map { $0.lowercased() })
        }
        return words
    }
}
