import Foundation
import GRDB

extension Rows {
    func outbox(_ state: OutgoingMessage.State?, to destination: String?) throws -> [OutgoingMessage] {
        var conditions = ["true"]
        var arguments = StatementArguments()
        if let state {
            conditions.append("state = ?")
            arguments += [state.rawValue]
        }
        if let destination {
            conditions.append("destination = ?")
            arguments += [destination]
        }
        let sql = "SELECT * FROM outbox WHERE \(conditions.joined(separator: " AND ")) ORDER BY number"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(OutgoingMessage.init)
    }

    func outboxCounts() throws -> [OutgoingMessage.State: Int] {
        let rows = try Row.fetchAll(db, sql: "SELECT state, count(*) FROM outbox GROUP BY state")
        return rows.reduce(into: [:]) { counts, row in
            if let state = OutgoingMessage.State(rawValue: row[0]) { counts[state] = row[1] }
        }
    }

    func outgoing(_ id: String) throws -> OutgoingMessage? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM outbox WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(OutgoingMessage.init)
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
        return try String.fetchAll(db.cachedStatement(sql: sql))
    }

    func place(_ name: String) throws -> OutboxPlace? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM outbox_place WHERE name = ?")
        return try Row.fetchOne(statement, arguments: [name]).map(OutboxPlace.init)
    }

    func places() throws -> [OutboxPlace] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM outbox_place ORDER BY name")).map(OutboxPlace.init)
    }

    /// The first messages of a destination's conversations that are due, those that wait longest first.
    func due(to destination: String, at now: Date, limit: Int) throws -> [OutgoingMessage] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM outbox WHERE destination = ? AND leads AND due <= ? ORDER BY due, number LIMIT ?")
        return try Row.fetchAll(statement, arguments: [destination, now.milliseconds, limit]).map(OutgoingMessage.init)
    }

    /// When the next message to a destination is due.
    func nextDue(to destination: String) throws -> Date? {
        let statement = try db.cachedStatement(sql: "SELECT min(due) FROM outbox WHERE destination = ? AND leads")
        return try Int.fetchOne(statement, arguments: [destination]).map(Date.init(milliseconds:))
    }
}

extension OutgoingMessage {
    init(_ row: Row) {
        let conversation: String = row["conversation"]
        let due: Int = row["due"]
        self.init(
            id: row["id"], destination: row["destination"], conversation: conversation.isEmpty ? nil : conversation,
            body: row["body"], createdAt: row["created_at"], notBefore: due == 0 ? nil : Date(milliseconds: due),
            replaces: row["replaces"], state: OutgoingMessage.State(rawValue: row["state"]) ?? .queued)
        attempts = row["attempts"]
        posted = row["posted"]
        fault = row["fault"]
        receipt = row["receipt"]
    }
}

extension OutboxPlace {
    init(_ row: Row) {
        self.init(name: row["name"])
        let opens: Int = row["opens"]
        opensAt = opens == 0 ? nil : Date(milliseconds: opens)
        closedAt = row["closed_at"]
        failingSince = row["failing_since"]
        fault = row["fault"]
    }
}

extension Date {
    /// Since 1970, as instants are stored that are reckoned with.
    var milliseconds: Int { Int((timeIntervalSince1970 * 1000).rounded(.up)) }

    init(milliseconds: Int) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
