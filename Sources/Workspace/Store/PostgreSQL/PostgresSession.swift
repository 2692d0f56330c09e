/// A transaction on one connection to a server.
final class PostgresSession: Session {
    let dialect: Dialect
    private let connection: PostgresConnection
    /// Whether a rule that is broken may be another transaction's doing, which is found out by trying again.
    private let mayTryAgain: Bool
    private var depth = 0
    /// Why nothing of this transaction can be kept.
    private(set) var isVoid = false

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
            if !isVoid { try script("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)") }
            throw error
        }
    }

    private func script(_ sql: String) throws {
        try translating { try connection.script(sql) }
    }

    private func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> PostgresResult {
        let values = arguments.map(\.sqlValue)
        for case .text(let text) in values where text.utf8.contains(0) {
            throw SessionError.constraint("a NUL character")
        }
        return try translating { try connection.run(sql, values) }
    }

    private func translating<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let fault as PostgresFault {
            let isDuplicate = fault.state == "23505" && mayTryAgain
            guard let error = isDuplicate ? .conflict : SessionError(fault) else {
                isVoid = true
                throw fault
            }
            if case .conflict = error { isVoid = true }
            throw error
        }
    }
}
