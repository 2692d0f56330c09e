import Synchronization

/// Where accounts, goals, actions and conversations are kept: one SQLite file, or a PostgreSQL database.
///
/// A turn that has returned survives a power cut. Several processes may use one workspace; none works on facts that
/// have gone stale. Neither `read` nor `turn` may be called inside the other.
package final class Workspace: Sendable {
    let engine: any StoreEngine
    private let listener = Mutex<(@Sendable () -> Void)?>(nil)

    init(_ engine: any StoreEngine) {
        self.engine = engine
    }

    /// Where it is: a file, `:memory:`, or a URL.
    package var path: String { engine.place }

    /// Reads one consistent state of the facts.
    ///
    /// - Throws: What `body` throws, and ``WorkspaceError``.
    package func read<T>(_ body: (any Facts) throws -> T) throws -> T {
        try translating { try engine.read { try body(Snapshot(rows: Rows(db: $0))) } }
    }

    /// Carries out one turn: all that `body` writes is committed with its journal entries, or nothing is.
    ///
    /// Turns of one conversation wait for each other, in whichever process. Where another turn has changed what this
    /// one read, `body` is called again from the beginning: what it does besides must bear that.
    ///
    /// - Returns: What `body` returns, once it is durable.
    /// - Throws: What `body` throws, and ``WorkspaceError``; nothing was written then.
    package func turn<T>(_ author: Author, _ body: (Turn) throws -> T) throws -> T {
        let (result, hasEnqueued) = try translating {
            try engine.write(inOrderOf: author.conversation) { db in
                let turn = Turn(rows: Rows(db: db), author: author)
                return (try body(turn), turn.hasEnqueued)
            }
        }
        if hasEnqueued { listener.withLock(\.self)?() }
        return result
    }

    /// Calls `action` after each turn here that put something into the outbox; what other processes put there it
    /// knows nothing of.
    package func whenEnqueued(_ action: @escaping @Sendable () -> Void) { listener.withLock { $0 = action } }

    /// What is wrong with what is stored; empty where all is well.
    package func integrityCheck() throws -> [String] { try engine.faults() }

    private func translating<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as SessionError {
            throw WorkspaceError.failed(path: path, detail: "\(error)")
        }
    }

    /// Overwrites what was deleted, on the disk too: in a file to the last byte. A server frees its room, and its own
    /// logs keep what its administrator has them keep.
    ///
    /// - Throws: ``WorkspaceError``.
    package func scrub() throws { try engine.scrub() }
}
