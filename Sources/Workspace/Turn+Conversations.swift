package import Foundation

extension Turn {
    /// Keeps a conversation's state.
    ///
    /// - Throws: ``WorkspaceError/conversationMoved(id:expected:stored:)`` unless the version is the stored one's
    ///   successor (1 where none is stored).
    package func saveConversation(_ conversation: StoredConversation) throws {
        let stored = "SELECT version FROM conversation WHERE id = ?"
        let version = try rows.db.value(stored, [conversation.id]) ?? 0
        guard conversation.version == version + 1 else {
            throw WorkspaceError.conversationMoved(
                id: conversation.id, expected: conversation.version - 1, stored: version)
        }
        let sql = """
            INSERT INTO conversation (id, "user", state, version, updated_at, is_open) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET "user" = ?2, state = ?3, version = ?4, updated_at = ?5, is_open = ?6
            """
        try rows.db.run(
            sql,
            [
                conversation.id, conversation.user, conversation.state, conversation.version, conversation.updatedAt,
                conversation.isOpen,
            ])
    }

    /// The answer that a message got before; nil for a new message.
    package func answer(to messageID: String, in conversation: String) throws -> Data? {
        try rows.answer(to: messageID, in: conversation)
    }

    /// Keeps the answer to a message, so that the same message gets it again and changes nothing.
    package func rememberAnswer(_ data: Data, to messageID: String, in conversation: String) throws {
        let sql = "INSERT INTO answer (conversation, message, body, at) VALUES (?, ?, ?, ?)"
        try rows.db.run(sql, [conversation, messageID, data, author.at])
    }
}
