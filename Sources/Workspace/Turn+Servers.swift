package import Foundation

extension Turn {
    /// Says that a server is there, and with which content.
    ///
    /// - Parameters:
    ///   - server: Tells it from the others: a machine and a process.
    ///   - content: A fingerprint of what it understands and says.
    /// - Returns: The servers seen within three minutes that have content which came up later than this one's.
    package func announce(_ server: String, content: String) throws -> [String] {
        let db = rows.db
        if let yesterday = Age.instant(1, before: author.at) {
            try db.run("DELETE FROM server WHERE seen_at < ?", [yesterday])
        }
        try db.run("INSERT INTO content VALUES (?, ?) ON CONFLICT (fingerprint) DO NOTHING", [content, author.at])
        let sql = """
            INSERT INTO server (id, content, seen_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (id) DO UPDATE SET content = ?2, seen_at = ?3
            """
        try db.run(sql, [server, content, author.at])
        guard let now = try? Date(author.at, strategy: .iso8601) else { return [] }
        let newer = """
            SELECT server.id FROM server JOIN content ON content.fingerprint = server.content
            WHERE seen_at >= ? AND since > (SELECT since FROM content WHERE fingerprint = ?) ORDER BY server.id
            """
        return try db.values(newer, [(now - 180).formatted(.iso8601), content])
    }

    /// Says that a server is there no more.
    package func leave(_ server: String) throws {
        try rows.db.run("DELETE FROM server WHERE id = ?", [server])
    }
}

extension Facts {
    /// When the message that waits longest, of those that are due or were tried in vain, was put into the outbox; nil
    /// where none waits.
    package func oldestDueMessage(at now: Date) throws -> Date? {
        let sql = "SELECT min(created_at) FROM outbox WHERE state = 'queued' AND (due <= ? OR attempts > 0)"
        let instant: String? = try rows.db.value(sql, [now.milliseconds])
        return instant.flatMap { try? Date($0, strategy: .iso8601) }
    }
}
