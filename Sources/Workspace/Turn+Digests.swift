import Days
import Foundation

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
        try rows.db.run(
            sql,
            [
                digest.id, digest.destination, digest.place, digest.day.description, digest.message, digest.text,
                lines,
            ])
    }

    /// Logs what was told, with the message that tells it.
    package func log(_ telling: Telling) throws {
        let sql = """
            INSERT INTO telling (digest, destination, subject, rule, anchor, stage, day) VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try rows.db.run(
            sql,
            [
                telling.digest, telling.destination, telling.subject, telling.rule, telling.anchor.description,
                telling.stage, telling.day.description,
            ])
    }

    /// Takes a lease; what it is for is left to one holder at a time, in whichever process.
    ///
    /// - Parameters:
    ///   - until: When it ends by itself, an ISO 8601 instant in UTC; it is free where it has ended by this turn.
    /// - Returns: Its fence, a number that grows each time that somebody takes it; nil where another has it.
    package func takeLease(_ name: String, holder: String, until: String) throws -> Int? {
        let sql = """
            INSERT INTO lease (name, holder, until, fence) VALUES (?1, ?2, ?3, 1)
            ON CONFLICT (name) DO UPDATE SET holder = ?2, until = ?3, fence = lease.fence + 1
            WHERE lease.holder = ?2 OR lease.until <= ?4 RETURNING fence
            """
        return try rows.db.value(sql, [name, holder, until, author.at])
    }

    /// Gives a lease back, where nobody has taken it since: what is written with it is written in the same turn.
    ///
    /// - Returns: Whether it was still the one of that fence. A program that was paused for longer than its lease
    ///   learns here that another went on in its place.
    package func endLease(_ name: String, fence: Int) throws -> Bool {
        try rows.db.run("UPDATE lease SET until = '' WHERE name = ? AND fence = ? AND until <> ''", [name, fence]) > 0
    }
}
