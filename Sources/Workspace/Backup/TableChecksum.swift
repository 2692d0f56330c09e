import Crypto

/// One figure for all rows of a table, the same in whichever engine they are.
struct TableChecksum: Hashable {
    let table: String
    let rows: Int
    let hex: String

    init(_ table: StoredTable, _ db: any Session) throws {
        var hash = SHA256()
        var rows = 0
        try db.each(table.selection, []) { row in
            for value in row.values { hash.add(value) }
            rows += 1
        }
        self.table = table.name
        self.rows = rows
        hex = hash.hex
    }

    /// Of all tables of a workspace.
    static func all(_ db: any Session) throws -> [TableChecksum] {
        try StoredTable.all.map { try TableChecksum($0, db) }
    }
}
