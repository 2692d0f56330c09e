package import Reviews

extension Turn {
    /// Takes one person at a customer's away for good: what is on file about them goes, and where they stand in other
    /// facts and in history "a former contact" stands.
    ///
    /// Conversations, answers, messages and digests that name them go as with an account. A first name alone, in what
    /// somebody wrote freely, stays. The journal keeps that somebody was erased, by whom and when.
    ///
    /// - Throws: ``WorkspaceError``.
    package func erase(contact: Contact) throws -> Erasure {
        let db = rows.db
        let trace = ContactTrace(contact)
        let words = trace.words.map(\.word)
        var erasure = Erasure()
        let entries = Rows.entries(words, db.dialect)
        let past = """
            UPDATE turn SET undone_by = ? WHERE undone_by IS NULL
                AND id IN (SELECT turn FROM journal WHERE id IN (\(entries)))
            """
        let arguments: [any SQLConvertible] = [try turnNumber()] + words
        try db.run(past, arguments)
        for mention in Mention.allCases { erasure.mentions += try forget(mention, words) }
        try forgetNames(of: .contact, where: "id = ?", contact.id)
        erasure.facts = try db.run("DELETE FROM contact WHERE id = ?", [contact.id])
        erasure.history = try db.run("DELETE FROM journal WHERE kind = 'contact' AND entity = ?", [contact.id])
        for (word, instead) in trace.words {
            for kind in EntityKind.allCases {
                let table = "\"\(kind.rawValue)\"", isMeant = db.dialect.contains("facts", "?1")
                let isNamed = NameTable.kinds.contains(kind)
                let before = isNamed ? try db.rows("SELECT id, facts FROM \(table) WHERE \(isMeant)", [word]) : []
                let sql = "UPDATE \(table) SET facts = replace(facts, ?1, ?2) WHERE \(isMeant)"
                erasure.facts += try db.run(sql, [word, instead])
                for row in before {
                    let after = try rows.text(kind, row[0])
                    try NameTable(db: db).replace(kind, row[0], before: row[1], after: after)
                }
            }
            erasure.history += try rewrite(word, instead)
        }
        try note(erasure, of: .contact, "former-contact")
        return erasure
    }

    /// Replaces a word in the journal; an entry whose change was that word alone goes.
    private func rewrite(_ word: String, _ instead: String) throws -> Int {
        let (db, after) = (rows.db, { (column: String) in "replace(\(column), ?1, ?2)" })
        let same = "before IS NOT NULL AND \(after("before")) IS NOT DISTINCT FROM \(after("after"))"
        let gone = try db.run("DELETE FROM journal WHERE \(same)", [word, instead])
        let stands = ["before", "after", "note"].map { db.dialect.contains("coalesce(\($0), '')", "?1") }
        let sql = """
            UPDATE journal SET before = \(after("before")), after = \(after("after")), note = \(after("note"))
            WHERE \(stands.joined(separator: " OR "))
            """
        return try gone + db.run(sql, [word, instead])
    }
}
