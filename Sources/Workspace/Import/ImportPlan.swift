package import Days
import Reviews

/// What importing one file will write, compared with what is stored, and all that is to be said about it.
package struct ImportPlan: Sendable {
    /// How a fact of the file stands to the workspace.
    package enum Change: String, Sendable {
        case created, updated
        /// The same values, true of a later day.
        case confirmed
    }

    /// One fact to write.
    package struct Entry: Sendable {
        package var entity: any Entity
        package var change: Change
        /// What an update changes; for a new figure, what it was before.
        package var differences: [FieldDifference]
        /// `account ACC-00001 (Red Peak)`.
        package var label: String
    }

    package let file: String
    /// What the file was recognised as: `Salesforce contacts`.
    package let kind: String
    package let target: ImportTarget
    package let asOf: Day
    /// Nobody named the day: it is that of the file's last change.
    package let isDayOfFile: Bool
    /// Rows read, the header not counted.
    package let rows: Int
    /// Field and column names.
    package let used: [(field: String, column: String)]
    package let ignored: [(column: String, reason: String?)]
    package internal(set) var entries: [Entry] = []
    /// Facts of the file that are stored just so.
    package internal(set) var unchanged = 0
    package internal(set) var faults: [ImportFault]
    private var notices: [(text: String, count: Int, line: Int?)] = []
    private var noticeIndex: [String: Int] = [:]
    private var seen: [String: CSVTable.Row] = [:]

    init(_ sheet: ImportSheet) {
        file = sheet.table.file
        kind = sheet.kind.title
        target = sheet.target
        asOf = sheet.asOf
        isDayOfFile = sheet.options.asOf == nil
        rows = sheet.table.rows.count
        used = sheet.map.used
        ignored = sheet.map.ignored
        faults = sheet.faults
    }

    /// Whether it may be written.
    package var isSound: Bool { faults.isEmpty }

    /// Sentences about what is odd and taken all the same.
    package var warnings: [String] {
        notices.map { notice in
            guard let line = notice.line else { return notice.text }
            let where_ = notice.count == 1 ? "line \(line)" : "the first in line \(line)"
            return "\(notice.text): \(notice.count.grouped) (\(where_))"
        }
    }

    /// How many facts of each kind are created, updated and confirmed, in the order they are written.
    package var counts: [(kind: EntityKind, change: Change, count: Int)] {
        var order: [String] = []
        var found: [String: (kind: EntityKind, change: Change, count: Int)] = [:]
        for entry in entries {
            let kind = type(of: entry.entity).kind
            let key = kind.rawValue + entry.change.rawValue
            if found[key] == nil { order.append(key) }
            found[key, default: (kind, entry.change, 0)].count += 1
        }
        return order.compactMap { found[$0] }
    }

    // MARK: Filling

    /// Says something once about the file.
    mutating func note(_ text: String) {
        guard noticeIndex[text] == nil else { return }
        noticeIndex[text] = notices.count
        notices.append((text, 1, nil))
    }

    /// Says something about a row; rows with the same trouble are counted.
    mutating func warn(_ text: String, line: Int) {
        if let index = noticeIndex[text] {
            notices[index].count += 1
        } else {
            noticeIndex[text] = notices.count
            notices.append((text, 1, line))
        }
    }

    /// Whether an earlier row had this id: warned of, and a fault where `mustAgree` and the rows differ.
    mutating func isDouble(_ id: String, _ row: ImportRow, mustAgree: Bool = true) -> Bool {
        guard let first = seen[id] else {
            seen[id] = CSVTable.Row(line: row.line, cells: row.cells)
            return false
        }
        if mustAgree && first.cells != row.cells {
            let column = row.sheet.map.fields[.id] ?? row.sheet.map.fields[.account]
            let name = column.flatMap(row.sheet.table.columnName)
            faults.append(
                ImportFault(
                    file: file, line: row.line, column: name, value: id, .differingDuplicate(firstLine: first.line)))
        } else {
            warn("rows with an id that an earlier row had, left out", line: row.line)
        }
        return true
    }

    /// Takes a fact with its source up: new, changed, confirmed by a later day, or as it was.
    ///
    /// What is stored of a later day than the file's stays.
    mutating func take<E: Sourced>(_ entity: E, stored: E?, since earlier: E? = nil, line: Int) {
        guard let stored else {
            let moved = earlier.map { FieldDifference.between($0, entity).filter { !Self.identity.contains($0.field) } }
            return add(entity, .created, moved ?? [])
        }
        var same = entity
        same.provenance = stored.provenance
        if same == stored {
            guard entity.provenance.asOf > stored.provenance.asOf else { return unchanged += 1 }
            return add(entity, .confirmed)
        }
        guard entity.provenance.asOf >= stored.provenance.asOf else {
            unchanged += 1
            return warn(
                "rows left out because what is stored is of a later day than \(entity.provenance.asOf)", line: line)
        }
        add(entity, .updated, FieldDifference.between(stored, entity))
    }

    /// Counts a fact of the file that the workspace keeps as it is.
    mutating func keep() {
        unchanged += 1
    }

    mutating func add(_ entity: some Entity, _ change: Change, _ differences: [FieldDifference] = []) {
        let name = (entity as? Account).map { " (\($0.name))" } ?? ""
        let label = "\(type(of: entity).kind.name) \(entity.id)\(name)"
        entries.append(Entry(entity: entity, change: change, differences: differences, label: label))
    }

    /// Fields that tell one point of a series from the next.
    private static let identity: Set<String> = ["id", "date", "period"]
}

extension Int {
    /// `19,142`.
    var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return self < 0 ? "−" + text : text
    }
}
