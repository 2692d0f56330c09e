/// What one script is played for again and again: `each phrase | due` and a row a line.
///
/// `{phrase}` in a message, a reply or a check stands for the row's cell.
public struct TranscriptTable: Hashable, Sendable {
    /// What the columns are called.
    public var names: [String]
    /// As many cells as there are names.
    public var rows: [[String]]

    /// A table of named columns.
    public init(names: [String], rows: [[String]]) {
        self.names = names
        self.rows = rows
    }

    /// The cells of a line, as `|` parts them.
    static func cells(_ line: Substring) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).map { ChatLines.collapsed($0) }
    }

    /// A line with the cells of a row in their places; the line itself where there is no such row.
    func filled(_ line: String, row: Int) -> String {
        guard rows.indices.contains(row) else { return line }
        return zip(names, rows[row]).reduce(line) { $0.replacing("{\($1.0)}", with: $1.1) }
    }
}

extension Transcript {
    /// The transcript with the cells of each row in their places; the transcript itself where it has no table.
    ///
    /// - Throws: ``TranscriptFaults`` where a cell makes a line that is not understood.
    func variants() throws(TranscriptFaults) -> [(row: String?, transcript: Transcript)] {
        guard let table = setup.table else { return [(nil, self)] }
        var variants: [(String?, Transcript)] = []
        let top = (steps.first?.line ?? 1) - 1
        for (index, row) in table.rows.enumerated() {
            let text = lines[..<top] + lines[top...].map { table.filled($0, row: index) }
            let name = zip(table.names, row).map { "\($0) = \($1)" }.joined(separator: ", ")
            variants.append((name, try Transcript(parsing: text.joined(separator: "\n"), file: file)))
        }
        return variants
    }
}
