import GRDB

extension Turn {
    /// Journals a try that was turned away.
    ///
    /// - Parameter what: Why, in a word; see ``Denial/what``.
    package func deny(_ what: String) throws {
        try rows.db.cachedStatement(sql: "INSERT INTO denial (turn, what) VALUES (?, ?)")
            .execute(arguments: [turnNumber(), what])
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
    /// The tries that were turned away, oldest first.
    package func denials() throws -> [Denial] {
        let sql = """
            SELECT denial.what, turn.person, turn.name, turn.channel, turn.conversation, turn.at
            FROM denial JOIN turn ON turn.id = denial.turn ORDER BY denial.id
            """
        return try Row.fetchAll(rows.db.cachedStatement(sql: sql)).map { row in
            Denial(
                author: Author(
                    person: row["person"], name: row["name"], channel: row["channel"],
                    conversation: row["conversation"], at: row["at"]), what: row["what"])
        }
    }
}
