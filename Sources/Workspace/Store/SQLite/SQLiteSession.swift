import Foundation
import GRDB

/// A transaction on a file; the statements are prepared once a connection.
struct SQLiteSession: Session {
    let db: Database
    let dialect = Dialect(engine: .sqlite)

    func each(_ sql: String, _ arguments: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws {
        let statement = try db.cachedStatement(sql: sql)
        let columns = SQLColumns(statement.columnNames)
        let cursor = try translating { try Row.fetchCursor(statement, arguments: StatementArguments(arguments)) }
        while let row = try translating({ try cursor.next() }) {
            try body(SQLRow(columns: columns, values: row.databaseValues.map(SQLValue.init)))
        }
    }

    func run(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
        try translating { try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments)) }
        return db.changesCount
    }

    private func translating<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            guard error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY else {
                throw SessionError.constraint(error.message ?? "a constraint")
            }
            throw SessionError.foreignKey
        }
    }

    func attempt<T>(_ body: () throws -> T) throws -> T {
        var result: Result<T, any Error>?
        try db.inSavepoint {
            do {
                result = .success(try body())
                return .commit
            } catch {
                result = .failure(error)
                return .rollback
            }
        }
        guard let result else { throw SessionError.conflict }
        return try result.get()
    }
}

extension StatementArguments {
    init(_ values: [any SQLConvertible]) {
        self.init(values.map { $0.sqlValue.databaseValue })
    }
}

extension SQLValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let data): data.databaseValue
        }
    }

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(Int(number))
        // No column is made for it: what somebody else wrote there is no number of ours.
        case .double(let number): self = .text("\(number)")
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(data)
        }
    }
}
