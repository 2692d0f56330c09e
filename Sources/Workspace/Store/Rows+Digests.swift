import Days
import Foundation
import Reviews

extension Rows {
    /// The thread of a digest's message comes first, then the newest digest of the channel: told there as the outbox
    /// knows, or by the name that its destination gives the place.
    func digest(for conversation: String) throws -> Digest? {
        let parts = conversation.split(separator: ":", omittingEmptySubsequences: false)
        let prefixes = parts.indices.map { parts[...$0].joined(separator: ":") }
        let marks = prefixes.map { _ in "?" }.joined(separator: ", ")
        let told = "SELECT digest.* FROM outbox JOIN digest ON digest.id = outbox.conversation"
        let thread = "\(told) WHERE outbox.receipt IN (\(marks)) ORDER BY digest.number DESC LIMIT 1"
        if let row = try db.row(thread, prefixes) { return try Digest(row) }
        let places = prefixes + parts.dropFirst().map { "\(parts[0]):\($0)" }
        let placeMarks = places.map { _ in "?" }.joined(separator: ", ")
        let channel = parts.count > 2 ? parts.dropLast().joined(separator: ":") : nil
        let sql = """
            SELECT * FROM (
                \(told) WHERE outbox.receipt > ? || ':' AND outbox.receipt < ? || ';'
                UNION SELECT * FROM digest WHERE place IN (\(placeMarks)) AND text <> '') AS told
            ORDER BY number DESC LIMIT 1
            """
        return try db.row(sql, [channel, channel] + places).map(Digest.init)
    }

    func digest(of destination: String, on day: Day) throws -> Digest? {
        let sql = "SELECT * FROM digest WHERE destination = ? AND day = ?"
        return try db.row(sql, [destination, day.description]).map(Digest.init)
    }

    func digests(on day: Day) throws -> [Digest] {
        let sql = "SELECT * FROM digest WHERE day = ? ORDER BY destination"
        return try db.rows(sql, [day.description]).map(Digest.init)
    }

    func tellings(of subject: String, to destination: String?) throws -> [Telling] {
        let sql = """
            SELECT * FROM telling WHERE subject = ?1\(destination == nil ? "" : " AND destination = ?2")
            ORDER BY number
            """
        return try db.rows(sql, [subject] + (destination.map { [$0] } ?? [])).map(Telling.init)
    }
}

extension Digest {
    init(_ row: SQLRow) throws {
        try self.init(
            id: row["id"], destination: row["destination"], place: row["place"], day: Day(stored: row["day"]),
            text: row["text"],
            lines: JSONDecoder().decode([Digest.Line].self, from: Data((row["lines"] as String).utf8)),
            message: row["message"])
    }
}

extension Telling {
    init(_ row: SQLRow) throws {
        try self.init(
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
