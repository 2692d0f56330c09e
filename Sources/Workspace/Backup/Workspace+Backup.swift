import Foundation
import GRDB

extension Workspace {
    /// Copies the whole workspace, as it is at one moment, into a file of its own, while others go on writing.
    ///
    /// The copy is sealed with a checksum over all its rows. It appears under its name only once it is whole and on
    /// the disk, with mode 0600.
    ///
    /// - Parameters:
    ///   - path: Where it goes; nothing may be there.
    ///   - instant: ISO 8601, UTC.
    ///   - program: The version of this program.
    /// - Returns: What the backup says of itself.
    /// - Throws: ``BackupError`` and ``WorkspaceError``.
    package func backUp(to path: String, at instant: String, program: String) throws -> BackupSeal {
        guard !FileManager.default.fileExists(atPath: path) else { throw BackupError.exists(path: path) }
        let draft = path + ".partial"
        try? FileManager.default.removeItem(atPath: draft)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        try Self.prepare(draft, for: path)
        do {
            let copy = SQLiteEngine(path: draft, queue: try DatabaseQueue(path: draft))
            try engine.copy(into: copy)
            let seal = try copy.seal(at: instant, program: program)
            try copy.queue.close()
            try SyncedFile.rename(draft, to: path)
            return seal
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR {
            throw BackupError.unwritable(path: path, reason: error.message ?? "the disk is full")
        } catch let error as DatabaseError {
            throw WorkspaceError(error, path: self.path)
        }
    }

    private static func prepare(_ draft: String, for path: String) throws {
        do {
            _ = try WorkspaceFile(path: draft).prepare()
        } catch {
            guard case .cannotCreate(_, let reason) = error else { throw error }
            throw BackupError.unwritable(path: path, reason: reason)
        }
    }
}

extension SQLiteEngine {
    /// Notes in a copy what it is, and that it is whole.
    fileprivate func seal(at instant: String, program: String) throws -> BackupSeal {
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
            for table in NameTable.tables { try db.execute(sql: "DELETE FROM \(table)") }
            let checksum = try RowChecksum(db)
            let seal = BackupSeal(madeAt: instant, program: program, checksum: checksum.hex, rows: checksum.rows)
            try seal.write(db)
            return seal
        }
    }
}
