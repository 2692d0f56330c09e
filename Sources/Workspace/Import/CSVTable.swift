import SwiftCSV

/// A CSV file's header and rows, with the line of each, and all that is wrong with its form.
///
/// Comma, semicolon and tab are recognised as delimiters; a byte-order mark is accepted. Blank lines and rows of empty cells are
/// skipped.
struct CSVTable: Sendable {
    /// One record behind the header.
    struct Row: Sendable {
        /// The line that it begins on, counted from 1; a quoted cell may span several.
        var line: Int
        /// As many as the header has; spaces around them removed.
        var cells: [String]
    }

    let file: String
    private(set) var header: [String] = []
    private(set) var rows: [Row] = []
    private(set) var faults: [ImportFault] = []
    private(set) var delimiter: Character = ","

    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: The name that faults carry.
    ///   - progress: Told the share that has been read, 0 to 1.
    init(_ bytes: [UInt8], file: String, progress: (Double) -> Void = { _ in }) {
        self.file = file
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            faults = [ImportFault(file: file, .wideText)]
            return
        }
        if let line = CSVTable.line(ofFirst: 0, in: bytes) {
            faults = [ImportFault(file: file, line: line, .nullByte)]
            return
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let mark = CSVTable.delimiter(of: bytes, from: start)
        delimiter = Character(UnicodeScalar(mark))
        var scanner = CSVScanner(bytes, delimiter: mark, from: start)
        while let record = scanner.next() {
            read(record, of: bytes)
            if rows.count.isMultiple(of: 1000) { progress(Double(record.bytes.upperBound) / Double(bytes.count)) }
        }
        if header.isEmpty && faults.isEmpty { faults.append(ImportFault(file: file, .empty)) }
    }

    /// The name of a column as messages say it.
    func columnName(_ index: Int) -> String? {
        header.indices.contains(index) ? header[index] : nil
    }

    // MARK: Records

    private mutating func read(_ record: CSVScanner.Record, of bytes: [UInt8]) {
        guard let text = String(validating: bytes[record.bytes], as: UTF8.self) else {
            let line = record.line + CSVTable.linesBeforeInvalid(bytes[record.bytes])
            return faults.append(ImportFault(file: file, line: line, .notUTF8))
        }
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        if let problem = record.problem {
            let column = record.problemCell.flatMap(columnName)
            return faults.append(ImportFault(file: file, line: record.line, column: column, problem))
        }
        guard header.isEmpty || record.cells == header.count else {
            let problem = ImportFault.Problem.cellCount(found: record.cells, expected: header.count)
            return faults.append(ImportFault(file: file, line: record.line, problem))
        }
        let cells = CSVTable.cells(of: text, delimiter: delimiter)
        guard cells.count == record.cells else {
            // A combining mark behind a delimiter makes another character of it.
            return faults.append(ImportFault(file: file, line: record.line, .unseenCharacter))
        }
        if header.isEmpty {
            takeHeader(cells, line: record.line)
        } else if cells.contains(where: { !$0.isEmpty }) {
            rows.append(Row(line: record.line, cells: cells))
        }
    }

    private mutating func takeHeader(_ cells: [String], line: Int) {
        header = cells
        var seen: Set<String> = []
        for name in cells where !name.isEmpty && !seen.insert(name.lowercased()).inserted {
            faults.append(ImportFault(file: file, line: line, column: name, .duplicateColumn))
        }
    }

    /// The cells of one record, read by SwiftCSV; empty where it refuses.
    ///
    /// It gets one record at a time and takes it for a header: so a fault has its line, and the last cell is kept
    /// where it is empty.
    private static func cells(of record: String, delimiter: Character) -> [String] {
        let mark = CSVDelimiter(unicodeScalarLiteral: delimiter)
        guard let csv = try? EnumeratedCSV(string: record + "\n", delimiter: mark, loadColumns: false) else {
            return []
        }
        return csv.header.map { String($0.trimmingSpaces) }
    }

    // MARK: Bytes

    /// The commonest of comma, semicolon and tab in the header line, outside quotes.
    private static func delimiter(of bytes: [UInt8], from start: Int) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes[start...].drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        return [0x2C, 0x3B, 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
    }

    private static func line(ofFirst byte: UInt8, in bytes: [UInt8]) -> Int? {
        bytes.firstIndex(of: byte).map { index in bytes[..<index].count { $0 == 0x0A } + 1 }
    }

    /// How many lines of a record lie before its first byte that is not UTF-8.
    private static func linesBeforeInvalid(_ record: ArraySlice<UInt8>) -> Int {
        let lines = record.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmingSpaces: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }
}
