/// A table of a message as it is laid out in letters of one width.
struct MarkdownTable {
    private let header: [StyledText]
    private let rows: [[StyledText]]
    private let isRight: [Bool]

    init(_ table: Block.Table, isColoured: Bool) {
        header = table.header.map { StyledText($0, isColoured: isColoured).with(.bold) }
        rows = table.rows.map { $0.map { StyledText($0, isColoured: isColoured) } }
        isRight = table.isRight
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
}
