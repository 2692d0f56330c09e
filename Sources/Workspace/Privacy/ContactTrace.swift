import Foundation
package import Reviews

/// How one person at a customer's stands in what is kept, and what comes in that place once they are erased.
struct ContactTrace {
    let contact: Contact
    /// Each with what replaces it; the longest first, so that none is a part of one that comes later.
    let words: [(word: String, instead: String)]

    init(_ contact: Contact) {
        self.contact = contact
        let names = [contact.name, contact.email, contact.chatID].compactMap(\.self).filter { !$0.isEmpty }
        let written = names.map { (Self.inJSON($0), "a former contact") }
        words = [("\"\(contact.id)\"", "\"former-contact\"")] + written.sorted { $0.0.utf8.count > $1.0.utf8.count }
    }

    /// As it stands between the quotes of a JSON text.
    private static func inJSON(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let data = try? encoder.encode(text) else { return text }
        return String(decoding: data.dropFirst().dropLast(), as: UTF8.self)
    }
}

extension Facts {
    /// Everything on file about one person at a customer's: facts in which they stand, their history, and what was said
    /// and sent.
    ///
    /// - Throws: ``WorkspaceError``.
    package func record(of contact: Contact) throws -> [RecordLine] {
        let words = ContactTrace(contact).words.map(\.word)
        let db = rows.db
        let stands = words.map { _ in db.dialect.contains("facts", "?") }.joined(separator: " OR ")
        let facts = try EntityKind.allCases.flatMap { kind in
            try db.rows(#"SELECT id, facts FROM "\#(kind.rawValue)" WHERE \#(stands) ORDER BY id"#, words).map { row in
                RecordLine(kind: kind.rawValue, id: try row[0], json: try row[1])
            }
        }
        let said = try Mention.allCases.flatMap { mention in
            try db.rows(mention.finding(words, db.dialect), words).map { row in
                RecordLine(kind: mention.name, id: try row[0], json: try row[1])
            }
        }
        return try facts + rows.history(where: Rows.entries(words, db.dialect), words) + said
    }
}

extension Rows {
    /// The ids of the journal's entries in which one of some words stands, each word given once.
    static func entries(_ words: [String], _ dialect: Dialect) -> String {
        let text = "coalesce(before, '') || ' ' || coalesce(after, '') || ' ' || coalesce(note, '')"
        let stands = words.map { _ in dialect.contains(text, "?") }.joined(separator: " OR ")
        return "SELECT id FROM journal WHERE \(stands)"
    }
}
