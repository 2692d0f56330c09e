/// Which column holds which field.
struct ColumnMap: Sendable {
    private(set) var fields: [ImportField: Int] = [:]
    private(set) var metrics: [(column: MetricColumn, index: Int)] = []
    private(set) var faults: [ImportFault] = []
    /// Field and column names, in the header's order, to be shown.
    private(set) var used: [(field: String, column: String)] = []
    /// Columns that are left out, with the reason where one is worth saying.
    private(set) var ignored: [(column: String, reason: String?)] = []

    /// - Parameters:
    ///   - byHand: Columns by the field's name, from `--map`; they win.
    init(_ table: CSVTable, target: ImportTarget, byHand: [String: String] = [:]) {
        let header = table.header.map(ImportField.normalized)
        var owners: [Int: String] = [:]
        take(byHand, table, target, header, &owners)
        for column in target.columns where fields[column.field] == nil {
            for name in column.names {
                guard let index = header.firstIndex(of: name), owners[index] == nil else { continue }
                fields[column.field] = index
                owners[index] = column.field.rawValue
                break
            }
        }
        if target == .figures { takeMetrics(header, &owners) }
        for (index, name) in table.header.enumerated() {
            if let field = owners[index] {
                used.append((field, name))
            } else {
                ignored.append((name.isEmpty ? "(no name)" : name, ColumnMap.reasons[header[index]]))
            }
        }
        for field in target.required where fields[field] == nil {
            // A contact's name may stand in two columns.
            faults.append(ColumnMap.missing(field.rawValue, target, table))
        }
        if target == .contacts && fields[.name] == nil && fields[.lastName] == nil {
            faults.append(ColumnMap.missing("name", target, table))
        }
        if target == .figures && metrics.isEmpty && fields[.ticketsOpened] == nil {
            faults.append(ColumnMap.missing("weekly_logins", target, table))
        }
    }

    private mutating func takeMetrics(_ header: [String], _ owners: inout [Int: String]) {
        for metric in MetricColumn.all where !metrics.contains(where: { $0.column.metric == metric.metric }) {
            let found = metric.names.lazy.compactMap { header.firstIndex(of: $0) }.first { owners[$0] == nil }
            guard let index = found else { continue }
            metrics.append((metric, index))
            owners[index] = metric.metric
        }
        metrics.sort { $0.index < $1.index }
    }

    private mutating func take(
        _ byHand: [String: String], _ table: CSVTable, _ target: ImportTarget, _ header: [String],
        _ owners: inout [Int: String]
    ) {
        let allowed = target.columns.map(\.field.rawValue) + (target == .figures ? MetricColumn.all.map(\.metric) : [])
        for (name, column) in byHand.sorted(by: { $0.key < $1.key }) {
            let key = ImportField.normalized(name)
            guard let field = allowed.first(where: { ImportField.normalized($0) == key }) else {
                faults.append(ImportFault(file: table.file, value: name, .unknownField(fields: allowed)))
                continue
            }
            guard let index = header.firstIndex(of: ImportField.normalized(column)) else {
                faults.append(ImportFault(file: table.file, value: column, .unknownColumn(columns: table.header)))
                continue
            }
            owners[index] = field
            if let known = ImportField(rawValue: field) {
                fields[known] = index
            } else if let metric = MetricColumn.all.first(where: { $0.metric == field }) {
                metrics.append((metric, index))
            }
        }
    }

    private static func missing(_ field: String, _ target: ImportTarget, _ table: CSVTable) -> ImportFault {
        let columns = table.header.filter { !$0.isEmpty }
        let problem = ImportFault.Problem.missingColumn(field: field, target: target.rawValue, columns: columns)
        return ImportFault(file: table.file, line: 1, problem)
    }

    /// Why a column that looks useful is not used.
    private static let reasons = [
        "annualrevenue": "the customer's own revenue, not what it pays",
        "companysize": "the segment follows from ARR", "accounttier": "the segment follows from ARR",
        "numberofemployees": "the segment follows from ARR", "churnflag": "contradicts the churn events",
    ]
}
