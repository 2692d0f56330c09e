import GRDB

/// What a backup says of itself, so that a restore can tell whether it is whole.
package struct BackupSeal: Hashable, Sendable {
    /// ISO 8601, UTC.
    package let madeAt: String
    /// The version of the program that made it.
    package let program: String
    /// SHA-256 over all rows and the schema, in hexadecimal.
    package let checksum: String
    /// How many rows it holds.
    package let rows: Int
}

extension BackupSeal {
    /// The table in a backup that holds its seal; a workspace in use has none.
    static let table = "backup"

    /// Puts the seal on a copy.
    func write(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE \(Self.table) (made_at TEXT NOT NULL, program TEXT NOT NULL, checksum TEXT NOT NULL,
                    rows INTEGER NOT NULL) STRICT
                """)
        try db.execute(
            sql: "INSERT INTO \(Self.table) VALUES (?, ?, ?, ?)", arguments: [madeAt, program, checksum, rows])
    }

    /// The seal of a backup; nil where there is none.
    static func read(_ db: Database) throws -> BackupSeal? {
        guard try db.tableExists(table) else { return nil }
        return try Row.fetchOne(db, sql: "SELECT made_at, program, checksum, rows FROM \(table)").map {
            BackupSeal(madeAt: $0[0], program: $0[1], checksum: $0[2], rows: $0[3])
        }
    }
}
