/// Names in columns, as wide as the widest, read from left to right.
enum ColumnList {
    /// - Parameter width: Columns of the terminal; 0 or less where there is none, and then a line a name.
    static func lines(_ names: [String], width: Int) -> [String] {
        let cell = (names.map(\.displayWidth).max() ?? 0) + 2
        let perLine = max(1, (width + 2) / cell)
        return stride(from: 0, to: names.count, by: perLine).map { start in
            let row = names[start..<min(start + perLine, names.count)]
            let padded = row.dropLast().map { $0 + String(repeating: " ", count: cell - $0.displayWidth) }
            return (padded + [row.last ?? ""]).joined()
        }
    }
}
