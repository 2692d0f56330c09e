import Foundation

/// PostgreSQL, on which several servers may keep one workspace.
///
/// A transaction sees one state of all facts (REPEATABLE READ). Where another has changed meanwhile what it changes, it
/// is carried out again, from the beginning; what is to be done in order waits for an advisory lock before it looks.
final class PostgresEngine: StoreEngine {
    /// The URL; it holds no password.
    let place: String
    let pool: PostgresPool
    /// How often a transaction is begun again before that is called a fault.
    private static let tries = 20

    init(url: String) throws(WorkspaceError) {
        place = url
        pool = PostgresPool(try PostgresAddress.settings(of: url))
    }

    func read<T>(_ body: (any Session) throws -> T) throws -> T {
        try again { _ in
            try pool.lend { connection in
                try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                defer { if !connection.isLost { _ = connection.outcomes(of: "ROLLBACK") } }
                return try body(PostgresSession(connection, mayTryAgain: false))
            }
        }
    }

    func write<T>(inOrderOf order: String?, _ body: (any Session) throws -> T) throws -> T {
        // Sent together, so that no program stands still between the lock and its transaction.
        let key = order.map { "\(PostgresSQL.key($0)) # hashtext(current_schema())" }
        let lock = key.map { "BEGIN; SELECT pg_advisory_lock(\($0)); COMMIT; " } ?? ""
        let unlock = key.map { "; SELECT pg_advisory_unlock(\($0))" } ?? ""
        return try again { mayTryAgain in
            try pool.lend { connection in
                try connection.script("\(lock)BEGIN ISOLATION LEVEL REPEATABLE READ")
                return try transaction(connection, end: unlock, mayTryAgain: mayTryAgain, body)
            }
        }
    }

    func faults() throws -> [String] {
        let dangling = """
            SELECT count(*) FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace
            """
        let count: Int = try read { try $0.value(dangling) ?? 0 }
        return count == 0 ? [] : ["\(count) rules of its tables were never checked"]
    }

    func scrub() throws {
        try again { _ in _ = try pool.lend { try $0.script("VACUUM") } }
    }

    private func transaction<T>(
        _ connection: PostgresConnection, end: String, mayTryAgain: Bool, _ body: (any Session) throws -> T
    ) throws -> T {
        let session = PostgresSession(connection, mayTryAgain: mayTryAgain)
        let result: T
        do {
            result = try body(session)
            if session.isVoid { throw SessionError.conflict }
        } catch {
            if !connection.isLost { _ = connection.outcomes(of: "ROLLBACK\(end)") }
            throw session.isVoid && !(error is PostgresFault) ? SessionError.conflict : error
        }
        try commit(connection, end)
        return result
    }

    private func commit(_ connection: PostgresConnection, _ end: String) throws {
        switch connection.outcomes(of: "COMMIT\(end)").first {
        case .success(let done) where done.tag == "COMMIT": return
        case .success, nil: throw SessionError.conflict
        case .failure(var fault):
            if let error = SessionError(fault) { throw error }
            fault.isUnknown = fault.isLost
            throw fault
        }
    }

    /// Carries out `work` until no other transaction comes in between, and a server that is away is back.
    private func again<T>(_ work: (_ mayTryAgain: Bool) throws -> T) throws -> T {
        var count = 0
        while true {
            count += 1
            do {
                return try work(count == 1)
            } catch SessionError.conflict where count < Self.tries {
                Thread.sleep(forTimeInterval: 0.001 * Double(count))
            } catch SessionError.conflict {
                throw WorkspaceError.locked(path: place)
            } catch let fault as PostgresFault {
                guard fault.isLost, !fault.isUnknown, count < Self.tries else {
                    throw WorkspaceError(fault, place: place)
                }
                Thread.sleep(forTimeInterval: min(0.5, 0.02 * Double(count)))
            }
        }
    }
}
