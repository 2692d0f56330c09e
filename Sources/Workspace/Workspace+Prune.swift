import GRDB

extension Workspace {
    /// Lets go of what is kept longer than it is of use: facts, their journal and conversations are not touched.
    ///
    /// It goes in small steps, so that a turn waits for none of them long.
    ///
    /// - Parameter instant: What time it is, ISO 8601, UTC.
    /// - Returns: How many rows are gone.
    /// - Throws: ``WorkspaceError``.
    @discardableResult package func prune(_ retention: Retention, at instant: String) throws -> Int {
        let steps: [(table: String, condition: String, days: Int)] = [
            ("answer", "datetime(at) < \(Self.limit)", retention.answers),
            ("denial", "turn IN (SELECT id FROM turn WHERE datetime(at) < \(Self.limit))", retention.denials),
            (
                "outbox", "state IN ('sent', 'withdrawn') AND datetime(created_at) < \(Self.limit)", retention.messages
            ),
            (
                "turn",
                """
                datetime(at) < \(Self.limit) AND undoes IS NULL AND undone_by IS NULL
                    AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.turn = turn.id)
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.turn = turn.id)
                    AND NOT EXISTS (SELECT 1 FROM denial WHERE denial.turn = turn.id)
                """, max(retention.messages, retention.denials)
            ),
        ]
        return try steps.reduce(0) { gone, step in
            try gone + remove(step.table, where: step.condition, [instant, "-\(step.days) days"])
        }
    }

    /// What lies before it is too old.
    private static let limit = "datetime(?1, ?2)"

    private func remove(_ table: String, where condition: String, _ arguments: StatementArguments) throws -> Int {
        let most = 500
        let sql = "DELETE FROM \(table) WHERE rowid IN (SELECT rowid FROM \(table) WHERE \(condition) LIMIT \(most))"
        var gone = 0
        while true {
            let count: Int
            do {
                count = try queue.write { db in
                    try db.execute(sql: sql, arguments: arguments)
                    return db.changesCount
                }
            } catch let error as DatabaseError {
                throw WorkspaceError(error, path: path)
            }
            gone += count
            guard count == most else { return gone }
        }
    }
}
