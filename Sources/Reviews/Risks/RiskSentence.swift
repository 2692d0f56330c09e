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

    /// - Parameter text: Ratings are taken from the parts between commas that say nothing else.
    package init(_ text: String, plan: Playbook.RiskPlan) {
        var (kept, probability, impact): ([String], Risk.Rating?, Risk.Rating?) = ([], nil, nil)
        for part in text.split(whereSeparator: { ",;".contains($0) }) {
            var words = part.lowercased().words
            let likely = RiskSentence.take(plan.likely, from: &words)
            let grave = RiskSentence.take(plan.grave, from: &words)
            if likely == nil && grave == nil || !words.allSatisfy(RiskSentence.fillers.contains) {
                kept.append(part.trimmed)
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

    /// The rating whose words stand there; the longest words win, and are taken out.
    private static func take(_ ratings: [Risk.Rating: [String]], from words: inout [String]) -> Risk.Rating? {
        let ways = Risk.Rating.allCases.flatMap { rating in
            (ratings[rating] ?? []).map { (rating: rating, words: $0.words) }
        }
        let found = ways.filter { words.range(of: $0.words) != nil }.max { $0.words.count < $1.words.count }
        guard let found, let place = words.range(of: found.words) else { return nil }
        words.removeSubrange(place)
        return found.rating
    }
}
