import Days

/// A file that was read and recognised: its table, what it holds, and which column is which.
package struct ImportSheet: Sendable {
    let table: CSVTable
    let kind: ExportKind
    let target: ImportTarget
    let map: ColumnMap
    let asOf: Day
    let options: ImportOptions
    /// How each column writes its dates and numbers.
    let dates: [ImportField: DateText]
    let numbers: [Int: NumberText]
    /// What keeps the whole file out, whatever the workspace holds.
    let faults: [ImportFault]

    private static let dateFields: [ImportField] = [
        .customerSince, .start, .end, .renewal, .lastTouch, .opened, .closed, .date, .due, .shippedOn,
    ]

    /// - Throws: ``ImportFault`` where the kind is not recognised or not needed, or the text is no table at all.
    init(_ table: CSVTable, asOf: Day, options: ImportOptions) throws(ImportFault) {
        if table.header.isEmpty, let fault = table.faults.first { throw fault }
        guard let kind = options.target.map(ExportKind.chosen) ?? ExportKind.recognised(in: table.header) else {
            throw ImportFault(file: table.file, line: 1, .unknownKind(columns: table.header.filter { !$0.isEmpty }))
        }
        switch kind.use {
        case .refused(let reason):
            throw ImportFault(file: table.file, .refusedKind(kind: kind.title, reason: reason))
        case .rows(let target):
            self.target = target
        }
        self.table = table
        self.kind = kind
        self.asOf = asOf
        self.options = options
        let map = ColumnMap(table, target: target, byHand: options.columns)
        self.map = map
        var faults = table.faults + map.faults
        if target == .tickets && map.fields[.account] == nil && options.account == nil {
            faults.append(ImportFault(file: table.file, line: 1, .noAccountColumn))
        }
        var dates: [ImportField: DateText] = [:]
        for field in Self.dateFields {
            guard let index = map.fields[field] else { continue }
            dates[field] = DateText(order: Self.order(of: index, table, options.dates, &faults))
        }
        self.dates = dates
        numbers = Self.decimalCommas(table)
        self.faults = faults
    }

    /// Which of day and month comes first in a column; a fault where nobody knows.
    private static func order(
        of index: Int, _ table: CSVTable, _ told: DateText.Order?, _ faults: inout [ImportFault]
    ) -> DateText.Order? {
        switch DateText.finding(in: table.rows.lazy.map { $0.cells[index] }) {
        case .clear(let order): return order ?? told
        case .ambiguous(let row):
            if told == nil {
                let value = table.rows[row].cells[index]
                let line = table.rows[row].line
                faults.append(
                    ImportFault(
                        file: table.file, line: line, column: table.header[index], value: value, .ambiguousDates))
            }
            return told
        case .mixed(let day, let month):
            if told == nil {
                let problem = ImportFault.Problem.mixedDates(
                    dayFirstLine: table.rows[day].line, monthFirstLine: table.rows[month].line)
                faults.append(ImportFault(file: table.file, column: table.header[index], problem))
            }
            return told
        }
    }

    /// In a file whose delimiter is the semicolon, a column with a comma writes its decimals so.
    private static func decimalCommas(_ table: CSVTable) -> [Int: NumberText] {
        guard table.delimiter == ";" else { return [:] }
        var found: [Int: NumberText] = [:]
        for row in table.rows {
            for (index, cell) in row.cells.enumerated() where cell.contains(",") {
                found[index] = NumberText(commaIsDecimal: true)
            }
        }
        return found
    }
}
