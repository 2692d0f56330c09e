import GRDB

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
            return try Row.fetchAll(rows.db, sql: sql, arguments: [account]).map {
                RecordLine(kind: kind.rawValue, id: $0[0], json: $0[1])
            }
        }
        return try facts + rows.history(of: account) + rows.mentions(of: account)
    }
}

extension Rows {
    /// The journal's entries about an account, what is gone by now too.
    fileprivate func history(of account: String) throws -> [RecordLine] {
        let sql = """
            SELECT journal.id, json_object('at', turn.at, 'by', turn.name, 'kind', kind, 'id', entity,
                'before', json(before), 'after', json(after), 'note', note)
            FROM journal JOIN turn ON turn.id = journal.turn WHERE journal.id IN (\(Rows.entriesOfAccount)) ORDER BY 1
            """
        return try Row.fetchAll(db, sql: sql, arguments: ["account": account]).map {
            RecordLine(kind: "journal", id: "\($0[0] as Int)", json: $0[1])
        }
    }

    /// What was said and sent in which the account stands.
    fileprivate func mentions(of account: String) throws -> [RecordLine] {
        let words = try words(for: account)
        return try Mention.allCases.flatMap { mention in
            try Row.fetchAll(db, sql: mention.finding(words), arguments: StatementArguments(words)).map {
                RecordLine(kind: mention.name, id: $0[0], json: $0[1])
            }
        }
    }

    /// The ids of the journal's entries about `:account`.
    static let entriesOfAccount: String = {
        let kinds = EntityKind.allCases.compactMap { kind in
            kind.accountPath.map { "(kind = '\(kind.rawValue)' AND coalesce(after, before) ->> '\($0)' = :account)" }
        }
        return "SELECT id FROM journal WHERE \(kinds.joined(separator: " OR "))"
    }()

    /// What an account is called in texts: by its id in quotes, as states have it, and by its name.
    func words(for account: String) throws -> [String] {
        let name = try String.fetchOne(db, sql: "SELECT name FROM account WHERE id = ?", arguments: [account])
        return ["\"\(account)\""] + [name].compactMap(\.self)
    }
}

/// Where an account may stand in what was said or sent.
enum Mention: CaseIterable {
    case conversation, answer, message, digest

    var name: String { "\(self)" }

    /// Finds the rows, as id and text, in which one of some words stands.
    func finding(_ words: [String]) -> String {
        let (table, id, text) = columns
        return "SELECT \(id), \(text) FROM \(table) WHERE \(condition(words)) ORDER BY 1"
    }

    /// Holds where one of some words stands in a row's text.
    func condition(_ words: [String]) -> String {
        words.isEmpty ? "false" : words.map { _ in "instr(\(columns.text), ?) > 0" }.joined(separator: " OR ")
    }

    var columns: (table: String, id: String, text: String) {
        switch self {
        case .conversation: ("conversation", "id", "CAST(state AS TEXT)")
        case .answer: ("answer", "conversation || ' ' || message", "CAST(body AS TEXT)")
        case .message: ("outbox", "id", "CAST(body AS TEXT)")
        case .digest: ("digest", "id", "lines || ' ' || text")
        }
    }
}
