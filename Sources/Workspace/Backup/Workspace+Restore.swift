import Foundation
import GRDB

extension Workspace {
    /// Fills this workspace, in which nothing is kept, with a backup; all of it or nothing.
    ///
    /// The backup is read whole and compared with its seal first. One of an earlier version is brought up to date.
    ///
    /// - Returns: What the backup says of itself.
    /// - Throws: ``BackupError`` and ``WorkspaceError``; the workspace is as it was then.
    package func restore(from backup: String) throws -> BackupSeal {
        let accounts = try read { try $0.isEmpty ? nil : $0.count(.account) }
        if let accounts { throw BackupError.occupied(path: path, accounts: accounts) }
        let (source, seal) = try Workspace.checked(backup)
        let draft = (engine as? SQLiteEngine).flatMap { $0.path == ":memory:" ? nil : $0.path + ".restoring" }
        defer { if let draft { WorkspaceFile.remove(draft) } }
        do {
            let copy = SQLiteEngine(path: path, queue: try draft.map(Workspace.emptyQueue) ?? DatabaseQueue())
            try source.backup(to: copy.queue)
            try copy.queue.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE \(BackupSeal.table)") }
            try Schema.migrator.migrate(copy.queue)
            try copy.queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM name_edition") }
            try engine.fill(from: copy)
            return seal
        } catch let error as DatabaseError {
            throw WorkspaceError(error, path: path)
        }
    }

    private static func emptyQueue(_ path: String) throws -> DatabaseQueue {
        WorkspaceFile.remove(path)
        _ = try WorkspaceFile(path: path).prepare()
        return try DatabaseQueue(path: path)
    }

    /// A backup that is what its seal says.
    private static func checked(_ path: String) throws(BackupError) -> (DatabaseQueue, BackupSeal) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: WorkspaceFile(path: path).readOnlyName, configuration: configuration)
            return (queue, try queue.read { try seal(of: path, $0) })
        } catch let error as BackupError {
            throw error
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .foreign(path: path)
        } catch {
            throw .damaged(path: path, detail: (error as? DatabaseError)?.message ?? "\(error)")
        }
    }

    private static func seal(of path: String, _ db: Database) throws -> BackupSeal {
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw BackupError.foreign(path: path)
        }
        if let fault = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)").first(where: { $0 != "ok" }) {
            throw BackupError.damaged(path: path, detail: fault)
        }
        guard let seal = try BackupSeal.read(db) else { throw BackupError.workspace(path: path) }
        let applied = try Schema.migrator.appliedIdentifiers(db)
        guard applied.isSubset(of: Schema.migrator.migrations) else {
            throw BackupError.newer(path: path, program: seal.program)
        }
        let checksum = try RowChecksum(db)
        guard checksum.hex == seal.checksum, checksum.rows == seal.rows else {
            throw BackupError.damaged(path: path, detail: "its \(checksum.rows) rows do not match its checksum")
        }
        return seal
    }
}

extension WorkspaceFile {
    /// Removes a file, and what SQLite keeps beside it.
    static func remove(_ path: String) {
        for name in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + name) }
    }
}
