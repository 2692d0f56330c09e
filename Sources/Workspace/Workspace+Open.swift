import Foundation
import GRDB

extension Workspace {
    /// Opens a workspace, creates it where it is missing (folder 0700, file 0600) and brings its tables up to date.
    ///
    /// - Parameter patience: Seconds to wait for another program's write.
    /// - Throws: ``WorkspaceError``, with one sentence for each way that this can fail.
    package static func open(at path: String, patience: Double = 5) throws(WorkspaceError) -> Workspace {
        let isWritable = try WorkspaceFile(path: path).prepare()
        var configuration = Workspace.configuration(patience: patience)
        configuration.readonly = !isWritable
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try bringUpToDate(queue, path: path, isWritable: isWritable)
            return Workspace(path: path, queue: queue)
        } catch {
            throw WorkspaceError(error, path: path)
        }
    }

    /// An empty workspace that lives as long as it is held, for tests.
    package static func inMemory() throws(WorkspaceError) -> Workspace {
        let path = ":memory:"
        do {
            let queue = try DatabaseQueue(configuration: configuration(patience: 0))
            try bringUpToDate(queue, path: path, isWritable: true)
            return Workspace(path: path, queue: queue)
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
        try queue.read { try checkOrigin($0, path: path) }
        let missing = try queue.read { try missingMigrations($0, path: path) }
        guard isWritable else {
            guard missing == 0 else { throw WorkspaceError.outdated(path: path) }
            return
        }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        guard missing > 0 else { return }
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
        try migrate(queue, path: path, missing: missing)
    }

    /// Runs the migrations, each in its own transaction; where another process got ahead, goes on from there.
    private static func migrate(_ queue: DatabaseQueue, path: String, missing: Int) throws {
        do {
            try Schema.migrator.migrate(queue)
        } catch {
            let left = try queue.read { try missingMigrations($0, path: path) }
            guard left < missing else { throw error }
            try migrate(queue, path: path, missing: left)
        }
    }

    /// How many migrations are still to be run.
    private static func missingMigrations(_ db: Database, path: String) throws -> Int {
        let known = Set(Schema.migrator.migrations)
        let applied = try Schema.migrator.appliedIdentifiers(db)
        guard applied.isSubset(of: known) else {
            throw WorkspaceError.newer(path: path, migrations: applied.subtracting(known).sorted())
        }
        return known.count - applied.count
    }

    /// The file is ours or empty.
    private static func checkOrigin(_ db: Database, path: String) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id != Schema.applicationID else { return }
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard id == 0 && tables == 0 else { throw WorkspaceError.foreign(path: path) }
    }
}
