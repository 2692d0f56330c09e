import Foundation

/// What a column or a parameter holds, in whichever engine.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case blob(Data)
}

/// What is put into statements and taken out of rows.
protocol SQLConvertible {
    var sqlValue: SQLValue { get }

    /// Nil where the value is of another kind.
    init?(_ value: SQLValue)
}

extension String: SQLConvertible {
    var sqlValue: SQLValue { .text(self) }

    init?(_ value: SQLValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Int: SQLConvertible {
    var sqlValue: SQLValue { .integer(self) }

    init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

/// 0 or 1: a kind of its own in PostgreSQL, an integer in SQLite.
extension Bool: SQLConvertible {
    var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = number != 0
    }
}

extension Data: SQLConvertible {
    var sqlValue: SQLValue { .blob(self) }

    init?(_ value: SQLValue) {
        guard case .blob(let data) = value else { return nil }
        self = data
    }
}

extension SQLValue: SQLConvertible {
    var sqlValue: SQLValue { self }

    init?(_ value: SQLValue) { self = value }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    var sqlValue: SQLValue { self?.sqlValue ?? .null }

    init?(_ value: SQLValue) {
        if value == .null {
            self = .none
        } else {
            guard let wrapped = Wrapped(value) else { return nil }
            self = .some(wrapped)
        }
    }
}
