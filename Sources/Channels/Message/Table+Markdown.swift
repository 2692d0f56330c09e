extension Block.Table {
    /// Reads the table at the beginning of `lines`, `| a | b |`, a line of dashes, rows; nil where there is none.
    ///
    /// - Parameter length: Becomes the number of lines that it takes.
    init?(_ lines: ArraySlice<Substring>, length: inout Int) {
        guard lines.count >= 2, let head = lines.first, head.contains("|"),
            let rule = lines.dropFirst().first, let alignment = Self.alignment(rule)
        else { return nil }
        let body = lines.dropFirst(2).prefix { $0.contains("|") }
        length = 2 + body.count
        let header = Self.cells(head).map { InlineMarkdown.parse($0) }
        let rows = body.map { Self.cells($0).map { InlineMarkdown.parse($0) } }
        let count = header.count
        self.init(
            header: header,
            rows: rows.map { Array(($0 + [RichText](repeating: RichText(), count: count)).prefix(count)) },
            isRight: Array((alignment + [Bool](repeating: false, count: count)).prefix(count)))
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
