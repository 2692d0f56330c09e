import CPostgres
import Foundation

/// What a statement gave, read out of libpq's memory.
struct PostgresResult: Sendable {
    /// What was done, as "UPDATE 3" or "COMMIT".
    let tag: String
    let rows: [SQLRow]

    /// How many rows were inserted, changed or deleted.
    var count: Int { tag.split(separator: " ").last.flatMap { Int($0) } ?? 0 }

    init(_ result: OpaquePointer) {
        tag = String(cString: PQcmdStatus(result))
        let width = PQnfields(result)
        let columns = SQLColumns((0..<width).map { String(cString: PQfname(result, $0)) })
        let types = (0..<width).map { PQftype(result, $0) }
        rows = (0..<PQntuples(result)).map { row in
            SQLRow(columns: columns, values: (0..<width).map { Self.value(result, row, $0, types[Int($0)]) })
        }
    }

    /// Values come in binary form: numbers as big-endian bytes, text and bytes as they are.
    private static func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch type {
        case Types.bool: return .integer(bytes.first == 1 ? 1 : 0)
        case Types.int2: return .integer(Int(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
        case Types.int4: return .integer(Int(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
        case Types.int8: return .integer(Int(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))))
        case Types.bytea: return .blob(Data(bytes))
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The numbers of PostgreSQL's built-in types (pg_type.dat).
    private enum Types {
        static let bool: Oid = 16
        static let bytea: Oid = 17
        static let int8: Oid = 20
        static let int2: Oid = 21
        static let int4: Oid = 23
    }
}
