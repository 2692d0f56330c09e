/// One transaction on one connection of an engine.
///
/// Statements are in the SQL that SQLite and PostgreSQL share; parameters are `?`, or `?1`, `?2` … all through. Where
/// the two have no word in common, ``dialect`` has the engine's.
protocol Session {
    var dialect: Dialect { get }

    /// Runs a statement, and hands over its rows one after the other.
    func each(_ sql: String, _ arguments: [any SQLConvertible], _ body: (SQLRow) throws -> Void) throws

    /// Runs a statement that gives no rows.
    ///
    /// - Returns: How many rows it inserted, changed or deleted.
    /// - Throws: ``SessionError``.
    @discardableResult func run(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int

    /// Carries out `body`; where that throws, what it wrote is taken back, and the transaction goes on.
    func attempt<T>(_ body: () throws -> T) throws -> T
}

extension Session {
    @discardableResult func run(_ sql: String) throws -> Int { try run(sql, []) }

    func rows(_ sql: String, _ arguments: [any SQLConvertible] = []) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try each(sql, arguments) { rows.append($0) }
        return rows
    }

    func row(_ sql: String, _ arguments: [any SQLConvertible] = []) throws -> SQLRow? {
        try rows(sql, arguments).first
    }

    /// Inserts a row, and gives the number that it got: the statement ends in `RETURNING`.
    func inserted(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
        guard let number: Int = try value(sql, arguments) else { throw SessionError.mismatch(column: "number") }
        return number
    }

    /// The first column of all rows.
    func values<T: SQLConvertible>(_ sql: String, _ arguments: [any SQLConvertible] = []) throws -> [T] {
        try rows(sql, arguments).map { try $0[0] }
    }

    /// The first column of the first row; nil where there is no row, or nothing in it.
    func value<T: SQLConvertible>(_ sql: String, _ arguments: [any SQLConvertible] = []) throws -> T? {
        guard let row = try row(sql, arguments) else { return nil }
        return try row[0]
    }
}

/// What went wrong with a statement, in the same words for each engine.
enum SessionError: Error {
    /// A row refers to something that is not there, or is referred to.
    case foreignKey
    /// Another rule of the schema.
    case constraint(String)
    /// A column holds something else than it should.
    case mismatch(column: String)
    /// Another transaction changed the same; what this one did is void, and it may be tried again.
    case conflict
}

extension SessionError: CustomStringConvertible {
    var description: String {
        switch self {
        case .foreignKey: "something refers to what is not there"
        case .constraint(let rule): rule
        case .mismatch(let column): "the column \(column) holds something else than it should"
        case .conflict: "others changed the same"
        }
    }
}
