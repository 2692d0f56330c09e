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
        configuration.prepareDatabase { db in
            guard !db.configuration.readonly else { return }
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func bringUpToDate(_ queue: DatabaseQueue, path: String, isWritable: Bool) throws {
        let migrator = Schema.migrator
        let isCurrent = try queue.read { db in
            try checkOrigin(db, path: path)
            let applied = try migrator.appliedIdentifiers(db)
            let unknown = applied.subtracting(migrator.migrations)
            guard unknown.isEmpty else { throw WorkspaceError.newer(path: path, migrations: unknown.sorted()) }
            return applied.count == migrator.migrations.count
        }
        guard !isCurrent else { return }
        guard isWritable else { throw WorkspaceError.outdated(path: path) }
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
        try migrator.migrate(queue)
    }

    /// The file is ours or empty.
    private static func checkOrigin(_ db: Database, path: String) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id != Schema.applicationID else { return }
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard id == 0 && tables == 0 else { throw WorkspaceError.foreign(path: path) }
    }
}
