/// A reply's Markdown as lines for a terminal or a pipe.
///
/// Every line end of the Markdown is one here, as chat platforms have it.
struct MarkdownRenderer {
    let isColoured: Bool
    /// Columns; nil where nothing is to be wrapped.
    let width: Int?

    init(_ style: TerminalStyle) {
        isColoured = style.isColoured
        width = style.width()
    }

    init(isColoured: Bool, width: Int?) {
        self.isColoured = isColoured
        self.width = width
    }

    /// The text as it is to be written, without a line end after it.
    func render(_ markdown: String) -> String {
        let lines = SafeText.shown(markdown).split(separator: "\n", omittingEmptySubsequences: false)
        var result: [StyledText] = []
        var rest = lines[...]
        while let line = rest.first {
            var length = 1
            if line.trimmingSpaces.hasPrefix("```") {
                let code = rest.dropFirst().prefix { !$0.trimmingSpaces.hasPrefix("```") }
                result += code.map { StyledText("  " + $0, look: .code) }
                length = code.count + 2
            } else if let table = MarkdownTable(rest, isColoured: isColoured, length: &length) {
                result += table.lines(width: width)
            } else {
                result += self.line(line)
            }
            rest = rest.dropFirst(length)
        }
        return result.map(written).joined(separator: "\n")
    }

    /// A styled line as bytes for the output.
    func written(_ line: StyledText) -> String { isColoured ? line.escaped : line.plain }

    private func line(_ line: Substring) -> [StyledText] {
        let indent = line.prefix { $0 == " " }
        let text = line.dropFirst(indent.count)
        if let rule = text.first, "-*_".contains(rule), text.count >= 3, text.allSatisfy({ $0 == rule }) {
            return [StyledText(String(repeating: "─", count: min(width ?? 40, 40)), look: .dim)]
        }
        if let heading = text.firstMatch(of: /^#{1,6} +/) {
            return wrap(inline(text[heading.range.upperBound...]).with(.bold))
        }
        if text.hasPrefix(">") {
            let quoted = text.dropFirst().trimmingSpaces
            return wrap(inline(quoted), first: indent + "│ ", rest: indent + "│ ")
        }
        if let bullet = text.firstMatch(of: /^[-*+] +/) {
            return wrap(inline(text[bullet.range.upperBound...]), first: indent + "• ", rest: indent + "  ")
        }
        if let number = text.firstMatch(of: /^[0-9]{1,3}[.)] +/) {
            let space = String(repeating: " ", count: number.output.count)
            return wrap(inline(text[number.range.upperBound...]), first: indent + number.output, rest: indent + space)
        }
        return wrap(inline(text), first: indent, rest: indent)
    }

    private func inline(_ text: some StringProtocol) -> StyledText {
        InlineMarkdown.parse(text, isColoured: isColoured)
    }

    private func wrap(
        _ text: StyledText, first: Substring = "", rest: Substring = ""
    ) -> [StyledText] {
        let parts = width.map { text.wrapped(to: max(1, $0 - first.displayWidth)) } ?? [text]
        return parts.enumerated().map { index, part in
            var line = index == 0 ? StyledText(first) : StyledText(rest)
            line.append(part)
            return line
        }
    }
}
