import Days
import GRDB
import Reviews

extension Rows {
    /// - Complexity: each filter is served by an index, the sides aside.
    func actions(_ filter: ActionFilter) throws -> [Action] {
        var conditions = ["true"]
        var arguments = StatementArguments()
        func require(_ condition: String, _ values: [String]) {
            conditions.append(condition)
            arguments += StatementArguments(values)
        }
        if let account = filter.account { require("account = ?", [account]) }
        if let csm = filter.csm { require("account IN (SELECT id FROM account WHERE owner_csm = ?)", [csm]) }
        if let owners = filter.owners {
            require("owner IN (\(owners.map { _ in "?" }.joined(separator: ", ")))", owners)
        }
        if let side = filter.side { require("side = ?", [side.rawValue]) }
        if filter.openOnly { require("status NOT IN ('complete', 'cancelled')", []) }
        if let day = filter.dueBefore { require("due_date < ?", [day.description]) }
        return try entities(Action.self, where: conditions.joined(separator: " AND "), arguments)
    }

    /// The highest number of an action id that begins with `prefix`; 0 where there is none.
    func lastActionNumber(prefix: String) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT max(CAST(substr(id, length(?1) + 1) AS INTEGER)) FROM action WHERE id >= ?1 AND id < ?1 || ':'"
        )
        return try Int.fetchOne(statement, arguments: [prefix]) ?? 0
    }
}
