import Crypto
import GRDB

/// One figure for all that a file holds, of whichever version: a row that is changed, lost or added gives another.
struct RowChecksum: Equatable {
    /// SHA-256, in hexadecimal.
    let hex: String
    let rows: Int

    /// Reads every row of every table, and the statements that made them; the seal of a backup is left out, and
    /// the keys of names, which are written anew where it is restored.
    init(_ db: Database) throws {
        var hash = SHA256()
        var rows = 0
        let schema = """
            SELECT type, name, coalesce(sql, '') FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite_%' AND tbl_name <> ?1 ORDER BY type, name
            """
        for row in try Row.fetchAll(db, sql: schema, arguments: [BackupSeal.table]) { hash.add(row) }
        let tables = try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> ? ORDER BY name",
            arguments: [BackupSeal.table])
        for table in tables where !table.hasPrefix("sqlite_stat") && !NameTable.tables.contains(table) {
            hash.add(.text(table))
            let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) ORDER BY rowid")
            while let row = try cursor.next() {
                hash.add(row)
                rows += 1
            }
        }
        hex = hash.hex
        self.rows = rows
    }
}

extension SHA256 {
    fileprivate mutating func add(_ row: Row) {
        for value in row.databaseValues { add(SQLValue(value)) }
    }
}
