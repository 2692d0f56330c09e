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
    func render(_ markdown: String) -> String { render(Message(markdown: markdown).blocks) }

    /// The same for a message that was read.
    func render(_ blocks: [Block]) -> String { blocks.flatMap(lines).map(written).joined(separator: "\n") }

    /// A styled line as bytes for the output.
    func written(_ line: StyledText) -> String { isColoured ? line.escaped : line.plain }

    private func lines(_ block: Block) -> [StyledText] {
        switch block {
        case .text(let lines): lines.flatMap(indented)
        case .heading(let text): wrap(styled(text).with(.bold))
        case .list(let items):
            items.flatMap { item in
                let indent = String(repeating: " ", count: item.indent)
                let mark = (item.number ?? "•") + " "
                let rest = indent + String(repeating: " ", count: mark.count)
                return wrap(styled(item.text), first: indent + mark, rest: rest)
            }
        case .quote(let lines): lines.flatMap { indented($0, mark: "│ ") }
        case .code(let text):
            text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText("  " + $0, look: .code) }
        case .table(let table): MarkdownTable(table, isColoured: isColoured).lines(width: width)
        case .fields(let fields): fields.flatMap { wrap(styled($0.line)) }
        case .footer(let text): wrap(styled(text.with(.italic)))
        case .rule: [StyledText(String(repeating: "─", count: min(width ?? 40, 40)), look: .dim)]
        case .gap: [StyledText()]
        }
    }

    private func styled(_ text: RichText) -> StyledText { StyledText(text, isColoured: isColoured) }

    /// A line whose blanks at the beginning stay before each of the lines that it becomes.
    private func indented(_ line: RichText, mark: String) -> [StyledText] {
        let indent = String(line.plain.prefix { $0 == " " })
        return wrap(styled(line.dropFirst(indent.count)), first: indent + mark, rest: indent + mark)
    }

    private func indented(_ line: RichText) -> [StyledText] { indented(line, mark: "") }

    private func wrap(
        _ text: StyledText, first: String = "", rest: String = ""
    ) -> [StyledText] {
        let parts = width.map { text.wrapped(to: max(1, $0 - first.displayWidth)) } ?? [text]
        return parts.enumerated().map { index, part in
            var line = index == 0 ? StyledText(first) : StyledText(rest)
            line.append(part)
            return line
        }
    }
}
