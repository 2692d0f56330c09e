/// Tables of Markdown with dashes below their heads that are in proportion to what their columns hold.
///
/// Pandoc takes the widths of an office file's columns from the dashes; a page of HTML finds its own.
enum TableWidths {
    /// Columns are at least and at most so many characters wide, before they share a line.
    private static let bounds = 6...34
    /// What a column has to either side of its text, in characters.
    private static let margin = 3

    static func proportioned(_ markdown: String) -> String {
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var index = 1
        while index < lines.count {
            guard isRule(lines[index]), lines[index - 1].hasPrefix("|") else {
                index += 1
                continue
            }
            let end = lines[index...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
            lines[index] = rule(lines[index], over: [lines[index - 1]] + lines[(index + 1)..<end])
            index = end + 1
        }
        return lines.joined(separator: "\n")
    }

    /// `| --- | ---: |`.
    private static func isRule(_ line: String) -> Bool {
        line.hasPrefix("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
    }

    private static func rule(_ rule: String, over rows: [String]) -> String {
        let rows = rows.map(cells)
        let columns = cells(rule).enumerated().map { column, mark in
            let texts = rows.compactMap { column < $0.count ? $0[column] : nil }
            let longest = min(texts.map(\.count).max() ?? 0, bounds.upperBound)
            let word = texts.flatMap { $0.split(separator: " ").map(\.count) }.max() ?? 0
            let dashes = String(repeating: "-", count: max(longest, word, bounds.lowerBound) + margin)
            return (mark.hasPrefix(":") ? ":" : "") + dashes + (mark.hasSuffix(":") ? ":" : "")
        }
        return "| " + columns.joined(separator: " | ") + " |"
    }

    /// The cells of a row; a bar behind a backslash is text.
    private static func cells(_ row: String) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in row.dropFirst() {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        let trimmed = cells.map { cell in
            String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        return trimmed.last?.isEmpty == true ? trimmed.dropLast() : trimmed
    }
}
