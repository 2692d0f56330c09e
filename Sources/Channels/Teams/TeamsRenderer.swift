package import Conversation

/// A message as an Adaptive Card 1.4 for Teams; https://adaptivecards.io/explorer.
///
/// Text goes in rich text blocks, which read no Markdown. What answers an outgoing webhook has no buttons that come
/// back, so the choices are numbered.
package struct TeamsRenderer: MessageRenderer {
    /// Teams takes 28 kB, counted after it has rewritten a message, and a fifth can be added by that.
    private enum Limit {
        static let card = 17_000
        static let line = 3000
        static let columns = 5
        static let cell = 300
    }

    package init() {}

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let choices = message.choices.isEmpty ? [] : [Block.gap, .text(message.choices.map(\.line))]
        return elements(of: message.blocks + choices).groups(of: .max, size: Limit.card) { $0.size + 1 }.map { body in
            let card: Value = [
                "type": "AdaptiveCard", "version": "1.4",
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "body": .list(body),
            ]
            let attachment: Value = ["contentType": "application/vnd.microsoft.card.adaptive", "content": card]
            return ["type": "message", "attachments": [attachment]]
        }
    }

    private func elements(of blocks: [Block]) -> [Value] {
        var elements: [Value] = []
        var isApart = false
        var isRuled = false
        for block in blocks {
            if block == .gap { isApart = true }
            if block == .rule { isRuled = true }
            for (index, element) in self.elements(of: block).enumerated() {
                var look: [String: Value] = ["spacing": isApart || isRuled ? "Medium" : index == 0 ? "Small" : "None"]
                if isRuled { look["separator"] = true }
                elements.append(element.adding(look))
                (isApart, isRuled) = (false, false)
            }
        }
        return elements
    }

    private func elements(of block: Block) -> [Value] {
        switch block {
        case .gap, .rule: []
        case .code(let text):
            text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { lines(of: RichText($0, .code)) }
        case .heading(let text): lines(of: text, ["weight": "Bolder", "size": "Medium"])
        case .footer(let text): lines(of: text, ["isSubtle": true, "size": "Small"])
        case .table(let table): self.table(table)
        case .text, .list, .quote, .fields: (block.lines ?? []).flatMap { lines(of: $0) }
        }
    }

    private func table(_ table: Block.Table) -> [Value] {
        let cells = [table.header] + table.rows
        if table.header.count <= Limit.columns, cells.joined().allSatisfy({ $0.plain.utf16.count <= Limit.cell }) {
            return ([table.header.map { $0.with(.bold) }] + table.rows).map { row in
                let columns = zip(row, table.isRight).map { cell, isRight -> Value in
                    let text = self.text(cell.isEmpty ? RichText(" ") : cell)
                    let item = isRight ? text.adding(["horizontalAlignment": "Right"]) : text
                    return ["type": "Column", "width": "stretch", "items": [item]]
                }
                return ["type": "ColumnSet", "columns": .list(columns)]
            }
        }
        return table.records.flatMap { lines(of: $0) }
    }

    private func lines(of line: RichText, _ look: [String: Value] = [:]) -> [Value] {
        line.pieces(limit: Limit.line) { $0.plain.utf16.count }.map { text($0, look) }
    }

    private func text(_ text: RichText, _ look: [String: Value] = [:]) -> Value {
        let runs = text.spans.enumerated().map { index, span in
            var run: [String: Value] = ["type": "TextRun", "text": .string(shown(span, isFirst: index == 0))]
            if span.style.contains(.bold) { run["weight"] = "Bolder" }
            if span.style.contains(.italic) { run["italic"] = true }
            if span.style.contains(.code) { run["fontType"] = "Monospace" }
            if let link = span.link { run["selectAction"] = ["type": "Action.OpenUrl", "url": .string(link)] }
            return Value.object(run.merging(look) { own, _ in own })
        }
        return ["type": "RichTextBlock", "inlines": .list(runs)]
    }

    /// Blanks before a line, and those of code, are kept by being of a kind that is not dropped.
    private func shown(_ span: RichText.Span, isFirst: Bool) -> String {
        let text = SafeText.inert(span.text)
        if span.style.contains(.code) { return text.replacing(" ", with: "\u{A0}") }
        let blanks = isFirst ? text.prefix { $0 == " " }.count : 0
        return String(repeating: "\u{A0}", count: blanks) + text.dropFirst(blanks)
    }
}
