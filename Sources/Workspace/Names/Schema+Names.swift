extension Schema {
    /// By what accounts are ordered where a few are wanted: a whole page in the place of a name is too long for an
    /// index.
    static let nameOrder = "substr(name, 1, 100)"

    /// Migration 0015: by what accounts and people are found whom a text names, where there are too many to hold.
    ///
    /// It follows from the facts, and is written anew where the way of writing it has changed; no backup needs it.
    static func names(_ dialect: Dialect) -> [String] {
        let text = dialect.engine == .sqlite ? "TEXT NOT NULL" : #"TEXT COLLATE "C" NOT NULL"#
        // Strict tables of SQLite know INTEGER alone, which in PostgreSQL is too small for a slip.
        let number = dialect.engine == .sqlite ? "INTEGER NOT NULL" : "BIGINT NOT NULL"
        let end = dialect.engine == .sqlite ? " STRICT, WITHOUT ROWID" : ""
        return [
            """
            CREATE TABLE name (form \(text), kind \(text), extent \(number), id \(text),
                PRIMARY KEY (form, kind, extent, id))\(end)
            """,
            "CREATE TABLE name_word (word \(text) PRIMARY KEY)\(end)",
            "CREATE TABLE name_slip (slip \(number), word \(text), PRIMARY KEY (slip, word))\(end)",
            "CREATE INDEX account_by_name ON account((\(nameOrder)), id)",
            "CREATE TABLE name_edition (edition \(number))",
        ]
    }
}
