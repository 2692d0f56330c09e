/// A risk as it was said: "their cfo wants to cut tools, likely, high impact".
package struct RiskSentence: Hashable, Sendable {
    /// What was seen, without how likely and how bad it is; empty where nothing else was said.
    package let signal: String
    package let category: Risk.Category?
    package let probability: Risk.Rating?
    package let impact: Risk.Rating?

    /// What may stand beside a rating without saying more.
    private static let fillers: Set<String> = [
        "a", "an", "and", "be", "but", "i'd", "is", "it", "it's", "its", "of", "quite", "say", "that", "the", "think",
        "very", "with", "would", "i", "rather",
    ]

    /// - Parameter text: Ratings are taken from the parts between commas that say nothing else, and off the end of the
    ///   others: "budget cut likely high impact".
    package init(_ text: String, plan: Playbook.RiskPlan) {
        var (kept, probability, impact): ([String], Risk.Rating?, Risk.Rating?) = ([], nil, nil)
        for part in text.split(whereSeparator: { ",;".contains($0) }) {
            var words = part.lowercased().words
            let likely = RiskSentence.take(plan.likely, from: &words)
            let grave = RiskSentence.take(plan.grave, from: &words)
            if likely == nil && grave == nil || !words.allSatisfy(RiskSentence.fillers.contains) {
                let end = RiskSentence.end(of: part.trimmed, plan)
                kept.append(end.said)
                probability = end.likely ?? probability
                impact = end.grave ?? impact
            } else {
                probability = likely ?? probability
                impact = grave ?? impact
            }
        }
        let signal = kept.joined(separator: ", ").trimmed
        self.signal = signal.hasSuffix(".") ? String(signal.dropLast()) : signal
        self.probability = probability
        self.impact = impact
        category = plan.category(of: signal)
    }

    private typealias Way = (rating: Risk.Rating, words: [String])

    private static func ways(_ ratings: [Risk.Rating: [String]]) -> [Way] {
        Risk.Rating.allCases.flatMap { rating in (ratings[rating] ?? []).map { (rating: rating, words: $0.words) } }
    }

    /// "budget cut likely high impact": what is said, and the ratings behind it. How bad it is counts only beside how
    /// likely it is: "the price hurts" is what is said.
    private static func end(
        of text: String, _ plan: Playbook.RiskPlan
    ) -> (said: String, likely: Risk.Rating?, grave: Risk.Rating?) {
        var (said, likely, grave): (String, Risk.Rating?, Risk.Rating?) = (text, nil, nil)
        while true {
            if likely == nil, let (rating, rest) = last(of: ways(plan.likely), in: said) {
                (likely, said) = (rating, rest)
            } else if grave == nil, let (rating, rest) = last(of: ways(plan.grave), in: said) {
                (grave, said) = (rating, rest)
            } else {
                return likely == nil ? (text, nil, nil) : (said, likely, grave)
            }
        }
    }

    /// The longest rating at the end of a text, and what stands in front of it; nil behind "is", where it is a part of
    /// what is said.
    private static func last(of ways: [Way], in text: String) -> (Risk.Rating, String)? {
        let words = text.lowercased().words
        let found = ways.filter { words.count > $0.words.count && words.suffix($0.words.count).elementsEqual($0.words) }
            .max { $0.words.count < $1.words.count }
        guard let found, let before = words.dropLast(found.words.count).last, !fillers.contains(before) else {
            return nil
        }
        var rest = text
        for word in found.words.reversed() {
            while !rest.isEmpty, !rest.lowercased().hasSuffix(word) { rest.removeLast() }
            rest = String(rest.dropLast(word.count))
        }
        return (found.rating, rest.trimmed)
    }

    /// The rating whose words stand there; the longest words win, and are taken out.
    private static func take(_ ratings: [Risk.Rating: [String]], from words: inout [String]) -> Risk.Rating? {
        let found = ways(ratings).filter { words.range(of: $0.words) != nil }
            .max { $0.words.count < $1.words.count }
        guard let found, let place = words.range(of: found.words) else { return nil }
        words.removeSubrange(place)
        return found.rating
    }
}
