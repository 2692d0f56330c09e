import Foundation
import GRDB

extension Turn {
    /// Keeps a file for a conversation, in place of the one before.
    ///
    /// Those of other conversations that nobody has come back to for a day are forgotten.
    package func keep(_ upload: Upload, in conversation: String) throws {
        let old = "DELETE FROM upload WHERE datetime(at) < datetime(?, '-1 day')"
        try rows.db.cachedStatement(sql: old).execute(arguments: [author.at])
        let sql = """
            INSERT INTO upload (conversation, name, body, at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (conversation) DO UPDATE SET name = ?2, body = ?3, at = ?4
            """
        try rows.db.cachedStatement(sql: sql).execute(arguments: [
            conversation, upload.name, upload.bytes.map { Data($0) }, author.at,
        ])
    }

    /// Forgets a conversation's file.
    package func dropUpload(in conversation: String) throws {
        try rows.db.cachedStatement(sql: "DELETE FROM upload WHERE conversation = ?").execute(arguments: [conversation])
    }
}

extension Facts {
    /// The file that was dropped into a conversation last; nil where there is none.
    package func upload(in conversation: String) throws -> Upload? {
        let statement = try rows.db.cachedStatement(sql: "SELECT name, body FROM upload WHERE conversation = ?")
        return try Row.fetchOne(statement, arguments: [conversation]).map { row in
            Upload(name: row["name"], bytes: (row["body"] as Data?).map { [UInt8]($0) })
        }
    }
}
