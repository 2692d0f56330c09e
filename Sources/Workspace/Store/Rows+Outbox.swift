import Foundation

extension Rows {
    func outbox(_ state: OutgoingMessage.State?, to destination: String?) throws -> [OutgoingMessage] {
        var conditions = ["true"]
        var arguments: [any SQLConvertible] = []
        if let state {
            conditions.append("state = ?")
            arguments += [state.rawValue]
        }
        if let destination {
            conditions.append("destination = ?")
            arguments += [destination]
        }
        let sql = "SELECT * FROM outbox WHERE \(conditions.joined(separator: " AND ")) ORDER BY number"
        return try db.rows(sql, arguments).map(OutgoingMessage.init)
    }

    func outboxCounts() throws -> [OutgoingMessage.State: Int] {
        try db.rows("SELECT state, count(*) FROM outbox GROUP BY state").reduce(into: [:]) { counts, row in
            if let state = OutgoingMessage.State(rawValue: try row[0]) { counts[state] = try row[1] }
        }
    }

    func outgoing(_ id: String) throws -> OutgoingMessage? {
        let sql = "SELECT * FROM outbox WHERE id = ?"
        return try db.row(sql, [id]).map(OutgoingMessage.init)
    }

    /// The destinations that something waits for, by name: a step of the index for each, however much waits.
    func waitingDestinations() throws -> [String] {
        let sql = """
            WITH RECURSIVE found(name) AS (
                SELECT min(destination) FROM outbox WHERE leads
                UNION ALL
                SELECT (SELECT min(destination) FROM outbox WHERE leads AND destination > found.name)
                FROM found WHERE found.name IS NOT NULL)
            SELECT name FROM found WHERE name IS NOT NULL
            """
        return try db.values(sql)
    }

    func place(_ name: String) throws -> OutboxPlace? {
        let sql = "SELECT * FROM outbox_place WHERE name = ?"
        return try db.row(sql, [name]).map(OutboxPlace.init)
    }

    func places() throws -> [OutboxPlace] {
        try db.rows("SELECT * FROM outbox_place ORDER BY name").map(OutboxPlace.init)
    }

    /// The first messages of a destination's conversations that are due, those that wait longest first.
    func due(to destination: String, at now: Date, limit: Int) throws -> [OutgoingMessage] {
        let sql =
            "SELECT * FROM outbox WHERE destination = ? AND leads AND due <= ? ORDER BY due, number LIMIT ? \(db.dialect.skipLocked)"
        return try db.rows(sql, [destination, now.milliseconds, limit]).map(OutgoingMessage.init)
    }

    /// When the next message to a destination is due.
    func nextDue(to destination: String) throws -> Date? {
        let sql = "SELECT min(due) FROM outbox WHERE destination = ? AND leads"
        let due: Int? = try db.value(sql, [destination])
        return due.map(Date.init(milliseconds:))
    }
}

extension OutgoingMessage {
    init(_ row: SQLRow) throws {
        let conversation: String = try row["conversation"]
        let due: Int = try row["due"]
        try self.init(
            id: row["id"], destination: row["destination"], conversation: conversation.isEmpty ? nil : conversation,
            body: row["body"], createdAt: row["created_at"], notBefore: due == 0 ? nil : Date(milliseconds: due),
            replaces: row["replaces"], state: OutgoingMessage.State(rawValue: row["state"]) ?? .queued)
        attempts = try row["attempts"]
        posted = try row["posted"]
        fault = try row["fault"]
        receipt = try row["receipt"]
    }
}

extension OutboxPlace {
    init(_ row: SQLRow) throws {
        try self.init(name: row["name"])
        let opens: Int = try row["opens"]
        opensAt = opens == 0 ? nil : Date(milliseconds: opens)
        closedAt = try row["closed_at"]
        failingSince = try row["failing_since"]
        fault = try row["fault"]
    }
}

extension Date {
    /// Since 1970, as instants are stored that are reckoned with.
    var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded(.up)) }

    init(milliseconds: Int) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
