/// The Markdown inside a line: `**bold**`, `*italic*`, `` `code` ``, `[label](address)`, and `\` before a sign.
///
/// What is not closed stays as it was typed, so that `2 * 3` and `snake_case` do too.
struct InlineMarkdown {
    private let characters: [Character]
    /// Whether looks will be seen; otherwise the back quotes of code stay, as quotation marks.
    private let isColoured: Bool

    static func parse(_ text: some StringProtocol, isColoured: Bool) -> StyledText {
        let parser = InlineMarkdown(characters: Array(text), isColoured: isColoured)
        return parser.parse(0..<parser.characters.count)
    }

    private func parse(_ range: Range<Int>) -> StyledText {
        var result = StyledText()
        var index = range.lowerBound
        while index < range.upperBound {
            if let (text, next) = element(at: index, before: range.upperBound) {
                result.append(text)
                index = next
            } else {
                result.append(String(characters[index]))
                index += 1
            }
        }
        return result
    }

    /// The marked-up text that begins at `index`, and where it ends.
    private func element(at index: Int, before end: Int) -> (StyledText, Int)? {
        switch characters[index] {
        case "\\" where index + 1 < end && (characters[index + 1].isPunctuation || characters[index + 1].isSymbol):
            return (StyledText(String(characters[index + 1])), index + 2)
        case "`":
            return code(at: index, before: end)
        case "*", "_":
            return emphasis(at: index, before: end)
        case "[":
            return link(at: index, before: end)
        default:
            return nil
        }
    }

    private func code(at index: Int, before end: Int) -> (StyledText, Int)? {
        guard let close = characters[index + 1..<end].firstIndex(of: "`"), close > index + 1 else { return nil }
        let text = String(characters[(isColoured ? index + 1 : index)..<(isColoured ? close : close + 1)])
        return (StyledText(text, look: .code), close + 1)
    }

    private func emphasis(at index: Int, before end: Int) -> (StyledText, Int)? {
        let mark = characters[index]
        let length = index + 1 < end && characters[index + 1] == mark ? 2 : 1
        let start = index + length
        guard start < end, !characters[start].isWhitespace, !isWord(index - 1) || mark == "*" && length == 2,
            let close = closing(mark, length: length, from: start, before: end)
        else { return nil }
        return (parse(start..<close).with(length == 2 ? .bold : .italic), close + length)
    }

    private func closing(_ mark: Character, length: Int, from start: Int, before end: Int) -> Int? {
        var index = start + 1
        while index + length <= end {
            if characters[index] == "\\" {
                index += 2
            } else if characters[index..<index + length].allSatisfy({ $0 == mark }) {
                let isClosing =
                    !characters[index - 1].isWhitespace
                    && (length == 2 ? true : !isWord(index + 1) && !isMark(mark, index + 1))
                if isClosing { return index }
                index += length
            } else {
                index += 1
            }
        }
        return nil
    }

    /// `[label](address)` becomes `label (address)`, or the address alone where the label says the same.
    private func link(at index: Int, before end: Int) -> (StyledText, Int)? {
        guard let close = characters[index..<end].firstIndex(of: "]"), close + 1 < end, characters[close + 1] == "(",
            let last = characters[close + 1..<end].firstIndex(of: ")"), close > index + 1, last > close + 2
        else { return nil }
        let address = String(characters[close + 2..<last])
        var text = parse(index + 1..<close).with(.link)
        if text.plain != address { text.append(" (\(address))") }
        return (text, last + 1)
    }

    private func isWord(_ index: Int) -> Bool {
        characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
    }

    private func isMark(_ mark: Character, _ index: Int) -> Bool {
        characters.indices.contains(index) && characters[index] == mark
    }
}
