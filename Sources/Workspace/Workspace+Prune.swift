extension Workspace {
    /// Lets go of what is kept longer than it is of use: facts, their journal and conversations are not touched.
    ///
    /// It goes in small steps, so that a turn waits for none of them long.
    ///
    /// - Parameter instant: What time it is, ISO 8601, UTC.
    /// - Returns: How many rows are gone.
    /// - Throws: ``WorkspaceError``.
    @discardableResult package func prune(_ retention: Retention, at instant: String) throws -> Int {
        let steps: [(table: String, key: String, condition: String, days: Int)] = [
            ("answer", "conversation, message", "at < ?1", retention.answers),
            ("denial", "id", "turn IN (SELECT id FROM turn WHERE at < ?1)", retention.denials),
            ("outbox", "number", "state IN ('sent', 'withdrawn') AND created_at < ?1", retention.messages),
            (
                "turn", "id",
                """
                at < ?1 AND undoes IS NULL AND undone_by IS NULL
                    AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.turn = turn.id)
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.turn = turn.id)
                    AND NOT EXISTS (SELECT 1 FROM denial WHERE denial.turn = turn.id)
                """, max(retention.messages, retention.denials)
            ),
        ]
        return try steps.reduce(0) { gone, step in
            guard let limit = Age.instant(step.days, before: instant) else { return gone }
            return try gone + remove(step.table, by: step.key, where: step.condition, limit)
        }
    }

    private func remove(_ table: String, by key: String, where condition: String, _ limit: String) throws -> Int {
        let most = 500
        let sql = """
            DELETE FROM \(table) WHERE (\(key)) IN (SELECT \(key) FROM \(table) WHERE \(condition) LIMIT \(most))
            """
        var gone = 0
        while true {
            let count = try engine.write(inOrderOf: nil) { try $0.run(sql, [limit]) }
            gone += count
            guard count == most else { return gone }
        }
    }
}
