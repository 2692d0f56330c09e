import Days
import Foundation
import GRDB
import Reviews

extension Rows {
    func digest(for conversation: String) throws -> Digest? {
        var places: [String] = []
        for index in conversation.indices where conversation[index] == ":" {
            places.append(String(conversation[..<index]))
        }
        places.append(conversation)
        let marks = places.map { _ in "?" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM digest WHERE place IN (\(marks)) AND text <> '' ORDER BY number DESC LIMIT 1")
        return try Row.fetchOne(statement, arguments: StatementArguments(places)).map(Digest.init)
    }

    func digest(of destination: String, on day: Day) throws -> Digest? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM digest WHERE destination = ? AND day = ?")
        return try Row.fetchOne(statement, arguments: [destination, day.description]).map(Digest.init)
    }

    func digests(on day: Day) throws -> [Digest] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM digest WHERE day = ? ORDER BY destination")
        return try Row.fetchAll(statement, arguments: [day.description]).map(Digest.init)
    }

    func tellings(of subject: String, to destination: String?) throws -> [Telling] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT * FROM telling WHERE subject = ?1\(destination == nil ? "" : " AND destination = ?2")
                ORDER BY number
                """)
        return try Row.fetchAll(statement, arguments: [subject] + (destination.map { [$0] } ?? [])).map(Telling.init)
    }
}

extension Digest {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], destination: row["destination"], place: row["place"], day: Day(stored: row["day"]),
            text: row["text"],
            lines: try JSONDecoder().decode([Digest.Line].self, from: Data((row["lines"] as String).utf8)),
            message: row["message"])
    }
}

extension Telling {
    init(_ row: Row) {
        self.init(
            digest: row["digest"], destination: row["destination"], subject: row["subject"], rule: row["rule"],
            anchor: Day(stored: row["anchor"]), stage: row["stage"], day: Day(stored: row["day"]))
    }
}

extension Day {
    /// A day as its column has it; nothing but days is ever written there.
    fileprivate init(stored text: String) {
        self = Day(iso: text) ?? Day(number: 0)
    }
}
