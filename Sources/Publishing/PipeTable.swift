/// A table of Markdown: a head, a rule below it, and rows.
struct PipeTable {
    /// Its lines as they were written.
    let lines: [String]
    /// The cells of its lines, in Markdown; the rule's are marks such as `---:`.
    let cells: [[String]]

    /// Columns are at least and at most so many characters wide, before they share a line.
    private static let bounds = 6...34
    /// What a column has to either side of its text, in characters.
    private static let margin = 3
    /// So many characters fit side by side on a sheet of paper.
    private static let line = 78

    private init(lines: [String]) {
        self.lines = lines
        cells = lines.map(PipeTable.cells)
    }

    /// The marks of its rule; they say to which side a column is set.
    var marks: [String] { cells[1] }
    var head: [String] { cells[0] }
    var rows: ArraySlice<[String]> { cells[2...] }

    /// Whether a column's figures are set to the right.
    func isRight(_ column: Int) -> Bool { marks[column].hasSuffix(":") && !marks[column].hasPrefix(":") }

    /// How wide each column wants to be, in characters: a word of any is never broken while the line has room for it.
    var widths: [Int] {
        let wanted = marks.indices.map { column in
            let texts = ([head] + rows).compactMap { column < $0.count ? $0[column] : nil }
            let longest = min(texts.map(\.count).max() ?? 0, PipeTable.bounds.upperBound)
            let word = texts.flatMap { $0.split(separator: " ").map(\.count) }.max() ?? 0
            return (
                least: max(word, PipeTable.bounds.lowerBound) + PipeTable.margin,
                most: max(longest, word, PipeTable.bounds.lowerBound) + PipeTable.margin
            )
        }
        let (least, most) = (wanted.reduce(0) { $0 + $1.least }, wanted.reduce(0) { $0 + $1.most })
        guard most > PipeTable.line, least < PipeTable.line else { return wanted.map(\.most) }
        return wanted.map { $0.least + ($0.most - $0.least) * (PipeTable.line - least) / (most - least) }
    }

    /// Markdown with something else in the place of each table.
    static func replaced(in markdown: String, by drawing: (PipeTable) -> [String]) -> String {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var made: [String] = []
        var index = 0
        while index < lines.count {
            guard index + 1 < lines.count, lines[index].hasPrefix("|"), isRule(lines[index + 1]) else {
                made.append(lines[index])
                index += 1
                continue
            }
            let end = lines[index...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
            made += drawing(PipeTable(lines: Array(lines[index..<end])))
            index = end
        }
        return made.joined(separator: "\n")
    }

    /// `| --- | ---: |`.
    private static func isRule(_ line: String) -> Bool {
        line.hasPrefix("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
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
