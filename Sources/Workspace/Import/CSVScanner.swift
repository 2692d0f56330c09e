/// Finds where each record of a CSV text begins and ends, and how many cells it has.
///
/// SwiftCSV reads the cells, but pads short rows, drops extra cells, takes a quote that is never closed without a
/// word, and names no line; so the structure is checked here first, on the bytes.
struct CSVScanner {
    /// One record: its bytes without the line's end, the line that it begins on, and its count of cells.
    struct Record {
        var bytes: Range<Int>
        var line: Int
        var cells: Int
        var problem: ImportFault.Problem?
        /// The cell, from 0, in which `problem` stands.
        var problemCell: Int?
    }

    private enum State { case start, plain, quoted, closing }

    private let text: [UInt8]
    private let delimiter: UInt8
    private var position: Int
    private var line = 1

    /// - Parameter start: Where the first record begins, behind a byte-order mark.
    init(_ text: [UInt8], delimiter: UInt8, from start: Int = 0) {
        self.text = text
        self.delimiter = delimiter
        position = start
    }

    /// The next record, or nil at the end of the text.
    ///
    /// - Complexity: O(*n*) in the record's length.
    mutating func next() -> Record? {
        guard position < text.count else { return nil }
        var record = Record(bytes: position..<position, line: line, cells: 1)
        var state = State.start
        var quoteLine = line
        while position < text.count {
            let byte = text[position]
            if isLineEnd(byte) {
                if state != .quoted { break }
                if !(byte == 0x0D && following == 0x0A) { line += 1 }
            } else {
                state = step(state, byte, &record)
                if byte == 0x22 && state == .quoted { quoteLine = line }
            }
            position += 1
        }
        if state == .quoted {
            record.problem = .unclosedQuote
            record.problemCell = record.cells - 1
            record.line = quoteLine
        }
        record.bytes = record.bytes.lowerBound..<position
        skipLineEnd()
        return record
    }

    private var following: UInt8? { position + 1 < text.count ? text[position + 1] : nil }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func skipLineEnd() {
        guard position < text.count else { return }
        position += text[position] == 0x0D && following == 0x0A ? 2 : 1
        line += 1
    }

    /// What one byte, no line's end, makes of the state.
    private func step(_ state: State, _ byte: UInt8, _ record: inout Record) -> State {
        if byte == delimiter && state != .quoted {
            record.cells += 1
            return .start
        }
        let isQuote = byte == 0x22
        switch state {
        case .start: return isQuote ? .quoted : byte == 0x20 || byte == 0x09 ? .start : .plain
        case .plain:
            if isQuote { note(.strayQuote, in: &record) }
            return .plain
        case .quoted: return isQuote ? .closing : .quoted
        case .closing:
            if isQuote { return .quoted }
            if byte != 0x20 && byte != 0x09 { note(.textAfterQuote, in: &record) }
            return .closing
        }
    }

    private func note(_ problem: ImportFault.Problem, in record: inout Record) {
        guard record.problem == nil else { return }
        record.problem = problem
        record.problemCell = record.cells - 1
    }
}
