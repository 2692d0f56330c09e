/// A row that was read: values by number or by name.
struct SQLRow: Sendable {
    let columns: SQLColumns
    let values: [SQLValue]

    /// - Throws: ``SessionError/mismatch(column:)`` where it holds something else.
    subscript<T: SQLConvertible>(_ index: Int) -> T {
        get throws {
            guard values.indices.contains(index), let value = T(values[index]) else {
                throw SessionError.mismatch(column: "\(index + 1)")
            }
            return value
        }
    }

    /// - Throws: ``SessionError/mismatch(column:)`` where there is no such column, or it holds something else.
    subscript<T: SQLConvertible>(_ name: String) -> T {
        get throws {
            guard let index = columns.numbers[name], let value = T(values[index]) else {
                throw SessionError.mismatch(column: name)
            }
            return value
        }
    }
}

/// The columns of a statement's rows; where a name stands twice, the first counts.
final class SQLColumns: Sendable {
    let names: [String]
    let numbers: [String: Int]

    init(_ names: [String]) {
        self.names = names
        numbers = Dictionary(zip(names, names.indices)) { first, _ in first }
    }
}
