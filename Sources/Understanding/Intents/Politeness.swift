/// Words around a request that ask for nothing: "hey, can you … please".
enum Politeness {
    /// The units that are left without them.
    static func core(of units: [PhraseUnit]) -> Range<Int> {
        guard let first = units.first, let last = units.last, begins(first.text) || ends(last.text) else {
            return units.indices
        }
        var start = 0
        var end = units.count
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for words in openings where says(units, words, at: start, before: end) {
                start += words.count
                hasChanged = true
            }
            for words in closings
            where end - words.count > start && says(units, words, at: end - words.count, before: end) {
                end -= words.count
                hasChanged = true
            }
        }
        return start..<end
    }

    /// Whether a greeting or a thank-you comes first, which is a request of its own only where it is all.
    static func isGreeting(_ units: [PhraseUnit]) -> Bool {
        units.count > 1 && greetings.contains(units[0].text)
    }

    private static let greetings = ["hey", "hi", "hello", "good", "thanks"]

    private static func begins(_ word: String) -> Bool { firstWords.contains(word) }

    private static func ends(_ word: String) -> Bool { lastWords.contains(word) }

    private static let firstWords = Set(openings.compactMap(\.first))
    private static let lastWords = Set(closings.compactMap(\.last))

    private static func says(_ units: [PhraseUnit], _ words: [String], at start: Int, before end: Int) -> Bool {
        guard start >= 0, start + words.count < end + (start > 0 ? 1 : 0), start + words.count <= end else {
            return false
        }
        return words.indices.allSatisfy { units[start + $0].text == words[$0] }
    }

    private static let openings = [
        ["hey"], ["hi"], ["hello"], ["hey", "there"], ["hi", "there"], ["hello", "there"], ["bot"],
        ["good", "morning"],
        ["good", "afternoon"], ["good", "evening"], ["good", "day"], ["ok"], ["so"], ["and"], ["please"],
        ["can", "you"], ["could", "you"], ["would", "you"], ["will", "you"], ["would", "you", "mind"],
        ["i", "want", "to"], ["i", "need", "to"], ["i", "would", "like", "to"], ["i", "would", "like", "you", "to"],
        ["let", "us"], ["quick", "question"], ["sorry"], ["excuse", "me"], ["by", "the", "way"], ["oh"], ["hm"],
        ["well"], ["now"], ["great"], ["yes"], ["wait"], ["actually"], ["good"], ["thanks"],
    ]

    private static let closings = [
        ["please"], ["thanks"], ["thanks", "a", "lot"], ["many", "thanks"], ["thank", "you"],
        ["thank", "you", "so", "much"], ["thank", "you", "very", "much"], ["now"], ["for", "me"], ["then"], ["again"],
        ["right", "now"], ["if", "you", "can"], ["bot"],
    ]
}
