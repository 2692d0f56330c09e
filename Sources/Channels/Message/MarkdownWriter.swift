/// A message as Markdown for chat servers that take Markdown and break a line where it breaks.
///
/// Text stays text: what would be a mark has a back-slash, and what would be a mention is broken by a blank of no width.
struct MarkdownWriter {
    /// How long a text may be, in UTF-16 units.
    let limit: Int
    /// How wide a table may be that is laid out in letters of one width; nil where the server has tables.
    let tableWidth: Int?
    /// Whether the server makes a link of `mailto:`; where it does not, the mail is spelled out.
    var linksMail = true

    /// The blocks as texts, each within the limit.
    func texts(of blocks: [Block]) -> [String] {
        let chunks = blocks.flatMap(chunks)
        return chunks.groups(of: .max, size: limit) { $0.utf16.count + 1 }.compactMap { group in
            let text = group.joined(separator: "\n")
            return text.isBlank ? nil : text.trimmingLineEnds
        }
    }

    private func chunks(of block: Block) -> [String] {
        switch block {
        case .gap: return [""]
        case .rule: return ["", "---"]
        case .quote(let lines): return lines.flatMap { pieces(of: $0, head: "> ") }
        case .code(let text):
            return code(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        case .table(let table): return self.table(table)
        case .text, .heading, .list, .fields, .footer: return (block.lines ?? []).flatMap { pieces(of: $0) }
        }
    }

    private func pieces(of line: RichText, head: String = "") -> [String] {
        if line.isEmpty { return [head] }
        return line.pieces(limit: limit - 1 - head.utf16.count) { text($0).utf16.count }.map { head + text($0) }
    }

    private func code(_ lines: [String]) -> [String] {
        let marks = 8
        let fitting = lines.map { SafeText.inert($0).replacing("```", with: "`\(SafeText.zeroWidth)``") }.flatMap {
            line in
            line.isEmpty ? [""] : RichText(line).pieces(limit: limit - marks - 1) { $0.plain.utf16.count }.map(\.plain)
        }
        return fitting.groups(of: .max, size: limit - marks - 1) { $0.utf16.count + 1 }.map {
            "```\n\($0.joined(separator: "\n"))\n```"
        }
    }

    private func table(_ table: Block.Table) -> [String] {
        guard let tableWidth else { return self.rows(of: table) }
        return table.columns(width: tableWidth).map(code) ?? table.records.flatMap { pieces(of: $0) }
    }

    /// A table of the server's own, which an empty line must go before; its header anew over each part.
    private func rows(of table: Block.Table) -> [String] {
        let rule = table.isRight.map { $0 ? "--:" : "---" }
        let head = [row(table.header.map(text)), row(rule)].joined(separator: "\n")
        let rows = table.rows.map { row($0.map(text)) }
        let left = limit - head.utf16.count - 4
        guard rows.allSatisfy({ $0.utf16.count < left }) else {
            return table.records.flatMap { pieces(of: $0) }
        }
        let groups = rows.isEmpty ? [[]] : rows.groups(of: .max, size: left) { $0.utf16.count + 1 }
        return groups.map { (["", head] + $0 + [""]).joined(separator: "\n") }
    }

    private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    /// Text with marks around what has looks.
    func text(_ text: RichText) -> String {
        var result = ""
        for span in (linksMail ? text : text.withMailSpelledOut).spans {
            result += written(span, atLineStart: result.allSatisfy { $0 == "\u{A0}" })
        }
        return result
    }

    private func written(_ span: RichText.Span, atLineStart: Bool) -> String {
        let head = span.text.prefix { $0 == " " }
        let tail = String(repeating: " ", count: span.text.reversed().prefix { $0 == " " }.count)
        let core = String(span.text.dropFirst(head.count).dropLast(tail.count))
        guard !core.isEmpty else { return atLineStart ? Self.indent(head) : span.text }
        var words: String
        if span.style.contains(.code), !core.contains("`") {
            words = "`\(SafeText.inert(core))`"
        } else {
            words = Self.escaped(
                SafeText.inert(core), atLineStart: atLineStart && span.style.isEmpty && span.link == nil)
        }
        if span.style.contains(.italic) { words = "*\(words)*" }
        if span.style.contains(.bold) { words = "**\(words)**" }
        if let link = span.link {
            words = "[\(words)](\(link.replacing("(", with: "%28").replacing(")", with: "%29")))"
        }
        return (atLineStart ? Self.indent(head) : String(head)) + words + tail
    }

    /// Blanks before a line; ordinary ones would be dropped, and four of them make code.
    private static func indent(_ blanks: some StringProtocol) -> String {
        String(repeating: "\u{A0}", count: blanks.count)
    }

    private static func escaped(_ text: String, atLineStart: Bool) -> String {
        var result = ""
        let digits = atLineStart ? text.prefix { $0.isASCII && $0.isNumber }.count : 0
        for (index, character) in text.enumerated() {
            let isMark =
                switch character {
                case "\\", "`", "*", "_", "~", "[", "]", "|": true
                case "#", ">", "+", "-", "=": atLineStart && index == 0
                case ".", ")": digits > 0 && index == digits
                default: false
                }
            if isMark { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        var text = self[...].drop(while: \.isNewline)
        while text.last?.isNewline ?? false { text.removeLast() }
        return String(text)
    }
}
