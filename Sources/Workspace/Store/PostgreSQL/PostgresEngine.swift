import Foundation

/// PostgreSQL, on which several servers may keep one workspace.
///
/// A transaction sees one state of all facts (REPEATABLE READ). Where another has changed meanwhile what it changes, it
/// is carried out again, from the beginning; what is to be done in order waits for an advisory lock before it looks.
final class PostgresEngine: StoreEngine {
    /// The URL; it holds no password.
    let place: String
    let pool: PostgresPool
    /// How often a transaction is begun again because of others, before that is called a fault.
    private static let tries = 20
    /// How long a server that is away is waited for.
    private static let patience: Duration = .seconds(8)

    init(url: String) throws(WorkspaceError) {
        place = url
        pool = PostgresPool(try PostgresAddress.settings(of: url))
    }

    func read<T>(_ body: (any Session) throws -> T) throws -> T {
        try again { _ in
            try pool.lend { connection in
                try connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                defer { _ = connection.outcomes(of: "ROLLBACK") }
                return try body(PostgresSession(connection, mayTryAgain: false))
            }
        }
    }

    func write<T>(inOrderOf order: String?, _ body: (any Session) throws -> T) throws -> T {
        try write(inOrderOf: order, howeverLong: false, body)
    }

    /// - Parameter howeverLong: Waits for its turn until it comes: what others do first may take minutes.
    func write<T>(
        inOrderOf order: String?, howeverLong isPatient: Bool, _ body: (any Session) throws -> T
    ) throws -> T {
        // Sent together, so that no program stands still between the lock and its transaction.
        let key = order.map { "\(PostgresSQL.key($0)) # hashtext(current_schema())" }
        var lock = key.map { "BEGIN; SELECT pg_advisory_lock(\($0)); COMMIT; " } ?? ""
        if isPatient { lock = "SET lock_timeout TO 0; \(lock)SET lock_timeout TO '20s'; " }
        let unlock = key.map { "; SELECT pg_advisory_unlock(\($0))" } ?? ""
        return try again { mayTryAgain in
            try pool.lend { connection in
                do {
                    try connection.script("\(lock)BEGIN ISOLATION LEVEL REPEATABLE READ")
                } catch {
                    connection.giveUp()
                    throw error
                }
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
        try again { _ in try pool.lend { try $0.script("VACUUM") } }
    }

    private func transaction<T>(
        _ connection: PostgresConnection, end: String, mayTryAgain: Bool, _ body: (any Session) throws -> T
    ) throws -> T {
        let session = PostgresSession(connection, mayTryAgain: mayTryAgain)
        let result: T
        do {
            result = try body(session)
            if let fault = session.fault { throw fault }
        } catch {
            for case .failure in connection.outcomes(of: "ROLLBACK\(end)") { connection.giveUp() }
            throw session.fault ?? error
        }
        try commit(connection, end)
        return result
    }

    private func commit(_ connection: PostgresConnection, _ end: String) throws {
        let outcomes = connection.outcomes(of: "COMMIT\(end)")
        // Where the commit failed, the lock was not let go of.
        for case .failure in outcomes { connection.giveUp() }
        switch outcomes.first {
        case .success(let done) where done.tag == "COMMIT": return
        case .success: throw SessionError.conflict
        case .failure(var fault):
            if let error = SessionError(fault) { throw error }
            // What the server ended while it was idle was not committed.
            fault.isUnknown = fault.isLost && fault.state != "25P03"
            throw fault
        case nil: throw WorkspaceError.unconfirmed(place: place)
        }
    }

    /// Carries out `work` until no other transaction comes in between, and a server that is away is back.
    private func again<T>(_ work: (_ mayTryAgain: Bool) throws -> T) throws -> T {
        var (conflicts, losses) = (0, 0)
        let end = ContinuousClock.now + Self.patience
        while true {
            do {
                return try work(conflicts < Self.tries / 4)
            } catch SessionError.conflict where conflicts < Self.tries {
                conflicts += 1
                Thread.sleep(forTimeInterval: 0.001 * Double(conflicts))
            } catch SessionError.conflict {
                throw WorkspaceError.locked(path: place)
            } catch let fault as PostgresFault {
                guard fault.isLost, !fault.isUnknown, pool.hasConnected, ContinuousClock.now < end else {
                    throw WorkspaceError(fault, place: place)
                }
                losses += 1
                Thread.sleep(forTimeInterval: min(0.5, 0.02 * Double(losses)))
            }
        }
    }
}
