/// Markdown as blocks, line by line.
///
/// Every line end of the Markdown is one here, as chat platforms have it.
struct MarkdownParser {
    private var blocks: [Block] = []

    static func blocks(of markdown: String) -> [Block] {
        var parser = MarkdownParser()
        var rest = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.first {
            var length = 1
            if line.trimmingSpaces.hasPrefix("```") {
                let code = rest.dropFirst().prefix { !$0.trimmingSpaces.hasPrefix("```") }
                parser.blocks.append(.code(code.joined(separator: "\n")))
                length = code.count + 2
            } else if let table = Block.Table(rest, length: &length) {
                parser.blocks.append(.table(table))
            } else {
                parser.add(Self.block(line))
            }
            rest = rest.dropFirst(length)
        }
        parser.findFooter()
        return parser.blocks
    }

    private static func block(_ line: Substring) -> Block {
        let indent = line.prefix { $0 == " " }
        let text = line.dropFirst(indent.count)
        if text.isEmpty { return .gap }
        if let rule = text.first, "-*_".contains(rule), text.count >= 3, text.allSatisfy({ $0 == rule }) {
            return .rule
        }
        if let mark = text.firstMatch(of: /^#{1,6} +/) {
            return .heading(InlineMarkdown.parse(text[mark.range.upperBound...]))
        }
        if text.hasPrefix(">") {
            return .quote([RichText(indent) + InlineMarkdown.parse(text.dropFirst().trimmingSpaces)])
        }
        if let mark = text.firstMatch(of: /^(?:[-*+]|([0-9]{1,3}[.)])) +/) {
            let words = InlineMarkdown.parse(text[mark.range.upperBound...])
            return .list([.init(indent: indent.count, number: mark.output.1.map(String.init), text: words)])
        }
        let words = InlineMarkdown.parse(text)
        if indent.isEmpty, let field = Block.Field(words) { return .fields([field]) }
        return .text([RichText(indent) + words])
    }

    /// Lines of the same kind are one block.
    private mutating func add(_ block: Block) {
        switch (blocks.last, block) {
        case (.text(let lines)?, .text(let more)): blocks[blocks.count - 1] = .text(lines + more)
        case (.list(let items)?, .list(let more)): blocks[blocks.count - 1] = .list(items + more)
        case (.quote(let lines)?, .quote(let more)): blocks[blocks.count - 1] = .quote(lines + more)
        case (.fields(let fields)?, .fields(let more)): blocks[blocks.count - 1] = .fields(fields + more)
        default: blocks.append(block)
        }
    }

    /// A last line that is in italics as a whole is the footer.
    private mutating func findFooter() {
        guard case .text(var lines)? = blocks.last, let last = lines.last, let only = last.spans.first,
            last.spans.count == 1, only.style == .italic
        else { return }
        blocks.removeLast()
        lines.removeLast()
        if !lines.isEmpty { blocks.append(.text(lines)) }
        blocks.append(.footer(RichText(only.text, link: only.link)))
    }
}

extension Block.Field {
    /// Reads `**Owner:** Ravi` or `**Owner**: Ravi`; nil where the line is none of that kind.
    fileprivate init?(_ line: RichText) {
        guard let first = line.spans.first, first.style == .bold, first.link == nil, line.spans.count > 1 else {
            return nil
        }
        var value = RichText(line.spans.dropFirst())
        var label = first.text[...]
        if label.last == ":" {
            label.removeLast()
        } else {
            guard value.spans[0].text.first == ":" else { return nil }
            value = value.dropFirst(1)
        }
        guard value.plain.first == " ", !label.isEmpty else { return nil }
        self.init(label: String(label), value: value.dropFirst(value.plain.prefix { $0 == " " }.count))
    }
}
