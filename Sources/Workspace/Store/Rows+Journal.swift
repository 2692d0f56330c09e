extension Rows {
    func generation(of kinds: [EntityKind]) throws -> Int {
        let marks = kinds.map { _ in "?" }.joined(separator: ", ")
        let sql = "SELECT CAST(sum(value) AS BIGINT) FROM generation WHERE kind IN (\(marks))"
        return try db.value(sql, kinds.map(\.rawValue)) ?? 0
    }

    func property(_ name: String) throws -> String? {
        try db.value("SELECT value FROM meta WHERE name = ?", [name])
    }

    func journal(_ filter: JournalFilter) throws -> [JournalEntry] {
        var conditions = ["true"]
        var arguments: [any SQLConvertible] = []
        func require(_ condition: String, _ value: some SQLConvertible) {
            conditions.append(condition)
            arguments += [value]
        }
        if let kind = filter.kind { require("journal.kind = ?", kind.rawValue) }
        if let entity = filter.entity { require("journal.entity = ?", entity) }
        if let conversation = filter.conversation { require("turn.conversation = ?", conversation) }
        if let turn = filter.turn { require("journal.turn = ?", turn) }
        if let after = filter.after { require("journal.id > ?", after) }
        arguments += [filter.limit]
        let sql = """
            SELECT journal.*, turn.person, turn.name, turn.channel, turn.conversation, turn.at, turn.undoes,
                turn.undone_by
            FROM journal JOIN turn ON turn.id = journal.turn
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY journal.id LIMIT ?
            """
        return try db.rows(sql, arguments).compactMap(JournalEntry.init)
    }

    /// The last turn of a conversation that changed facts, is no undo and has not been undone.
    ///
    /// - Parameter current: The turn under way, which is not meant.
    func lastUndoableTurn(in conversation: String, but current: Int?) throws -> Int? {
        let sql = """
            SELECT id FROM turn WHERE conversation = ? AND id IS DISTINCT FROM ? AND undoes IS NULL AND undone_by IS NULL
                AND EXISTS (SELECT 1 FROM journal WHERE journal.turn = turn.id)
            ORDER BY id DESC LIMIT 1
            """
        return try db.value(sql, [conversation, current])
    }
}

extension Session {
    /// Notes that facts of a kind have changed; see ``Facts/generation``.
    func countChange(of kind: EntityKind) throws {
        let sql = """
            INSERT INTO generation (kind, shard, value) VALUES (?, ?, 1)
            ON CONFLICT (kind, shard) DO UPDATE SET value = generation.value + 1
            """
        try run(sql, [kind.rawValue, dialect.shard])
    }
}

extension JournalEntry {
    /// Nil for a kind that this program does not know.
    init?(_ row: SQLRow) throws {
        guard let kind = EntityKind(rawValue: try row["kind"]) else { return nil }
        try self.init(
            id: row["id"], turn: row["turn"],
            author: Author(
                person: row["person"], name: row["name"], channel: row["channel"], conversation: row["conversation"],
                at: row["at"]),
            kind: kind, entity: row["entity"], before: row["before"], after: row["after"], note: row["note"],
            undoes: row["undoes"], undoneBy: row["undone_by"])
    }
}
