import Conversation
import Reviews
import Understanding

/// What a message says of a risk, without the words that only ask for it to be noted.
struct RiskText {
    /// Empty where nothing is said but that there is a risk, or what the risks are.
    let text: String

    init(_ said: String, _ account: Account?, _ desk: Desk) {
        let asides = Set(desk.cues(.riskAsides))
        let parts = said.split(whereSeparator: { ",;".contains($0) }).map { $0.drop { $0 == " " } }
        let kept = parts.filter { !asides.contains(RiskText.words(String($0)).joined(separator: " ")) }
        let words = kept.flatMap { RiskText.words(String($0)) }
        let names = ([account?.name] + (account?.aliases ?? [])).compactMap(\.self).flatMap(RiskText.words)
        let empty = Set(desk.cues(.riskEmpty) + names + names.map { $0 + "'s" })
        let isQuestion = words.first.map(desk.cues(.riskQuestions).contains) ?? true
        text = isQuestion || words.allSatisfy(empty.contains) ? "" : kept.joined(separator: ", ")
    }

    private static func words(_ text: String) -> [String] {
        Tokenizer.tokens(in: text).filter { $0.kind != .symbol }.map(\.text)
    }
}
