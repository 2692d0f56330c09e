import Foundation
package import Reviews
package import Understanding

extension Facts {
    /// Whom a text may name, among however many: found by keys, never by looking at them all.
    ///
    /// It finds more than is meant; a ``NameIndex`` of what is found reads the text as one of all names would, as long
    /// as no more than fifty share what it says.
    package func names(in query: NameQuery) throws -> NamesFound { try NameSearch(rows: rows, query: query).found() }

    /// Those of a kind that have one of the ids, in the kind's order.
    package func all<E: Entity>(_ type: E.Type, ids: some Collection<String>) throws -> [E] {
        guard !ids.isEmpty else { return [] }
        let condition = rows.db.dialect.isAmong("id", "?")
        return try rows.entities(type, where: condition, [SQLList(ids.sorted())])
    }

    /// The first accounts by name.
    package func firstAccounts(_ count: Int) throws -> [Account] {
        try rows.entities(Account.self, order: "\(Schema.nameOrder), id LIMIT \(count)")
    }

    /// The accounts that a person owns, by name, where they are no more than a few; else none.
    package func fewAccounts(ownedBy person: String, limit: Int = 5) throws -> [Account] {
        let own = try rows.entities(
            Account.self, where: "owner_csm = ?", [person], order: "owner_csm LIMIT \(limit + 1)")
        return own.count > limit ? [] : own.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// What accounts and our own people are called of whose names or parts of names a text is the beginning, in order.
    package func names(beginningWith text: String, limit: Int = 100) throws -> [String] {
        let start = NameKeys.form(of: text)
        let sql = """
            SELECT kind, id FROM name WHERE form >= ?1 AND form < ?1 || '\u{10FFFF}' AND kind <> 'contact'
            ORDER BY form LIMIT \(limit)
            """
        var found = NamesFound()
        for row in try rows.db.rows(sql, [start]) {
            let kind = EntityKind(rawValue: try row[0])
            try kind.map { found.add($0, try row[1]) }
        }
        return try all(Account.self, ids: found.accounts).map(\.name)
            + all(Person.self, ids: found.people).map(\.name)
    }

    /// Those that are called exactly that, by a name, an alias or an id, letter case and accents aside.
    package func ids(_ kind: EntityKind, called name: String) throws -> [String] {
        let sql = "SELECT id FROM name WHERE form = ? AND extent = 0 AND kind = ? ORDER BY id"
        return try rows.db.values(sql, [NameKeys.form(of: name), kind.rawValue])
    }
}
