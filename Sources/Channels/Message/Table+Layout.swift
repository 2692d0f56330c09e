extension Block.Table {
    /// The table as lines for letters of one width; nil where it is wider than that.
    func columns(width: Int) -> [String]? {
        let lines = MarkdownTable(self, isColoured: false).lines(width: nil)
        return lines.allSatisfy { $0.displayWidth <= width } ? lines.map(\.plain) : nil
    }

    /// The table row by row: its first cell in bold, and below it the others, each with the name of its column.
    var records: [RichText] {
        rows.flatMap { row in
            zip(header, row).enumerated().compactMap { column, cell -> RichText? in
                guard !cell.1.isEmpty else { return nil }
                if column == 0 { return cell.1.with(.bold) }
                return cell.0.isEmpty ? cell.1 : RichText(cell.0.plain + ": ") + cell.1
            }
        }
    }
}
