import GRDB

/// SQLite in a file, or in memory.
///
/// The file is in WAL mode with `synchronous=FULL`: what has been committed survives a power cut. Several processes may
/// use it; each transaction that writes is the only one from its first read to its commit, so none works on facts that
/// have gone stale.
final class SQLiteEngine: StoreEngine {
    /// The file; `:memory:` for one in memory.
    let path: String
    let queue: DatabaseQueue

    init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    var place: String { path }

    func read<T>(_ body: (any Session) throws -> T) throws -> T {
        try translating {
            // Not the queue's own `read`: it sets `query_only`, and SQLite then prepares every kept statement anew.
            try queue.unsafeRead { db in
                try db.beginTransaction(.deferred)
                defer { try? db.rollback() }
                return try body(SQLiteSession(db: db))
            }
        }
    }

    /// All is done one after the other, whatever its order; a second writer, in this process or another, waits.
    func write<T>(inOrderOf order: String?, _ body: (any Session) throws -> T) throws -> T {
        try translating {
            try queue.writeWithoutTransaction { db in
                try begin(db)
                do {
                    let result = try body(SQLiteSession(db: db))
                    try db.commit()
                    return result
                } catch {
                    if db.isInsideTransaction { try? db.rollback() }
                    throw error
                }
            }
        }
    }

    func faults() throws -> [String] {
        do {
            return try translating { try queue.read(faults) }
        } catch WorkspaceError.damaged(_, let detail) {
            return [detail]
        }
    }

    func scrub() throws {
        try translating {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                if path != ":memory:" { try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            }
        }
    }

    private func faults(_ db: Database) throws -> [String] {
        let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        guard faults.isEmpty else { return faults }
        return try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            "row \(row[1] as Int? ?? 0) of \(row[0] as String) refers to no \(row[2] as String)"
        }
    }

    /// Takes the write lock. Nothing has been read yet, so where it is taken by another, trying again is safe.
    private func begin(_ db: Database) throws {
        do {
            try db.beginTransaction(.immediate)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            try db.beginTransaction(.immediate)
        }
    }

    private func translating<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw WorkspaceError(error, path: path)
        }
    }
}
