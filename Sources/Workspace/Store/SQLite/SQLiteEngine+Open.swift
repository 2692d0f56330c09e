import Foundation
import GRDB

extension SQLiteEngine {
    /// Opens a file, creates it where it is missing (folder 0700, file 0600) and brings its tables up to date.
    ///
    /// - Parameter patience: Seconds to wait for another program's write.
    /// - Throws: ``WorkspaceError``, with one sentence for each way that this can fail.
    static func open(at path: String, patience: Double) throws(WorkspaceError) -> SQLiteEngine {
        let file = WorkspaceFile(path: path)
        let isWritable = try file.prepare()
        var configuration = configuration(patience: patience)
        configuration.readonly = !isWritable
        do {
            // One at a time: SQLite's own locks don't wait where a new file is switched to WAL.
            let queue = try file.whileAlone {
                let queue = try DatabaseQueue(
                    path: isWritable ? path : file.readOnlyName, configuration: configuration)
                try bringUpToDate(queue, path: path, isWritable: isWritable)
                return queue
            }
            let engine = SQLiteEngine(path: path, queue: queue)
            if isWritable { try engine.bringNamesUpToDate() }
            return engine
        } catch {
            let error = WorkspaceError(error, path: path)
            guard error != .readOnly(path: path) else {
                throw .unreadable(path: path, reason: "another program left it open, and its folder is read-only")
            }
            throw error
        }
    }

    /// An empty database that lives as long as it is held.
    static func inMemory() throws(WorkspaceError) -> SQLiteEngine {
        let path = ":memory:"
        do {
            let queue = try DatabaseQueue(configuration: configuration(patience: 0))
            try bringUpToDate(queue, path: path, isWritable: true)
            let engine = SQLiteEngine(path: path, queue: queue)
            try engine.bringNamesUpToDate()
            return engine
        } catch {
            throw WorkspaceError(error, path: path)
        }
    }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    private static func bringUpToDate(_ queue: DatabaseQueue, path: String, isWritable: Bool) throws {
        let isCurrent = try isCurrent(queue, path: path)
        guard isWritable else {
            guard isCurrent else { throw WorkspaceError.outdated(path: path) }
            return
        }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        if !isCurrent { try makeTables(queue) }
    }

    /// Writes the keys of names anew where another version of the program wrote them, or none.
    func bringNamesUpToDate() throws {
        guard try read({ try !NameTable(db: $0).isUpToDate }) else { return }
        try write(inOrderOf: nil) { try NameTable(db: $0).bringUpToDate() }
    }

    /// Brings a file's tables up to date, and marks it as ours.
    static func makeTables(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
        try Schema.migrator.migrate(queue)
    }

    /// Whether all migrations have been run; refuses what is not ours, or is ours but newer.
    private static func isCurrent(_ queue: DatabaseQueue, path: String) throws -> Bool {
        try queue.read { db in
            // Reading anything first fixes what this transaction sees.
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            guard id == Schema.applicationID || (id == 0 && tables == 0) else {
                throw WorkspaceError.foreign(path: path)
            }
            let known = Set(Schema.migrator.migrations)
            let applied = try Schema.migrator.appliedIdentifiers(db)
            guard applied.isSubset(of: known) else {
                throw WorkspaceError.newer(path: path, migrations: applied.subtracting(known).sorted())
            }
            return applied == known
        }
    }
}
