/// Where SQLite and PostgreSQL have no word in common.
struct Dialect: Hashable, Sendable {
    enum Engine: Hashable, Sendable {
        case sqlite, postgreSQL
    }

    let engine: Engine
    /// Which row of a counter is a connection's own, so that two that count at once needn't wait for each other.
    var shard = 0

    /// An account is private.
    var isPrivate: String {
        switch engine {
        case .sqlite: "facts ->> '$.is_private' = 1"
        case .postgreSQL: "facts ->> '$.is_private' = 'true'"
        }
    }

    /// The whole number with which a text begins.
    func leadingNumber(_ text: String) -> String {
        switch engine {
        case .sqlite: "CAST(\(text) AS INTEGER)"
        case .postgreSQL: "CAST(substring(\(text) FROM '^[0-9]{1,18}') AS BIGINT)"
        }
    }

    /// A column of bytes as text.
    func text(_ blob: String) -> String {
        switch engine {
        case .sqlite: "CAST(\(blob) AS TEXT)"
        case .postgreSQL: "convert_from(\(blob), 'UTF8')"
        }
    }

    /// A text as bytes; it holds no quote.
    func blob(_ text: String) -> String {
        switch engine {
        case .sqlite: "CAST('\(text)' AS BLOB)"
        case .postgreSQL: "convert_to('\(text)', 'UTF8')"
        }
    }

    /// Holds where a text stands in another.
    func contains(_ text: String, _ part: String) -> String {
        switch engine {
        case .sqlite: "instr(\(text), \(part)) > 0"
        case .postgreSQL: "strpos(\(text), \(part)) > 0"
        }
    }

    /// A row, named `value`, for each text of an ``SQLList``.
    func elements(_ list: String) -> String {
        switch engine {
        case .sqlite: "json_each(\(list)) AS list"
        case .postgreSQL: "json_array_elements_text(CAST(\(list) AS json)) AS list(value)"
        }
    }

    /// Holds where a column is one of the texts of an ``SQLList``, or of the numbers in them.
    ///
    /// PostgreSQL is given an array, for which it looks into an index whatever it thinks of the list's length.
    func isAmong(_ column: String, _ list: String, isNumber: Bool = false) -> String {
        switch engine {
        case .sqlite: "\(column) IN (SELECT \(isNumber ? "CAST(value AS INTEGER)" : "value") FROM json_each(\(list)))"
        case .postgreSQL:
            "\(column) = ANY(ARRAY(SELECT CAST(value AS \(isNumber ? "BIGINT" : "TEXT")) FROM \(elements(list))))"
        }
    }

    /// The rows of a query of two columns, as a JSON array of pairs; nil where there are none.
    func pairs(_ first: String, _ second: String, of query: String) -> String {
        switch engine {
        case .sqlite:
            "(SELECT nullif(json_group_array(json_array(\(first), \(second))), '[]') FROM (\(query)) AS shared)"
        case .postgreSQL:
            "(SELECT CAST(json_agg(json_build_array(\(first), \(second))) AS TEXT) FROM (\(query)) AS shared)"
        }
    }

    /// Lets this transaction take its time between two statements; nil where nobody minds.
    var takeTime: String? {
        engine == .postgreSQL ? "SET LOCAL idle_in_transaction_session_timeout = 0" : nil
    }

    /// Has rows that refer to each other checked at the end of the transaction.
    var deferForeignKeys: String {
        switch engine {
        case .sqlite: "PRAGMA defer_foreign_keys = ON"
        case .postgreSQL: "SET CONSTRAINTS ALL DEFERRED"
        }
    }

    /// Has the next row of a table numbered after those that were copied into it; nil where that is so by itself.
    func numbering(_ table: StoredTable) -> String? {
        guard engine == .postgreSQL, let number = table.key.first else { return nil }
        return """
            SELECT setval(pg_get_serial_sequence('\(table.name)', '\(number)'),
                (SELECT coalesce(max("\(number)"), 0) + 1 FROM "\(table.name)"), false)
            """
    }

    /// Leaves out rows that another transaction has in its hands just now.
    var skipLocked: String { engine == .sqlite ? "" : "FOR UPDATE SKIP LOCKED" }
}
