import Conversation
import Reviews
import Understanding

/// What a message wishes for, without the words that only ask for it to be noted: `dark mode` of "they keep asking about
/// dark mode".
struct WishText {
    /// Empty where nothing is wished for.
    let text: String

    init(_ message: String, _ account: Account?, _ desk: Desk) {
        // What stands behind a comma tells more of it: "…, felix wants it".
        let said = message.split(separator: ",").first.map(String.init) ?? ""
        let scalars = Array(said.unicodeScalars)
        var tokens = Tokenizer.tokens(in: said).filter { $0.kind != .symbol }
        let names = ([account?.name] + (account?.aliases ?? [])).compactMap { $0?.lowercased() }
            .flatMap { $0.split(separator: " ").map(String.init) }
        let empty = Set(desk.cues(.requestEmpty) + names)
        let people = desk.entities(said, .due).filter { $0.kind == .person }.map(\.range)
        func saysNothing(_ token: Token) -> Bool {
            empty.contains(token.text) || people.contains { $0.overlaps(token.range) }
        }
        let isQuestion = tokens.first.map { desk.cues(.requestQuestions).contains($0.text) } ?? true
        while let first = tokens.first, saysNothing(first) { tokens.removeFirst() }
        while let last = tokens.last, saysNothing(last) { tokens.removeLast() }
        guard !isQuestion, let first = tokens.first, let last = tokens.last else {
            text = ""
            return
        }
        text = String(String.UnicodeScalarView(scalars[first.range.lowerBound..<last.range.upperBound]))
    }
}
