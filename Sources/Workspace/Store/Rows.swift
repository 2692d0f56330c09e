/// Reads facts from one transaction's view of the database.
package struct Rows {
    let db: any Session
    /// The ids of accounts that whoever looks may not see: they are not there, and nothing that belongs to them.
    var hidden: [String] = []

    /// The stored JSON of what may be seen; nil where there is no such entity.
    func visibleText(_ kind: EntityKind, _ id: String) throws -> String? {
        let sight = sight(of: kind)
        let sql = #"SELECT facts FROM "\#(kind.rawValue)" WHERE id = ? AND \#(sight.condition)"#
        return try db.value(sql, [id] + sight.arguments)
    }

    /// What leaves out of a kind whatever belongs to hidden accounts; its arguments come last.
    func sight(of kind: EntityKind) -> (condition: String, arguments: [any SQLConvertible]) {
        guard !hidden.isEmpty, let column = kind.accountColumn else { return ("true", []) }
        let marks = hidden.map { _ in "?" }.joined(separator: ", ")
        return ("coalesce(\(column), '') NOT IN (\(marks))", hidden)
    }

    /// The stored JSON, whoever looks; nil where there is no such entity.
    func text(_ kind: EntityKind, _ id: String) throws -> String? {
        try db.value(#"SELECT facts FROM "\#(kind.rawValue)" WHERE id = ?"#, [id])
    }

    /// Entities of a kind that meet a condition, in the kind's order unless another is given.
    func entities<E: Entity>(
        _ type: E.Type, where condition: String = "true", _ arguments: [any SQLConvertible] = [],
        order: String? = nil
    ) throws -> [E] {
        let sight = sight(of: E.kind)
        let sql = """
            SELECT id, facts FROM "\(E.kind.rawValue)" WHERE (\(condition)) AND \(sight.condition)
            ORDER BY \(order ?? E.kind.order)
            """
        return try db.rows(sql, arguments + sight.arguments).map { row in
            try EntityCoding.decode(type, id: row[0], from: row[1])
        }
    }

    /// Whether any row of a kind is there.
    func hasAny(_ kind: EntityKind) throws -> Bool {
        try db.row(#"SELECT 1 FROM "\#(kind.rawValue)" LIMIT 1"#) != nil
    }

    /// How many rows of a kind there are, of one account or of all.
    func count(_ kind: EntityKind, account: String?) throws -> Int {
        let sight = sight(of: kind)
        let table = "SELECT count(*) FROM \"\(kind.rawValue)\" WHERE"
        guard let account else {
            return try db.value("\(table) \(sight.condition)", sight.arguments) ?? 0
        }
        guard let column = kind.accountColumn else { return 0 }
        return try db.value("\(table) \(column) = ? AND \(sight.condition)", [account] + sight.arguments) ?? 0
    }
}
