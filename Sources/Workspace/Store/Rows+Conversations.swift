import Foundation
import GRDB

extension Rows {
    func conversation(_ id: String) throws -> StoredConversation? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM conversation WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(StoredConversation.init)
    }

    func openConversations(of user: String) throws -> [StoredConversation] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM conversation WHERE user = ? AND is_open ORDER BY updated_at DESC, id")
        return try Row.fetchAll(statement, arguments: [user]).map(StoredConversation.init)
    }

    func answer(to message: String, in conversation: String) throws -> Data? {
        let statement = try db.cachedStatement(sql: "SELECT body FROM answer WHERE conversation = ? AND message = ?")
        return try Data.fetchOne(statement, arguments: [conversation, message])
    }
}

extension StoredConversation {
    init(_ row: Row) {
        self.init(
            id: row["id"], user: row["user"], state: row["state"], version: row["version"],
            updatedAt: row["updated_at"], isOpen: row["is_open"])
    }
}
