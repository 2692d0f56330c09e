/// One line of what is on file about somebody.
package struct RecordLine: Hashable, Sendable {
    /// `account`, `contact` …, `journal`, `conversation`, `message`, `digest`.
    package let kind: String
    package let id: String
    /// JSON, as it is stored.
    package let json: String
}

extension Facts {
    /// Everything on file about one account: its facts, their history, and what was said and sent of it.
    ///
    /// - Throws: ``WorkspaceError``.
    package func record(of account: String) throws -> [RecordLine] {
        let facts = try EntityKind.allCases.flatMap { kind -> [RecordLine] in
            guard let column = kind.accountColumn else { return [] }
            let sql = #"SELECT id, facts FROM "\#(kind.rawValue)" WHERE \#(column) = ? ORDER BY id"#
            return try rows.db.rows(sql, [account]).map { row in
                RecordLine(kind: kind.rawValue, id: try row[0], json: try row[1])
            }
        }
        return try facts + rows.history(where: Rows.entriesOfAccount, [account]) + rows.mentions(of: account)
    }
}

extension Rows {
    /// The journal's entries of some ids, what is gone by now too.
    func history(where ids: String, _ arguments: [any SQLConvertible]) throws -> [RecordLine] {
        let sql = """
            SELECT journal.id, turn.at, turn.name, kind, entity, before, after, note
            FROM journal JOIN turn ON turn.id = journal.turn WHERE journal.id IN (\(ids)) ORDER BY 1
            """
        return try db.rows(sql, arguments).map { row in
            let number: Int = try row[0]
            let entry = RecordedChange(
                at: try row[1], by: try row[2], kind: try row[3], id: try row[4], before: try row[5],
                after: try row[6], note: try row[7])
            return RecordLine(kind: "journal", id: "\(number)", json: try entry.json)
        }
    }

    /// What was said and sent in which the account stands.
    fileprivate func mentions(of account: String) throws -> [RecordLine] {
        let words = try words(for: account)
        return try Mention.allCases.flatMap { mention in
            try db.rows(mention.finding(words, db.dialect), words).map { row in
                RecordLine(kind: mention.name, id: try row[0], json: try row[1])
            }
        }
    }

    /// The ids of the journal's entries about `?1`.
    static let entriesOfAccount: String = {
        let kinds = EntityKind.allCases.compactMap { kind in
            kind.accountPath.map { "(kind = '\(kind.rawValue)' AND coalesce(after, before) ->> '\($0)' = ?1)" }
        }
        return "SELECT id FROM journal WHERE \(kinds.joined(separator: " OR "))"
    }()

    /// What an account is called in texts: by its id in quotes, as states have it, and by its name.
    func words(for account: String) throws -> [String] {
        let name: String? = try db.value("SELECT name FROM account WHERE id = ?", [account])
        return ["\"\(account)\""] + [name].compactMap(\.self)
    }
}
