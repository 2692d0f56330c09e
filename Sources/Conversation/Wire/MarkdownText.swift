/// Text on its way into Markdown.
public enum MarkdownText {
    /// The text with a back-slash before what Markdown would take for a mark, so that it is shown as it is.
    ///
    /// Marks that can do nothing where they stand are left alone: `snake_case`, `2 * 3`, `R&D`. Every line is taken for one
    /// that may begin a line of the Markdown.
    public static func escaped(_ text: String) -> String {
        // Most texts have none.
        guard text.utf8.contains(where: marks.contains) else { return text }
        var result = ""
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { result += "\n" }
            let characters = Array(line)
            for index in characters.indices {
                if isMark(at: index, in: characters) { result.append("\\") }
                result.append(characters[index])
            }
        }
        return result
    }

    /// Whether somebody who wrote the text meant it as Markdown: it has bold or code.
    public static func hasMarks(_ text: String) -> Bool { text.contains("**") || text.contains("`") }

    private static let marks = Set("\\`*_~[|<&#>+-=.)".utf8)

    private static func isMark(at index: Int, in line: [Character]) -> Bool {
        let before = index > 0 ? line[index - 1] : nil
        let after = index + 1 < line.count ? line[index + 1] : nil
        return switch line[index] {
        case "`", "[", "|": true
        case "\\": after.map { $0.isPunctuation || $0.isSymbol } ?? true
        case "*": !(before?.isWhitespace ?? false && after?.isWhitespace ?? false)
        case "_": !(before?.isWord ?? false && after?.isWord ?? false)
        case "~": after == "~" || before == "~"
        case "<": after.map { $0.isLetter || "/!?".contains($0) } ?? false
        case "&": isEntity(line[(index + 1)...])
        case "#": index == 0 && endsWord(line.first { $0 != "#" })
        case ">": index == 0
        case "+", "-", "=": index == 0 && (endsWord(after) || after == line[index])
        case ".", ")": index > 0 && endsWord(after) && line[..<index].allSatisfy { $0.isASCII && $0.isNumber }
        default: false
        }
    }

    private static func endsWord(_ character: Character?) -> Bool { character?.isWhitespace ?? true }

    /// `&amp;` and `&#38;` would be read as one character.
    private static func isEntity(_ rest: ArraySlice<Character>) -> Bool {
        let name = rest.prefix { $0 == "#" || ($0.isASCII && $0.isWord) }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }
}

extension Character {
    fileprivate var isWord: Bool { isLetter || isNumber }
}
