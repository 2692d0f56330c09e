import Foundation

extension Rows {
    func conversation(_ id: String) throws -> StoredConversation? {
        let sql = "SELECT * FROM conversation WHERE id = ?"
        return try db.row(sql, [id]).map(StoredConversation.init)
    }

    func openConversations(of user: String) throws -> [StoredConversation] {
        let sql = "SELECT * FROM conversation WHERE \"user\" = ? AND is_open ORDER BY updated_at DESC, id"
        return try db.rows(sql, [user]).map(StoredConversation.init)
    }

    func answer(to message: String, in conversation: String) throws -> Data? {
        let sql = "SELECT body FROM answer WHERE conversation = ? AND message = ?"
        return try db.value(sql, [conversation, message])
    }
}

extension StoredConversation {
    init(_ row: SQLRow) throws {
        try self.init(
            id: row["id"], user: row["user"], state: row["state"], version: row["version"],
            updatedAt: row["updated_at"], isOpen: row["is_open"])
    }
}
