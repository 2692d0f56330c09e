extension Block.Table {
    /// The table in letters of one width where it is no wider than `width`, otherwise row by row.
    package enum Layout {
        /// Lines for a block of code.
        case columns([String])
        /// For each row its first cell in bold, and the others below it, each with the name of its column.
        case records([RichText])
    }

    package func layout(width: Int) -> Layout {
        let lines = MarkdownTable(self, isColoured: false).lines(width: nil)
        if lines.allSatisfy({ $0.displayWidth <= width }) { return .columns(lines.map(\.plain)) }
        return .records(
            rows.flatMap { row in
                zip(header, row).enumerated().compactMap { column, cell -> RichText? in
                    guard !cell.1.isEmpty else { return nil }
                    if column == 0 { return cell.1.with(.bold) }
                    return cell.0.isEmpty ? cell.1 : RichText(cell.0.plain + ": ") + cell.1
                }
            })
    }
}
