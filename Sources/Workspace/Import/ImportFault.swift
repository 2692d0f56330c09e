/// One thing that keeps a file from being imported, and where it stands.
package struct ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name, without its folders.
    package var file: String
    /// Counted from 1 as an editor counts; nil where the whole file is meant.
    package var line: Int?
    /// The column's name as it stands in the header.
    package var column: String?
    package var value: String?
    package var problem: Problem

    init(file: String, line: Int? = nil, column: String? = nil, value: String? = nil, _ problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        self.problem = problem
    }

    /// `accounts.csv, line 7, column 'renewal_date', '2026-02-30': that is no date. Write it as YYYY-MM-DD.`
    package var description: String {
        var place = file
        if let line { place += ", line \(line)" }
        if let column { place += ", column '\(column)'" }
        if let value { place += ", '\(ImportFault.shortened(value))'" }
        return "\(place): \(problem)"
    }

    /// A value as it can stand in one line of a message.
    private static func shortened(_ value: String) -> String {
        let visible = String(value.map { $0.isNewline || $0 == "\0" ? " " : $0 })
        return visible.count > 60 ? visible.prefix(60) + "…" : visible
    }
}
