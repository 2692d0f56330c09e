import Conversation

/// The choices on offer after an answer, and what may be typed for them: their number, or the beginning of a label.
struct ChoiceMenu: Equatable {
    let choices: [Choice]
    /// Whether the choices are numbered; not where the reply itself numbers things, whose numbers those would be.
    let isNumbered: Bool

    static let empty = ChoiceMenu([])

    init(_ replies: [Reply]) {
        choices = replies.flatMap(\.choices)
        isNumbered = !replies.contains { Self.numbersThings($0.text) }
    }

    /// `[1] Yes  [2] No`, for the choices of one reply.
    ///
    /// - Parameter first: How many choices were shown before.
    func shown(_ choices: [Choice], after first: Int) -> StyledText {
        var line = StyledText()
        for (index, choice) in choices.enumerated() {
            if index > 0 { line.append("  ") }
            let label = SafeText.shown(choice.label).replacing("\n", with: " ").replacing(" ", with: "\u{A0}")
            if isNumbered {
                line.append("[\(first + index + 1)]\u{A0}", look: .dim)
                line.append(label, look: .bold)
            } else {
                line.append("[\(label)]", look: .bold)
            }
        }
        return line
    }

    /// The choice that was typed; nil where the text is no choice, or could be two.
    func choice(typed text: String) -> Choice? {
        let key = text.trimming
        guard !key.isEmpty else { return nil }
        if isNumbered, let number = Int(key.filter { !"[].)".contains($0) }), choices.indices.contains(number - 1) {
            return choices[number - 1]
        }
        if let same = choices.first(where: { $0.label.trimming == key }) { return same }
        let matches = choices.filter { $0.label.trimming.hasPrefix(key) }
        return matches.count == 1 ? matches.first : nil
    }

    /// The labels that begin as the line does.
    func completions(for line: String) -> [String] {
        choices.map(\.label).filter { $0.trimming.hasPrefix(line.lowercased()) }
    }

    /// Whether a text lists things by number: `1. Acme`, or lines that begin with 1 and 2.
    private static func numbersThings(_ text: String) -> Bool {
        let lines = text.split(separator: "\n").map { $0.drop { " *-|_".contains($0) } }
        if lines.contains(where: { $0.firstMatch(of: #/^1\*{0,2}[.)] /#) != nil }) { return true }
        func begins(_ number: Int) -> Bool {
            lines.contains { $0.hasPrefix("\(number)") && $0.dropFirst(1).first.map { " *|".contains($0) } == true }
        }
        return begins(1) && begins(2)
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
