import Foundation

extension Turn {
    /// Keeps a file for a conversation, in place of the one before.
    ///
    /// Those of other conversations that nobody has come back to for a day are forgotten.
    package func keep(_ upload: Upload, in conversation: String) throws {
        if let yesterday = Age.instant(1, before: author.at) {
            try rows.db.run("DELETE FROM upload WHERE at < ?", [yesterday])
        }
        let sql = """
            INSERT INTO upload (conversation, name, body, at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (conversation) DO UPDATE SET name = ?2, body = ?3, at = ?4
            """
        try rows.db.run(
            sql,
            [
                conversation, upload.name, upload.bytes.map { Data($0) }, author.at,
            ])
    }

    /// Forgets a conversation's file.
    package func dropUpload(in conversation: String) throws {
        try rows.db.run("DELETE FROM upload WHERE conversation = ?", [conversation])
    }
}

extension Facts {
    /// The file that was dropped into a conversation last; nil where there is none.
    package func upload(in conversation: String) throws -> Upload? {
        let sql = "SELECT name, body FROM upload WHERE conversation = ?"
        return try rows.db.row(sql, [conversation]).map { row in
            let body: Data? = try row["body"]
            return Upload(name: try row["name"], bytes: body.map { [UInt8]($0) })
        }
    }
}
