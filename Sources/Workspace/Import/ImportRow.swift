import Days
import Reviews

/// One row's cells, read by field; what cannot be read becomes a fault.
struct ImportRow {
    let sheet: ImportSheet
    let line: Int
    let cells: [String]
    private(set) var faults: [ImportFault] = []

    init(_ row: CSVTable.Row, of sheet: ImportSheet) {
        self.sheet = sheet
        line = row.line
        cells = row.cells
    }

    /// The cell's text; nil where it is empty or the file has no such column.
    func text(_ field: ImportField) -> String? {
        guard let index = sheet.map.fields[field], !cells[index].isEmpty else { return nil }
        return cells[index]
    }

    mutating func required(_ field: ImportField) -> String? {
        if let text = text(field) { return text }
        let column = sheet.map.fields[field].flatMap(sheet.table.columnName)
        faults.append(ImportFault(file: sheet.table.file, line: line, column: column, .missing(field: field.words)))
        return nil
    }

    mutating func day(_ field: ImportField) -> Day? {
        let reader = sheet.dates[field, default: DateText()]
        return read(field, .notADate, reader.day)
    }

    /// A number of at least `minimum`.
    mutating func number(_ field: ImportField, atLeast minimum: Double? = 0) -> Double? {
        guard let index = sheet.map.fields[field] else { return nil }
        return number(at: index, atLeast: minimum, for: field)
    }

    /// A figure's value, from its own column; of any sign, as the file has it.
    mutating func metric(at index: Int) -> Double? {
        guard !isBlank(cells[index]) else { return nil }
        let value = sheet.numbers[index, default: NumberText()].number(cells[index])
        if value == nil { note(.notANumber, index) }
        return value
    }

    mutating func whole(_ field: ImportField) -> Int? {
        guard let number = number(field) else { return nil }
        if let whole = Int(exactly: number) { return whole }
        fault(field, .notAWholeNumber)
        return nil
    }

    mutating func money(_ field: ImportField) -> Money? {
        let reader = sheet.map.fields[field].flatMap { sheet.numbers[$0] } ?? NumberText()
        let currency = sheet.options.currency
        let money = read(field, .notAnAmount) { reader.money($0, currency: currency) }
        guard let money, money.minor < 0 else { return money }
        fault(field, .outOfRange("0 or more"))
        return nil
    }

    /// What earlier rows came to with this row's number added; a fault where that is too large to be counted.
    mutating func sum(_ total: Int, _ number: Int, of field: ImportField) -> Int {
        let (sum, isTooLarge) = total.addingReportingOverflow(number)
        guard isTooLarge else { return sum }
        fault(field, .sumTooLarge)
        return total
    }

    mutating func yesOrNo(_ field: ImportField) -> Bool? {
        read(field, .notYesOrNo) { text in
            switch text.lowercased() {
            case "true", "yes", "y", "1", "t": true
            case "false", "no", "n", "0", "f": false
            default: nil
            }
        }
    }

    /// One of a closed list of words: `At risk` reads as `at_risk`.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ field: ImportField, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        read(field, .notOneOf(type.allCases.map(\.rawValue))) { text in
            let plain = ImportField.normalized(text)
            return type.allCases.first { ImportField.normalized($0.rawValue) == plain }
        }
    }

    /// A cell that holds several words, with semicolons or bars between.
    func list(_ field: ImportField) -> [String]? {
        text(field)?.split { $0 == ";" || $0 == "|" }.map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
    }

    /// Notes that a field's value will not do.
    mutating func fault(_ field: ImportField, _ problem: ImportFault.Problem) {
        guard let index = sheet.map.fields[field] else {
            faults.append(ImportFault(file: sheet.table.file, line: line, problem))
            return
        }
        note(problem, index)
    }

    /// Notes what no cell shows.
    mutating func stop(value: String, _ problem: ImportFault.Problem) {
        faults.append(ImportFault(file: sheet.table.file, line: line, value: value, problem))
    }

    // MARK: Parts

    private mutating func read<Value>(
        _ field: ImportField, _ problem: ImportFault.Problem, _ body: (String) -> Value?
    ) -> Value? {
        guard let text = text(field), !isBlank(text) else { return nil }
        let value = body(text)
        if value == nil { fault(field, problem) }
        return value
    }

    private mutating func number(at index: Int, atLeast minimum: Double?, for field: ImportField) -> Double? {
        guard let value = metric(at: index) else { return nil }
        if let minimum, value < minimum {
            fault(field, .outOfRange("\(Int(minimum)) or more"))
            return nil
        }
        return value
    }

    private mutating func note(_ problem: ImportFault.Problem, _ index: Int) {
        let column = sheet.table.columnName(index)
        faults.append(
            ImportFault(file: sheet.table.file, line: line, column: column, value: cells[index], problem))
    }

    /// What programs write where they have no value.
    private func isBlank(_ text: String) -> Bool {
        text.isEmpty || ["null", "n/a", "#n/a", "nan", "none", "-", "–"].contains(text.lowercased())
    }
}
