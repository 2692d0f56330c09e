import Days
import Reviews

extension Rows {
    /// - Complexity: each filter is served by an index, the sides aside.
    func actions(_ filter: ActionFilter) throws -> [Action] {
        var conditions = ["true"]
        var arguments: [any SQLConvertible] = []
        func require(_ condition: String, _ values: [String]) {
            conditions.append(condition)
            arguments += values
        }
        if let account = filter.account { require("account = ?", [account]) }
        if let csm = filter.csm { require("account IN (SELECT id FROM account WHERE owner_csm = ?)", [csm]) }
        if let owners = filter.owners {
            let marks = owners.map { _ in "?" }.joined(separator: ", ")
            require(owners.isEmpty ? "false" : "owner IN (\(marks))", owners)
        }
        if let side = filter.side { require("side = ?", [side.rawValue]) }
        if filter.openOnly { require("status NOT IN ('complete', 'cancelled')", []) }
        if let day = filter.dueBefore { require("due_date < ?", [day.description]) }
        return try entities(Action.self, where: conditions.joined(separator: " AND "), arguments)
    }

    /// What the open actions are called, by due date: read every turn, so no more of them than that.
    func openActionNames(of person: String?, account: String?) throws -> [ActionName] {
        // Each by an index of its own: PostgreSQL looks through all actions where the three are one condition.
        let theirs = """
            id IN (
                SELECT id FROM action WHERE owner = ?1
                UNION SELECT id FROM action WHERE account = ?2
                UNION SELECT action.id FROM account JOIN action ON action.account = account.id WHERE owner_csm = ?1)
            """
        let whose = person == nil && account == nil ? "true" : theirs
        let sight = sight(of: .action)
        let sql = """
            SELECT id, facts ->> '$.action', owner, facts ->> '$.owner.name', facts ->> '$.short' FROM action
            WHERE status NOT IN ('complete', 'cancelled') AND \(whose) AND \(sight.condition)
            ORDER BY \(EntityKind.action.order)
            """
        let arguments: [any SQLConvertible] = person == nil && account == nil ? [] : [person, account]
        return try db.rows(sql, arguments + sight.arguments).map {
            try ActionName(id: $0[0], action: $0[1], owner: Action.Owner(id: $0[2], name: $0[3]), short: $0[4])
        }
    }

    /// The highest number of an action id that begins with `prefix`; 0 where there is none.
    func lastActionNumber(prefix: String) throws -> Int {
        let number = db.dialect.leadingNumber("substr(id, length(?1) + 1)")
        let sql = "SELECT max(\(number)) FROM action WHERE id >= ?1 AND id < ?1 || ':'"
        return try db.value(sql, [prefix]) ?? 0
    }
}
