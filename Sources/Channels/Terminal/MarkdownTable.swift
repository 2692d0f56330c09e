/// A table of a reply: `| a | b |`, a line of dashes, rows.
struct MarkdownTable {
    private var header: [StyledText]
    private var rows: [[StyledText]]
    /// Whether a column is set to the right.
    private var isRight: [Bool]

    /// Reads the table at the beginning of `lines`; nil where there is none.
    ///
    /// - Parameter length: Becomes the number of lines that it takes.
    init?(_ lines: ArraySlice<Substring>, isColoured: Bool, length: inout Int) {
        guard lines.count >= 2, let head = lines.first, head.contains("|"),
            let rule = lines.dropFirst().first, let alignment = Self.alignment(rule)
        else { return nil }
        let body = lines.dropFirst(2).prefix { $0.contains("|") }
        length = 2 + body.count
        header = Self.cells(head).map { InlineMarkdown.parse($0, isColoured: isColoured).with(.bold) }
        rows = body.map { Self.cells($0).map { InlineMarkdown.parse($0, isColoured: isColoured) } }
        let count = header.count
        isRight = Array((alignment + [Bool](repeating: false, count: count)).prefix(count))
        rows = rows.map { Array(($0 + [StyledText](repeating: StyledText(), count: count)).prefix(count)) }
    }

    /// The table in columns where it fits the width, otherwise row by row: the first cell, and the others below it.
    func lines(width: Int?) -> [StyledText] {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].displayWidth }.max() ?? 0
        }
        if let width, widths.reduce(0, +) + 2 * (widths.count - 1) > width { return records(width: width) }
        let rule = StyledText(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), look: .dim)
        return [line(header, widths), rule] + rows.map { line($0, widths) }
    }

    private func line(_ cells: [StyledText], _ widths: [Int]) -> StyledText {
        var result = StyledText()
        for (column, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: widths[column] - cell.displayWidth)
            if isRight[column] { result.append(space) }
            result.append(cell)
            guard column < cells.count - 1 else { continue }
            result.append(isRight[column] ? "  " : space + "  ")
        }
        return result.trimmingEnd
    }

    private func records(width: Int) -> [StyledText] {
        rows.flatMap { row in
            row.enumerated().flatMap { column, cell -> [StyledText] in
                guard column > 0 else { return cell.with(.bold).wrapped(to: width) }
                guard cell.displayWidth > 0 else { return [] }
                var text = StyledText("\(header[column].plain): ", look: .dim)
                text.append(cell)
                return text.wrapped(to: max(1, width - 2)).map { part in
                    var indented = StyledText("  ")
                    indented.append(part)
                    return indented
                }
            }
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        var row = line.trimmingSpaces
        if row.hasPrefix("|") { row = row.dropFirst() }
        if row.hasSuffix("|"), !row.hasSuffix("\\|") { row = row.dropLast() }
        var cells = [""]
        var isEscaped = false
        for character in row {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                if character == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells.map { String($0[...].trimmingSpaces) }
    }

    /// Which columns are set to the right, read from `|---|--:|`; nil where the line is none of that kind.
    private static func alignment(_ line: Substring) -> [Bool]? {
        guard line.contains("-"), line.contains("|"), line.allSatisfy({ "|-: ".contains($0) }) else { return nil }
        return cells(line).map { $0.hasSuffix(":") && !$0.hasPrefix(":") }
    }
}

extension Substring {
    var trimmingSpaces: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
