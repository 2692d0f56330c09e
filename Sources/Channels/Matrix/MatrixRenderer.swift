package import Conversation

/// A message as the content of a Matrix `m.room.message`; https://spec.matrix.org/latest/client-server-api/#mroommessage.
///
/// A notice, which no other bot answers. Matrix has no buttons, so the choices are numbered; and everybody in a room sees
/// what is said there.
package struct MatrixRenderer: MessageRenderer {
    /// An event has 65,536 bytes with all that the servers add, and holds the text twice.
    private enum Limit {
        static let post = 50_000
        static let line = 4000
    }

    private static let tags = HTMLText.Tags(bold: "strong", italic: "em", code: "code")

    /// A part of a post, in both forms.
    private struct Part {
        var text: String
        var html: String
        var size: Int { text.utf8.count + html.utf8.count + 8 }
    }

    package init() {}

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let choices = message.choices.isEmpty ? [] : [Block.gap, .text(message.choices.map(\.line))]
        let parts = (message.blocks + choices).flatMap(self.parts)
        // Quotation marks and control characters take two bytes and more in JSON.
        return parts.groups(of: .max, size: Limit.post / 2, measure: \.size).compactMap { group in
            let text = group.map(\.text).joined(separator: "\n")
            guard !text.isBlank else { return nil }
            return [
                "msgtype": "m.notice", "body": .string(text), "format": "org.matrix.custom.html",
                "formatted_body": .string(group.map(\.html).joined()), "m.mentions": [:],
            ]
        }
    }

    private func parts(of block: Block) -> [Part] {
        switch block {
        case .gap: [Part(text: "", html: "")]
        case .rule: [Part(text: "", html: "<hr>")]
        case .heading(let text): lines([text], "<h4>", "</h4>")
        case .quote(let quoted): lines(quoted, "<blockquote>", "</blockquote>", mark: "> ")
        case .code(let text):
            lines(
                text.split(separator: "\n", omittingEmptySubsequences: false).map { RichText($0) }, "<pre><code>",
                "</code></pre>", between: "\n")
        case .table(let table): rows(of: table)
        case .text, .list, .fields, .footer: lines(block.lines ?? [], "<p>", "</p>")
        }
    }

    private func lines(
        _ lines: [RichText], _ opening: String, _ closing: String, between: String = "<br>", mark: String = ""
    ) -> [Part] {
        let fitting = lines.flatMap { line in
            line.isEmpty ? [line] : line.pieces(limit: Limit.line) { html($0).utf8.count }
        }
        let groups = fitting.groups(of: .max, size: Limit.line * 2) { html($0).utf8.count + between.utf8.count }
        return groups.map { group in
            Part(
                text: group.map { mark + SafeText.inert($0.typed) }.joined(separator: "\n"),
                html: opening + group.map(html).joined(separator: between) + closing)
        }
    }

    /// A table in parts, its header anew over each; row by row where a row is too long for that.
    private func rows(of table: Block.Table) -> [Part] {
        let rows = ([table.header] + table.rows).map { row in
            Part(
                text: row.map { SafeText.inert($0.typed) }.joined(separator: " | "),
                html: "<tr>" + row.map { "<td>\(html($0))</td>" }.joined() + "</tr>")
        }
        guard rows.allSatisfy({ $0.size <= Limit.line }) else { return lines(table.records, "<p>", "</p>") }
        return rows.dropFirst().map(\.self).groups(of: .max, size: Limit.line * 2, measure: \.size).map { group in
            let part = rows.prefix(1) + group
            return Part(
                text: part.map(\.text).joined(separator: "\n"),
                html: "<table>" + part.map(\.html).joined() + "</table>")
        }
    }

    private func html(_ text: RichText) -> String { HTMLText.text(text, Self.tags) }
}
