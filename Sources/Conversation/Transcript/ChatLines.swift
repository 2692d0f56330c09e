/// A reply as lines of a transcript: its text without empty lines, and its buttons.
enum ChatLines {
    static func lines(of reply: Reply) -> [String] {
        var lines = reply.text.split(whereSeparator: \.isNewline).map(collapsed).filter { !$0.isEmpty }
        if !reply.choices.isEmpty { lines.append(reply.choices.map { "[\($0.label)]" }.joined(separator: " ")) }
        return lines
    }

    /// Runs of blanks as one, none at either end.
    static func collapsed(_ line: some StringProtocol) -> String {
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// As the file writes it: `bot< ` before the first line, five blanks before the others.
    static func written(_ reply: [String], mark: String = "bot< ") -> [String] {
        guard !reply.isEmpty else { return [mark + "(silence)"] }
        return reply.enumerated().map { index, line in
            (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line
        }
    }
}
