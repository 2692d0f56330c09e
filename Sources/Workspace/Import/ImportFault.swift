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
        if let column { place += ", column '\(ImportFault.shortened(column))'" }
        if let value { place += ", '\(ImportFault.shortened(value))'" }
        return "\(place): \(problem)".withoutControls
    }

    /// A value as it can stand in one line of a message.
    private static func shortened(_ value: String) -> String {
        value.count > 60 ? value.prefix(60) + "…" : value
    }
}

extension String {
    /// With spaces for control characters, so that a file's text cannot command a terminal.
    var withoutControls: String {
        var plain = UnicodeScalarView()
        for scalar in unicodeScalars {
            plain.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(plain)
    }
}
