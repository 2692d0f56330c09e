import Conversation

/// The choices on offer after an answer, and what may be typed for them: their number, or the beginning of a label.
struct ChoiceMenu: Equatable {
    let choices: [Choice]
    /// How far the replies themselves count: the numbers of the choices go on from there, so that "2" of a list stays
    /// what it is.
    let taken: Int

    static let empty = ChoiceMenu([])

    init(_ replies: [Reply]) {
        choices = replies.flatMap(\.choices)
        taken = replies.map { Self.count(in: $0.text) }.max() ?? 0
    }

    /// `[1] Yes  [2] No`, for the choices of one reply.
    ///
    /// - Parameter first: How many choices were shown before.
    func shown(_ choices: [Choice], after first: Int) -> StyledText {
        var line = StyledText()
        for (index, choice) in choices.enumerated() {
            if index > 0 { line.append("  ") }
            let label = SafeText.shown(choice.label).replacing("\n", with: " ").replacing(" ", with: "\u{A0}")
            line.append("[\(taken + first + index + 1)]\u{A0}", look: .dim)
            line.append(label, look: .bold)
        }
        return line
    }

    /// The choice that was typed; nil where the text is no choice, or could be two.
    func choice(typed text: String) -> Choice? {
        let key = text.trimming
        guard !key.isEmpty else { return nil }
        if let number = Int(key.filter { !"[].)".contains($0) }), choices.indices.contains(number - taken - 1) {
            return choices[number - taken - 1]
        }
        if let same = choices.first(where: { $0.label.trimming == key }) { return same }
        let matches = choices.filter { $0.label.trimming.hasPrefix(key) }
        return matches.count == 1 ? matches.first : nil
    }

    /// The labels that begin as the line does.
    func completions(for line: String) -> [String] {
        choices.map(\.label).filter { $0.trimming.hasPrefix(line.lowercased()) }
    }

    /// How far a text counts what it lists, `1. Acme` or lines that begin with 1 and 2; zero where it lists nothing.
    private static func count(in text: String) -> Int {
        let lines = text.split(separator: "\n").map { $0.drop { " *-|_".contains($0) } }
        let numbers = Set(lines.compactMap(leadingNumber))
        let count = (1...).prefix { numbers.contains($0) }.count
        return count > 1 || lines.contains(where: isPointed) ? count : 0
    }

    /// The number of up to three digits that a line begins with, `12 Acme` or `12. Acme`.
    private static func leadingNumber(_ line: Substring) -> Int? {
        let digits = line.prefix(3).prefix { $0.isASCII && $0.isNumber }
        guard let next = line.dropFirst(digits.count).first, " *|.)".contains(next) else { return nil }
        return Int(digits)
    }

    /// `1. Acme`, `**1**) Acme`.
    private static func isPointed(_ line: Substring) -> Bool {
        guard line.first == "1" else { return false }
        let stars = line.dropFirst().prefix(2).prefix { $0 == "*" }
        let rest = line.dropFirst(1 + stars.count)
        return rest.hasPrefix(". ") || rest.hasPrefix(") ")
    }
}

extension String {
    /// In lower case, without white space around it.
    fileprivate var trimming: String {
        var text = lowercased()[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
