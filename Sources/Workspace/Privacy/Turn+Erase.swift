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
        try db.run(db.dialect.deferForeignKeys)
        let words = try rows.words(for: account)
        var erasure = Erasure()
        let past = """
            UPDATE turn SET undone_by = ?2 WHERE undone_by IS NULL AND id <> ?2 AND id IN (
                SELECT turn FROM journal WHERE id IN (\(Rows.entriesOfAccount)))
            """
        try db.run(past, [account, turnNumber()])
        for mention in Mention.allCases { erasure.mentions += try forget(mention, words) }
        let subjects = try subjects(of: account)
        for subject in subjects {
            try db.run("DELETE FROM telling WHERE subject = ?", [subject])
        }
        try db.run("DELETE FROM upload")
        let isDenied = words.map { _ in db.dialect.contains("what", "?") }.joined(separator: " OR ")
        try db.run("DELETE FROM denial WHERE \(isDenied)", words)
        erasure.history = try db.run("DELETE FROM journal WHERE id IN (\(Rows.entriesOfAccount))", [account])
        for kind in EntityKind.allCases {
            guard let column = kind.accountColumn else { continue }
            if NameTable.kinds.contains(kind) { try forgetNames(of: kind, where: "\(column) = ?", account) }
            erasure.facts += try db.run(#"DELETE FROM "\#(kind.rawValue)" WHERE \#(column) = ?"#, [account])
        }
        try note(erasure, of: .account, account)
        return erasure
    }

    /// The ids of what is on file about an account.
    private func subjects(of account: String) throws -> [String] {
        try EntityKind.allCases.flatMap { kind -> [String] in
            guard let column = kind.accountColumn else { return [] }
            let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE \#(column) = ?"#
            return try rows.db.values(sql, [account])
        }
    }

    /// What was said goes; what was sent, and what numbers in answers mean, stays as an empty row.
    func forget(_ mention: Mention, _ words: [String]) throws -> Int {
        let db = rows.db
        let table = mention.columns(db.dialect).table
        let change =
            switch mention {
            case .conversation, .answer: "DELETE FROM \(table)"
            case .digest: "UPDATE \(table) SET text = '', lines = '[]'"
            case .message:
                """
                UPDATE \(table) SET state = CASE state WHEN 'queued' THEN 'withdrawn' ELSE state END,
                    body = \(db.dialect.blob(#"{"choices":[],"text":""}"#))
                """
            }
        return try db.run("\(change) WHERE \(mention.condition(words, db.dialect))", words)
    }

    /// Nobody is found any more under the names that go.
    func forgetNames(of kind: EntityKind, where condition: String, _ argument: String) throws {
        let gone = try rows.db.rows("SELECT id, facts FROM \"\(kind.rawValue)\" WHERE \(condition)", [argument])
        let names = NameTable(db: rows.db)
        for row in gone { try names.replace(kind, row[0], before: row[1], after: nil) }
        for row in gone { try names.forgetWords(of: kind, row[0], row[1]) }
    }

    /// Journals that something was erased, so that it is known who did.
    func note(_ erasure: Erasure, of kind: EntityKind, _ id: String) throws {
        let db = rows.db
        try db.run(
            "INSERT INTO journal (turn, kind, entity, before, after, note) VALUES (?, ?, ?, ?, NULL, ?)",
            [
                turnNumber(), kind.rawValue, id, "{\"id\":\"\(id)\"}",
                "erased: \(erasure.facts) facts, \(erasure.history) entries, \(erasure.mentions) mentions",
            ])
        try db.run("UPDATE turn SET undone_by = id WHERE id = ?", [turnNumber()])
        for kind in EntityKind.allCases { try db.countChange(of: kind) }
    }
}
