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

    func outbox(_ state: OutgoingMessage.State?) throws -> [OutgoingMessage] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM outbox WHERE \(state == nil ? "true" : "state = ?") ORDER BY number")
        let arguments: StatementArguments = state.map { [$0.rawValue] } ?? []
        return try Row.fetchAll(statement, arguments: arguments).map(OutgoingMessage.init)
    }
}

extension StoredConversation {
    init(_ row: Row) {
        self.init(
            id: row["id"], user: row["user"], state: row["state"], version: row["version"],
            updatedAt: row["updated_at"], isOpen: row["is_open"])
    }
}

extension OutgoingMessage {
    init(_ row: Row) {
        self.init(
            id: row["id"], destination: row["destination"], body: row["body"], createdAt: row["created_at"],
            state: OutgoingMessage.State(rawValue: row["state"]) ?? .queued)
    }
}
