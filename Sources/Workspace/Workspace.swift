import GRDB
import Synchronization

/// Where accounts, goals, actions and conversations are kept: one SQLite file.
///
/// The file is in WAL mode with `synchronous=FULL`: a turn that has returned survives a power cut. Several processes
/// may use it; each turn holds the only write transaction from its first read to its commit, so none works on facts
/// that have gone stale. Neither `read` nor `turn` may be called inside the other.
package final class Workspace: Sendable {
    /// The file; `:memory:` for one in memory.
    package let path: String
    let queue: DatabaseQueue
    private let listener = Mutex<(@Sendable () -> Void)?>(nil)

    init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Reads one consistent state of the facts.
    ///
    /// - Throws: What `body` throws, and ``WorkspaceError``.
    package func read<T>(_ body: (any Facts) throws -> T) throws -> T {
        try translating {
            // Not the queue's own `read`: it sets `query_only`, and SQLite then prepares every kept statement anew.
            try queue.unsafeRead { db in
                try db.beginTransaction(.deferred)
                defer { try? db.rollback() }
                return try body(Snapshot(rows: Rows(db: db)))
            }
        }
    }

    /// Carries out one turn: all that `body` writes is committed with its journal entries, or nothing is.
    ///
    /// A second writer, in this process or another, waits for the first.
    ///
    /// - Returns: What `body` returns, once it is durable.
    /// - Throws: What `body` throws, and ``WorkspaceError``; nothing was written then.
    package func turn<T>(_ author: Author, _ body: (Turn) throws -> T) throws -> T {
        try translating {
            try queue.writeWithoutTransaction { db in
                try begin(db)
                do {
                    let turn = Turn(rows: Rows(db: db), author: author)
                    let result = try body(turn)
                    try db.commit()
                    if turn.hasEnqueued { listener.withLock(\.self)?() }
                    return result
                } catch {
                    if db.isInsideTransaction { try? db.rollback() }
                    throw error
                }
            }
        }
    }

    /// Calls `action` after each turn here that put something into the outbox; what other processes put there it
    /// knows nothing of.
    package func whenEnqueued(_ action: @escaping @Sendable () -> Void) { listener.withLock { $0 = action } }

    /// What SQLite finds wrong with the file; empty where all is well.
    package func integrityCheck() throws -> [String] {
        do {
            return try translating { try queue.read(faults) }
        } catch WorkspaceError.damaged(_, let detail) {
            return [detail]
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
