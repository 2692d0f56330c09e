/// Rows as Markdown, for the renderer that also sets replies.
struct TextTable {
    var header: [String]
    var rows: [[String]]

    /// `| a | b |`, with what would end a cell escaped.
    var markdown: String {
        let lines = [header, header.map { _ in "---" }] + rows
        return lines.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private func escaped(_ cell: String) -> String {
        String(
            cell.flatMap { character -> [Character] in
                switch character {
                case "\n", "\r\n": [" "]
                case "\\", "|", "*", "_", "`", "[": ["\\", character]
                default: [character]
                }
            })
    }
}
