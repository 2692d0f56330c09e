import Days
import Foundation
import GRDB

extension Turn {
    /// Keeps a digest; one of the same id is replaced.
    ///
    /// - Throws: `WorkspaceError` where the destination has another digest of that day.
    package func keep(_ digest: Digest) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = String(decoding: try encoder.encode(digest.lines), as: UTF8.self)
        let sql = """
            INSERT INTO digest (id, destination, place, day, message, text, lines) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE SET place = ?3, message = ?5, text = ?6, lines = ?7
            """
        try rows.db.cachedStatement(sql: sql).execute(arguments: [
            digest.id, digest.destination, digest.place, digest.day.description, digest.message, digest.text,
            lines,
        ])
    }

    /// Logs what was told, with the message that tells it.
    package func log(_ telling: Telling) throws {
        let sql = """
            INSERT INTO telling (digest, destination, subject, rule, anchor, stage, day) VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try rows.db.cachedStatement(sql: sql).execute(arguments: [
            telling.digest, telling.destination, telling.subject, telling.rule, telling.anchor.description,
            telling.stage, telling.day.description,
        ])
    }

    /// Takes a lease, or takes it again; what it is for is left to one holder at a time, in whichever process.
    ///
    /// - Parameters:
    ///   - until: When it ends by itself, an ISO 8601 instant in UTC; it is free where it has ended by this turn.
    /// - Returns: Whether it is the holder's now.
    package func takeLease(_ name: String, holder: String, until: String) throws -> Bool {
        let sql = """
            INSERT INTO lease (name, holder, until) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET holder = ?2, until = ?3 WHERE holder = ?2 OR until <= ?4
            """
        try rows.db.cachedStatement(sql: sql).execute(arguments: [name, holder, until, author.at])
        return rows.db.changesCount > 0
    }

    /// Gives a lease back before its time.
    package func endLease(_ name: String, holder: String) throws {
        try rows.db.cachedStatement(sql: "DELETE FROM lease WHERE name = ? AND holder = ?")
            .execute(arguments: [name, holder])
    }
}
