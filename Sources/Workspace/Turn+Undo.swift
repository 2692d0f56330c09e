extension Turn {
    /// Reverts the facts of a conversation's last turn that changed any, and withdraws what it put into the outbox.
    ///
    /// The undo is a turn of its own, with its entries in the journal. It is never undone itself: another undo goes
    /// one turn further back.
    ///
    /// - Returns: Nil where there is nothing left to undo.
    /// - Throws: ``WorkspaceError/changedSince(kind:id:by:at:)`` where an entity is not as that turn left it,
    ///   ``WorkspaceError/inUse(kind:id:by:)`` where something new refers to what it created; nothing is changed then.
    package func undoLast(in conversation: String) throws -> UndoneTurn? {
        guard let undone = try rows.lastUndoableTurn(in: conversation, but: number) else { return nil }
        let entries = try rows.journal(JournalFilter(turn: undone, limit: .max))
        guard let author = entries.first?.author else { return nil }
        try checkUnchanged(since: entries)
        let kept = (log, number)
        do {
            try rows.db.attempt { try revert(entries, of: undone) }
        } catch {
            (log, number) = kept
            throw error
        }
        return UndoneTurn(turn: undone, author: author, entries: entries)
    }

    /// The entities are still as the turn of these entries left them.
    private func checkUnchanged(since entries: [JournalEntry]) throws {
        var checked: Set<[String]> = []
        for entry in entries.reversed() where checked.insert([entry.kind.rawValue, entry.entity]).inserted {
            guard try rows.text(entry.kind, entry.entity) != entry.after else { continue }
            let since = try rows.journal(
                JournalFilter(kind: entry.kind, entity: entry.entity, after: entry.id, limit: .max))
            throw WorkspaceError.changedSince(
                kind: entry.kind, id: entry.entity, by: since.last?.author.name ?? "somebody",
                at: since.last?.author.at ?? "an unknown time")
        }
    }

    private func revert(_ entries: [JournalEntry], of undone: Int) throws {
        let number = try turnNumber()
        for entry in entries.reversed() {
            try write(entry.kind, entry.entity, before: entry.after, after: entry.before, note: "undo")
        }
        let db = rows.db
        try db.run("UPDATE turn SET undoes = ? WHERE id = ?", [undone, number])
        try db.run("UPDATE turn SET undone_by = ? WHERE id = ?", [number, undone])
        try db.run("UPDATE outbox SET state = 'withdrawn' WHERE turn = ? AND state = 'queued'", [undone])
    }
}
