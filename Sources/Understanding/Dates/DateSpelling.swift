/// Slips of the finger and glued words, for the words of dates only.
enum DateSpelling {
    /// The words that a run of letters stands for; nil where it is none that is known.
    static func words(for typed: String) -> [String]? {
        if let words = glued[typed] { return words }
        if let parts = parts(of: typed) { return parts }
        return nearest(to: typed).map { [$0] }
    }

    /// What a figure and the letters behind it stand for: `2moro`.
    static func word(for figure: String, _ letters: String) -> String? {
        guard figure == "2" else { return nil }
        switch letters {
        case "moro", "morow", "morro", "morrow", "mrw", "mro": return "tomorrow"
        case "nite", "night": return "tonight"
        default: return nil
        }
    }

    // MARK: Glued

    private static let glued: [String: [String]] = [
        "endofday": ["end", "of", "day"], "endofweek": ["end", "of", "week"], "endofmonth": ["end", "of", "month"],
        "endofquarter": ["end", "of", "quarter"], "endofyear": ["end", "of", "year"], "monthend": ["month", "end"],
        "quarterend": ["quarter", "end"], "yearend": ["year", "end"], "weekending": ["week", "ending"],
        "midmonth": ["mid", "month"], "midquarter": ["mid", "quarter"], "midyear": ["mid", "year"],
        "halfyear": ["half", "year"], "thrus": ["thursday"], "thrs": ["thursday"], "aprl": ["april"],
        "apirl": ["april"], "aprill": ["april"], "tmrw": ["tomorrow"], "tmr": ["tomorrow"], "tmrow": ["tomorrow"],
    ]

    /// `nextweek`, `thisfriday`, and `thmarch` behind a figure.
    private static func parts(of typed: String) -> [String]? {
        for first in ["next", "this", "last", "nxt", "by", "th", "st", "nd", "rd", "mid"] where typed.hasPrefix(first) {
            let rest = String(typed.dropFirst(first.utf8.count))
            guard rest.utf8.count >= 3, let word = DateWord.of(rest), word.isNoun else { continue }
            return [first, rest]
        }
        return nil
    }

    // MARK: Slips

    /// The one word of dates that is so near that nothing else was meant: it begins and ends in the same way, and a
    /// letter (two, in long words) is wrong, missing, doubled or in its neighbour's place.
    private static func nearest(to typed: String) -> String? {
        let length = typed.utf8.count
        guard (5...11).contains(length), let first = typed.utf8.first, let words = byLetter[first],
            !others.contains(typed), !CommonWords.contains(typed)
        else { return nil }
        let bytes = Array(typed.utf8)
        for limit in 1...2 {
            for word in words where word.last == bytes.last && (limit == 1 || word.count >= 8) {
                if EditDistance.between(bytes, word, limit: limit) != nil {
                    return String(decoding: word, as: UTF8.self)
                }
            }
        }
        return nil
    }

    private static let byLetter: [UInt8: [[UInt8]]] = {
        var words: [UInt8: [[UInt8]]] = [:]
        for word in correct.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            words[word.utf8.first ?? 0, default: []].append(Array(word.utf8))
        }
        return words
    }()

    private static let correct = """
        monday tuesday wednesday thursday friday saturday sunday january february august september october november
        december tomorrow yesterday quarter quarters weekend beginning business before
        """

    /// Words of their own that lie near one.
    private static let others: Set<String> = ["sundry", "busyness", "mundane", "frilly", "fritay", "barefoot"]
}
