import GRDB

/// Reads facts from one transaction's view of the database; the statements are prepared once a connection.
package struct Rows {
    let db: Database

    /// The stored JSON; nil where there is no such entity.
    func text(_ kind: EntityKind, _ id: String) throws -> String? {
        let statement = try db.cachedStatement(sql: #"SELECT facts FROM "\#(kind.rawValue)" WHERE id = ?"#)
        return try String.fetchOne(statement, arguments: [id])
    }

    /// Entities of a kind that meet a condition, in the kind's order unless another is given.
    func entities<E: Entity>(
        _ type: E.Type, where condition: String = "true", _ arguments: StatementArguments = [], order: String? = nil
    ) throws -> [E] {
        let sql = """
            SELECT id, facts FROM "\(E.kind.rawValue)" WHERE \(condition) ORDER BY \(order ?? E.kind.order.joined(separator: ", "))
            """
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
        return try rows.map { try EntityCoding.decode(type, id: $0[0], from: $0[1]) }
    }

    /// Whether any row of a kind is there.
    func hasAny(_ kind: EntityKind) throws -> Bool {
        let statement = try db.cachedStatement(sql: #"SELECT EXISTS (SELECT 1 FROM "\#(kind.rawValue)")"#)
        return try Bool.fetchOne(statement) ?? false
    }

    /// How many rows of a kind there are, of one account or of all.
    func count(_ kind: EntityKind, account: String?) throws -> Int {
        let table = "SELECT count(*) FROM \"\(kind.rawValue)\""
        guard let account else { return try Int.fetchOne(db.cachedStatement(sql: table)) ?? 0 }
        guard let column = kind.accountColumn else { return 0 }
        let statement = try db.cachedStatement(sql: "\(table) WHERE \(column) = ?")
        return try Int.fetchOne(statement, arguments: [account]) ?? 0
    }
}
