package import Days
package import Reviews

/// One turn: reads that see its own writes, and writes that are committed together or not at all.
///
/// Made by ``Workspace/turn(_:_:)``; of no use after it. What changes facts is journalled: who, before, after, when.
package final class Turn: Facts {
    package private(set) var rows: Rows
    package let author: Author
    /// What this turn has changed so far, in order; an entity stands in it once.
    package var changes: [Change] { log.changes }
    /// Each of its changes as it came: an entity stands in it as often as it was changed.
    package var writes: [Change] { log.all }
    var log = ChangeLog()
    /// The row that its journal entries and messages belong to; nil until there is one.
    var number: Int?
    /// Whether something has been put into the outbox that may go out.
    var hasEnqueued = false

    init(rows: Rows, author: Author) {
        self.rows = rows
        self.author = author
    }

    /// From here on reads see what a person may see in a chat.
    package func look(as person: Person) throws {
        rows.hidden = try rows.accountsHidden(from: person)
    }

    /// Inserts or updates an entity; one that is stored as it is leaves no trace.
    ///
    /// - Parameter note: A word for the journal, such as what was said.
    /// - Throws: ``WorkspaceError``: ``WorkspaceError/appendOnly(kind:id:)``,
    ///   ``WorkspaceError/refersToNothing(kind:id:to:)``, ``WorkspaceError/invalid(kind:id:rule:)``.
    package func save<E: Entity>(_ entity: E, note: String? = nil) throws {
        guard !entity.id.isEmpty else { throw WorkspaceError.withoutID(kind: E.kind) }
        let after = try EntityCoding.encode(entity)
        let before = try rows.text(E.kind, entity.id)
        guard before != after else { return }
        guard before == nil || !E.kind.isAppendOnly else {
            throw WorkspaceError.appendOnly(kind: E.kind, id: entity.id)
        }
        try write(E.kind, entity.id, before: before, after: after, note: note)
    }

    /// Deletes an entity; nothing happens where there is none.
    ///
    /// - Throws: ``WorkspaceError/inUse(kind:id:by:)`` where others refer to it.
    package func delete<E: Entity>(_ type: E.Type, _ id: String, note: String? = nil) throws {
        guard let before = try rows.text(E.kind, id) else { return }
        try write(E.kind, id, before: before, after: nil, note: note)
    }

    /// The next free id of an action of that quarter's reviews: `QBR-2026Q1-011`.
    ///
    /// Ids run through the workspace, within the quarter of their review.
    package func nextActionID(in quarter: Quarter) throws -> String {
        let prefix = "QBR-\(quarter)-"
        let number = String(try rows.lastActionNumber(prefix: prefix) + 1)
        return prefix + String(repeating: "0", count: max(0, 3 - number.count)) + number
    }

    /// Sets or removes a named value of the workspace itself.
    package func setProperty(_ name: String, to value: String?) throws {
        if let value {
            let sql = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2"
            try rows.db.run(sql, [name, value])
        } else {
            try rows.db.run("DELETE FROM meta WHERE name = ?", [name])
        }
    }

    /// The number of this turn's row, which is made when first needed.
    func turnNumber() throws -> Int {
        if let number { return number }
        let sql = "INSERT INTO turn (person, name, channel, conversation, at) VALUES (?, ?, ?, ?, ?) RETURNING id"
        let made = try rows.db.inserted(
            sql, [author.person, author.name, author.channel, author.conversation, author.at])
        number = made
        return made
    }

    /// Journals a change and carries it out; where it is refused, neither stays.
    func write(_ kind: EntityKind, _ id: String, before: String?, after: String?, note: String?) throws {
        let turn = try turnNumber()
        let journal = """
            INSERT INTO journal (turn, kind, entity, before, after, note) VALUES (?, ?, ?, ?, ?, ?) RETURNING id
            """
        do {
            try rows.db.attempt {
                let entry = try rows.db.inserted(journal, [turn, kind.rawValue, id, before, after, note])
                try put(kind, id, facts: after, revision: entry)
                try NameTable(db: rows.db).replace(kind, id, before: before, after: after)
            }
        } catch let error as SessionError {
            throw try rows.refusal(of: kind, id, deleting: after == nil, error)
        }
        try rows.db.countChange(of: kind)
        log.add(Change(kind, before == nil ? .created : after == nil ? .deleted : .updated, id: id))
    }

    private func put(_ kind: EntityKind, _ id: String, facts: String?, revision: Int) throws {
        guard let facts else {
            let sql = #"DELETE FROM "\#(kind.rawValue)" WHERE id = ?"#
            try rows.db.run(sql, [id])
            return
        }
        let sql = """
            INSERT INTO "\(kind.rawValue)" (id, facts, revision) VALUES (?1, ?2, ?3)
            ON CONFLICT (id) DO UPDATE SET facts = ?2, revision = ?3
            """
        try rows.db.run(sql, [id, facts, revision])
    }
}
