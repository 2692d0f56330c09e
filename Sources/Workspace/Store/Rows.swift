import GRDB

/// Reads facts from one transaction's view of the database; the statements are prepared once a connection.
package struct Rows {
    let db: Database
    /// The ids of accounts that whoever looks may not see: they are not there, and nothing that belongs to them.
    var hidden: [String] = []

    /// The stored JSON of what may be seen; nil where there is no such entity.
    func visibleText(_ kind: EntityKind, _ id: String) throws -> String? {
        let sight = sight(of: kind)
        let sql = #"SELECT facts FROM "\#(kind.rawValue)" WHERE id = ? AND \#(sight.condition)"#
        return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id] + sight.arguments)
    }

    /// What leaves out of a kind whatever belongs to hidden accounts; its arguments come last.
    func sight(of kind: EntityKind) -> (condition: String, arguments: StatementArguments) {
        guard !hidden.isEmpty, let column = kind.accountColumn else { return ("true", []) }
        let marks = hidden.map { _ in "?" }.joined(separator: ", ")
        return ("coalesce(\(column), '') NOT IN (\(marks))", StatementArguments(hidden))
    }

    /// The stored JSON, whoever looks; nil where there is no such entity.
    func text(_ kind: EntityKind, _ id: String) throws -> String? {
        let statement = try db.cachedStatement(sql: #"SELECT facts FROM "\#(kind.rawValue)" WHERE id = ?"#)
        return try String.fetchOne(statement, arguments: [id])
    }

    /// Entities of a kind that meet a condition, in the kind's order unless another is given.
    func entities<E: Entity>(
        _ type: E.Type, where condition: String = "true", _ arguments: StatementArguments = [], order: String? = nil
    ) throws -> [E] {
        let sight = sight(of: E.kind)
        let sql = """
            SELECT id, facts FROM "\(E.kind.rawValue)" WHERE (\(condition)) AND \(sight.condition)
            ORDER BY \(order ?? E.kind.order.joined(separator: ", "))
            """
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments + sight.arguments)
        return try rows.map { try EntityCoding.decode(type, id: $0[0], from: $0[1]) }
    }

    /// Whether any row of a kind is there.
    func hasAny(_ kind: EntityKind) throws -> Bool {
        let statement = try db.cachedStatement(sql: #"SELECT EXISTS (SELECT 1 FROM "\#(kind.rawValue)")"#)
        return try Bool.fetchOne(statement) ?? false
    }

    /// How many rows of a kind there are, of one account or of all.
    func count(_ kind: EntityKind, account: String?) throws -> Int {
        let sight = sight(of: kind)
        let table = "SELECT count(*) FROM \"\(kind.rawValue)\" WHERE"
        guard let account else {
            let statement = try db.cachedStatement(sql: "\(table) \(sight.condition)")
            return try Int.fetchOne(statement, arguments: sight.arguments) ?? 0
        }
        guard let column = kind.accountColumn else { return 0 }
        let statement = try db.cachedStatement(sql: "\(table) \(column) = ? AND \(sight.condition)")
        return try Int.fetchOne(statement, arguments: [account] + sight.arguments) ?? 0
    }
}
