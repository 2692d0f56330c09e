import GRDB

/// What an erasure took away.
package struct Erasure: Hashable, Sendable {
    package var facts = 0
    /// Entries of the journal, which held what the facts were before.
    package var history = 0
    /// Conversations, answers, messages and digests in which the account stood.
    package var mentions = 0
}

extension Turn {
    /// Takes an account and all that is on file about it away for good, its history and what was said of it too.
    ///
    /// The journal keeps one entry: that it was erased, by whom and when. Turns that touched the account can no longer be
    /// undone.
    ///
    /// - Throws: ``WorkspaceError``.
    package func erase(account: String) throws -> Erasure {
        let db = rows.db
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let words = try rows.words(for: account)
        var erasure = Erasure()
        try db.execute(
            sql: """
                UPDATE turn SET undone_by = :turn WHERE undone_by IS NULL AND id <> :turn AND id IN (
                    SELECT turn FROM journal WHERE id IN (\(Rows.entriesOfAccount)))
                """, arguments: ["turn": turnNumber(), "account": account])
        for mention in Mention.allCases { erasure.mentions += try forget(mention, words) }
        let subjects = try subjects(of: account)
        for subject in subjects {
            try db.execute(sql: "DELETE FROM telling WHERE subject = ?", arguments: [subject])
        }
        try db.execute(sql: "DELETE FROM upload")
        try db.execute(
            sql: "DELETE FROM denial WHERE \(words.map { _ in "instr(what, ?) > 0" }.joined(separator: " OR "))",
            arguments: StatementArguments(words))
        try db.execute(
            sql: "DELETE FROM journal WHERE id IN (\(Rows.entriesOfAccount))", arguments: ["account": account])
        erasure.history = db.changesCount
        for kind in EntityKind.allCases {
            guard let column = kind.accountColumn else { continue }
            try db.execute(sql: #"DELETE FROM "\#(kind.rawValue)" WHERE \#(column) = ?"#, arguments: [account])
            erasure.facts += db.changesCount
        }
        try note(erasure, of: account)
        return erasure
    }

    /// The ids of what is on file about an account.
    private func subjects(of account: String) throws -> [String] {
        try EntityKind.allCases.flatMap { kind -> [String] in
            guard let column = kind.accountColumn else { return [] }
            let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE \#(column) = ?"#
            return try String.fetchAll(rows.db, sql: sql, arguments: [account])
        }
    }

    /// What was said goes; what was sent, and what numbers in answers mean, stays as an empty row.
    private func forget(_ mention: Mention, _ words: [String]) throws -> Int {
        let table = mention.columns.table
        let condition = mention.condition(words)
        let change =
            switch mention {
            case .conversation, .answer: "DELETE FROM \(table)"
            case .digest: "UPDATE \(table) SET text = '', lines = '[]'"
            case .message:
                """
                UPDATE \(table) SET state = CASE state WHEN 'queued' THEN 'withdrawn' ELSE state END,
                    body = CAST('{"choices":[],"text":""}' AS BLOB)
                """
            }
        try rows.db.execute(sql: "\(change) WHERE \(condition)", arguments: StatementArguments(words))
        return rows.db.changesCount
    }

    private func note(_ erasure: Erasure, of account: String) throws {
        let db = rows.db
        try db.execute(
            sql: "INSERT INTO journal (turn, kind, entity, before, after, note) VALUES (?, 'account', ?, ?, NULL, ?)",
            arguments: [
                turnNumber(), account, "{\"id\":\"\(account)\"}",
                "erased: \(erasure.facts) facts, \(erasure.history) entries, \(erasure.mentions) mentions",
            ])
        let entry = db.lastInsertedRowID
        try db.execute(sql: "UPDATE turn SET undone_by = id WHERE id = ?", arguments: [turnNumber()])
        for kind in EntityKind.allCases {
            let generation = "INSERT INTO generation VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET value = ?2"
            try db.execute(sql: generation, arguments: [kind.rawValue, entry])
        }
    }
}

extension Workspace {
    /// Overwrites what was deleted, on the disk too.
    ///
    /// - Throws: ``WorkspaceError``.
    package func scrub() throws {
        do {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                if path != ":memory:" { try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            }
        } catch let error as DatabaseError {
            throw WorkspaceError(error, path: path)
        }
    }
}
