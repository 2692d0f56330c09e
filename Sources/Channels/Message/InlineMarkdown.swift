/// The Markdown inside a line: `**bold**`, `*italic*`, `` `code` ``, `[label](address)`, and `\` before a sign.
///
/// What is not closed stays as it was typed, so that `2 * 3` and `snake_case` do too. A `\` counts inside code as well,
/// since words that are filled in anywhere have it before what could be a mark.
struct InlineMarkdown {
    private let characters: [Character]

    static func parse(_ text: some StringProtocol) -> RichText {
        let parser = InlineMarkdown(characters: Array(text))
        return parser.parse(0..<parser.characters.count)
    }

    private func parse(_ range: Range<Int>) -> RichText {
        var result = RichText()
        var index = range.lowerBound
        while index < range.upperBound {
            if let (text, next) = element(at: index, before: range.upperBound) {
                result.append(text)
                index = next
            } else {
                let plain = characters[index + 1..<range.upperBound].prefix { !"\\`*_[".contains($0) }
                result.append(String(characters[index..<plain.endIndex]))
                index = plain.endIndex
            }
        }
        return result
    }

    /// The marked-up text that begins at `index`, and where it ends.
    private func element(at index: Int, before end: Int) -> (RichText, Int)? {
        switch characters[index] {
        case "\\" where isEscape(index, before: end):
            return (RichText(String(characters[index + 1])), index + 2)
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

    private func isEscape(_ index: Int, before end: Int) -> Bool {
        guard index + 1 < end, characters[index] == "\\" else { return false }
        return characters[index + 1].isPunctuation || characters[index + 1].isSymbol
    }

    private func code(at index: Int, before end: Int) -> (RichText, Int)? {
        var text = ""
        var next = index + 1
        while next < end, characters[next] != "`" {
            if isEscape(next, before: end) { next += 1 }
            text.append(characters[next])
            next += 1
        }
        return next < end && !text.isEmpty ? (RichText(text, .code), next + 1) : nil
    }

    private func emphasis(at index: Int, before end: Int) -> (RichText, Int)? {
        let mark = characters[index]
        let length = index + 1 < end && characters[index + 1] == mark ? 2 : 1
        let start = index + length
        guard start < end, !characters[start].isWhitespace, !isWord(index - 1) || mark == "*" && length == 2,
            let close = closing(mark, length: length, from: start, before: end)
        else { return nil }
        return (parse(start..<close).with(length == 2 ? .bold : .italic), close + length)
    }

    private func closing(_ mark: Character, length: Int, from start: Int, before end: Int) -> Int? {
        var index = isEscape(start, before: end) ? start + 2 : start + 1
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

    /// `[label](address)`, where the address is one that may be followed from a chat.
    private func link(at index: Int, before end: Int) -> (RichText, Int)? {
        guard let close = characters[index..<end].firstIndex(of: "]"), close + 1 < end, characters[close + 1] == "(",
            let last = characters[close + 1..<end].firstIndex(of: ")"), close > index + 1, last > close + 2
        else { return nil }
        let address = String(characters[close + 2..<last])
        guard Self.isHarmless(address) else { return nil }
        return (RichText(parse(index + 1..<close).plain, link: address), last + 1)
    }

    /// A web address or an e-mail address in plain ASCII; nothing that runs a script or opens a file.
    private static func isHarmless(_ address: String) -> Bool {
        let schemes = ["https://", "http://", "mailto:"]
        return schemes.contains { address.lowercased().hasPrefix($0) && address.count > $0.count }
            && address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"|`\\".utf8.contains($0) }
    }

    private func isWord(_ index: Int) -> Bool {
        characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
    }

    private func isMark(_ mark: Character, _ index: Int) -> Bool {
        characters.indices.contains(index) && characters[index] == mark
    }
}
