package import Reviews

extension Turn {
    /// Journals a try that was turned away.
    ///
    /// - Parameter what: Why, in a word; see ``Denial/what``.
    package func deny(_ what: String) throws {
        try rows.db.run("INSERT INTO denial (turn, what) VALUES (?, ?)", [turnNumber(), what])
    }

    /// The accounts whose facts this turn has changed, as they were and as they are, by id; hidden ones too.
    ///
    /// What the bot itself promised to come back to changes nothing of an account.
    ///
    /// - Parameter person: Changes of actions that were theirs to do, or were taken up to them, are left out.
    package func changedAccounts(besidesActionsOf person: String?) throws -> [String] {
        guard let number else { return [] }
        let isNotTheirs = """
            NOT (kind = 'action' AND before IS NOT NULL
                AND (before ->> '$.owner.id' IS NOT DISTINCT FROM ?4 OR coalesce(before ->> '$.escalation.to.id' = ?4, false)))
            """
        let kinds = Set(changes.map(\.entity)).subtracting([.reminder]).sorted { $0.rawValue < $1.rawValue }
        let ids = try kinds.flatMap { kind -> [String?] in
            guard let path = kind.accountPath else { return [] }
            let sql = """
                SELECT before ->> ?3 FROM journal WHERE turn = ?1 AND kind = ?2 AND \(isNotTheirs)
                UNION SELECT after ->> ?3 FROM journal WHERE turn = ?1 AND kind = ?2 AND \(isNotTheirs)
                """
            return try rows.db.values(sql, [number, kind.rawValue, path, person])
        }
        return Set(ids.compactMap(\.self)).sorted()
    }

    /// An account as it was before this turn; nil for one that is new.
    package func before(_ account: Account) throws -> Account? {
        guard let number else { return account }
        let entries = try journal(JournalFilter(kind: .account, entity: account.id, turn: number))
        guard let entry = entries.first else { return account }
        return try entry.before(as: Account.self)
    }

    /// An account that this turn has deleted, as it was; nil for one that is still there, or never was.
    package func deletedAccount(_ id: String) throws -> Account? {
        guard let number, try rows.text(.account, id) == nil else { return nil }
        return try journal(JournalFilter(kind: .account, entity: id, turn: number)).first?.before(as: Account.self)
    }

    /// Whose turn this one took back; nil where it took back none, or nobody's.
    package func undonePerson() throws -> String? {
        guard let number else { return nil }
        let sql = "SELECT undone.person FROM turn JOIN turn AS undone ON undone.id = turn.undoes WHERE turn.id = ?"
        return try rows.db.value(sql, [number])
    }

    /// Keeps a one-time code that makes whoever types it in a chat a person of the workspace.
    ///
    /// - Parameter expiry: An ISO 8601 instant, UTC.
    package func keep(code: String, for person: String, until expiry: String) throws {
        try setProperty(Self.property(of: code), to: "\(expiry) \(person)")
    }

    /// The id of the person that a code stands for; it is of no use after.
    ///
    /// - Returns: Nil for a code that there is not, or no longer.
    package func redeem(code: String) throws -> String? {
        let name = Self.property(of: code)
        guard let kept = try property(name)?.split(separator: " ", maxSplits: 1), kept.count == 2 else { return nil }
        try setProperty(name, to: nil)
        return kept[0] >= author.at ? String(kept[1]) : nil
    }

    private static func property(of code: String) -> String { "code \(code)" }
}

extension Facts {
    /// The ids of the accounts that are not there for whoever looks, in order.
    package var hiddenAccounts: [String] { rows.hidden }

    /// The tries that were turned away, oldest first.
    package func denials() throws -> [Denial] {
        let sql = """
            SELECT denial.what, turn.person, turn.name, turn.channel, turn.conversation, turn.at
            FROM denial JOIN turn ON turn.id = denial.turn ORDER BY denial.id
            """
        return try rows.db.rows(sql).map { row in
            try Denial(
                author: Author(
                    person: row["person"], name: row["name"], channel: row["channel"],
                    conversation: row["conversation"], at: row["at"]), what: row["what"])
        }
    }
}
