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
        let hashes = text.prefix { $0 == "#" }
        if (1...6).contains(hashes.count), let words = text.dropFirst(hashes.count).behindBlanks {
            return .heading(InlineMarkdown.parse(words))
        }
        if text.hasPrefix(">") {
            return .quote([RichText(indent) + InlineMarkdown.parse(text.dropFirst().trimmingSpaces)])
        }
        if let (number, words) = item(text) {
            return .list([.init(indent: indent.count, number: number, text: InlineMarkdown.parse(words))])
        }
        let words = InlineMarkdown.parse(text)
        if indent.isEmpty, let field = Block.Field(words) { return .fields([field]) }
        return .text([RichText(indent) + words])
    }

    /// What begins with a dash or a star, or with a number such as `2.`; nil where the line is no item of a list.
    private static func item(_ text: Substring) -> (number: String?, words: Substring)? {
        let digits = text.prefix(3).prefix { $0.isASCII && $0.isNumber }
        let mark = text.dropFirst(digits.count).first
        guard let mark, (digits.isEmpty ? "-*+" : ".)").contains(mark),
            let words = text.dropFirst(digits.count + 1).behindBlanks
        else { return nil }
        return (digits.isEmpty ? nil : "\(digits)\(mark)", words)
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

extension Substring {
    /// What stands behind the blanks that it begins with; nil where it begins with none.
    fileprivate var behindBlanks: Substring? { first == " " ? drop { $0 == " " } : nil }
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
