import Conversation
import Yams

extension NodeReader {
    private static var smallWordPlaces: [(key: String, list: WritableKeyPath<SmallWords, Set<String>>)] {
        [
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
            ("denials", \.denials),
            ("stretches", \.stretches),
            ("questions", \.questions),
            ("empty", \.empty),
        ]
    }

    static var smallWordKeys: [String] { smallWordPlaces.map(\.key) }

    /// Takes the words that say nothing of their own, those lists that are there: `around-values: [it, the, …]`.
    mutating func smallWords(_ node: Node?, _ words: inout SmallWords) {
        let places = NodeReader.smallWordPlaces
        guard let node else { return }
        let members = members(node, of: "'small-words'", known: places.map(\.key))
        for (key, list) in places {
            guard let node = members[key] else { continue }
            words[keyPath: list] = Set(strings(node, "'\(key)'").map { $0.lowercased() })
        }
    }
}
