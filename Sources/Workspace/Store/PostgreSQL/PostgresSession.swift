/// A transaction on one connection to a server.
final class PostgresSession: Session {
    let dialect: Dialect
    private let connection: PostgresConnection
    /// Whether a rule that is broken may be another transaction's doing, which is found out by trying again.
    private let mayTryAgain: Bool
    private var depth = 0
    /// Why nothing of this transaction can be kept, whatever was made of the error meanwhile; nil where it can.
    private(set) var fault: (any Error)?

    init(_ connection: PostgresConnection, mayTryAgain: Bool) {
        self.connection = connection
        self.mayTryAgain = mayTryAgain
        dialect = Dialect(engine: .postgreSQL, shard: connection.number % 64)
    }

    func each(_ sql: String, _ arguments: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws {
        for row in try execute(sql, arguments).rows { try body(row) }
    }

    func run(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
        try execute(sql, arguments).count
    }

    func attempt<T>(_ body: () throws -> T) throws -> T {
        depth += 1
        defer { depth -= 1 }
        let name = "attempt\(depth)"
        try script("SAVEPOINT \(name)")
        do {
            let result = try body()
            try script("RELEASE SAVEPOINT \(name)")
            return result
        } catch {
            if fault == nil { try script("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)") }
            throw error
        }
    }

    private func script(_ sql: String) throws {
        try translating { try connection.script(sql) }
    }

    private func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> PostgresResult {
        let values = arguments.map(\.sqlValue)
        for case .text(let text) in values where text.utf8.contains(0) || text.contains(#"\u0000"#) {
            throw SessionError.constraint("a NUL character, which PostgreSQL does not keep")
        }
        return try translating { try connection.run(sql, values) }
    }

    private func translating<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let fault as PostgresFault {
            let isDuplicate = fault.state == "23505" && mayTryAgain
            guard let error = isDuplicate ? .conflict : SessionError(fault) else {
                self.fault = fault
                throw fault
            }
            if case .conflict = error { self.fault = error }
            throw error
        }
    }
}
