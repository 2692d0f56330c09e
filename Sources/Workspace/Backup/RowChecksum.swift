import Crypto
import Foundation
import GRDB

/// One figure for all that a database holds: a row that is changed, lost or added gives another.
struct RowChecksum: Equatable {
    /// SHA-256, in hexadecimal.
    let hex: String
    let rows: Int

    /// Reads every row of every table, and the statements that made them; the seal of a backup is left out.
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
        for table in tables where !table.hasPrefix("sqlite_stat") {
            hash.add(table.databaseValue)
            let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) ORDER BY rowid")
            while let row = try cursor.next() {
                hash.add(row)
                rows += 1
            }
        }
        hex = hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        self.rows = rows
    }
}

extension SHA256 {
    fileprivate mutating func add(_ row: Row) {
        for value in row.databaseValues { add(value) }
    }

    /// Each value with its kind and its length, so that no two rows run together.
    fileprivate mutating func add(_ value: DatabaseValue) {
        switch value.storage {
        case .null: add(0, Data())
        case .int64(let number): add(1, number)
        case .double(let number): add(2, number.bitPattern)
        case .string(let text): add(3, Data(text.utf8))
        case .blob(let data): add(4, data)
        }
    }

    private mutating func add(_ kind: UInt8, _ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { add(kind, Data($0)) }
    }

    private mutating func add(_ kind: UInt8, _ bytes: Data) {
        update(data: [kind])
        withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { update(bufferPointer: $0) }
        update(data: bytes)
    }
}
