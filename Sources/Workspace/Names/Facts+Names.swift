import Foundation
package import Reviews
package import Understanding

extension Facts {
    /// Whom a text may name, among however many: found by keys, never by looking at them all.
    ///
    /// It finds more than is meant; a ``NameIndex`` of what is found reads the text as one of all names would, as long
    /// as no more than fifty share what it says.
    package func names(in query: NameQuery) throws -> NamesFound { try NameSearch(db: rows.db, query: query).found() }

    /// Those of a kind that have one of the ids, in the kind's order.
    package func all<E: Entity>(_ type: E.Type, ids: some Collection<String>) throws -> [E] {
        guard !ids.isEmpty else { return [] }
        let condition = "id IN (SELECT value FROM \(rows.db.dialect.elements("?")))"
        return try rows.entities(type, where: condition, [SQLList(ids.sorted())])
    }

    /// The first accounts by name.
    package func firstAccounts(_ count: Int) throws -> [Account] {
        try rows.entities(Account.self, order: "name, id LIMIT \(count)")
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
            try kind.map { found.add($0, try row[1], by: start) }
        }
        return try all(Account.self, ids: found.accounts.keys).map(\.name)
            + all(Person.self, ids: found.people.keys).map(\.name)
    }

    /// Those that are called exactly that, by a name, an alias or an id, letter case and accents aside.
    package func ids(_ kind: EntityKind, called name: String) throws -> [String] {
        let sql = "SELECT id FROM name WHERE form = ? AND is_part = 0 AND kind = ? ORDER BY id"
        return try rows.db.values(sql, [NameKeys.form(of: name), kind.rawValue])
    }
}

/// One search for the names in a text.
struct NameSearch {
    /// Of those who share a form, so many are looked at.
    private static let limit = 50
    /// Of words that begin as one of the text does, so many are looked at.
    private static let beginnings = 8

    let db: any Session
    let query: NameQuery

    func found() throws -> NamesFound {
        var found = NamesFound()
        guard !query.words.isEmpty else { return found }
        let known: Set<String> = Set(
            try db.values(
                "SELECT word FROM name_word WHERE word IN (SELECT value FROM \(db.dialect.elements("?")))",
                [SQLList(query.words)]))
        let meant = try meant()
        guard !known.isEmpty || !meant.isEmpty else { return found }
        var crowded = try collect(query.phrases(known: known, meant: meant), into: &found)
        crowded.removeAll { $0.contains(" ") }
        for beginning in crowded {
            for start in query.continuations(of: beginning, meant: meant) { try collect(beginningWith: start, &found) }
        }
        return found
    }

    /// What each slip may have been meant for: words that lie near it, and words that go on where it ends.
    private func meant() throws -> [String: [String]] {
        guard !query.slips.isEmpty else { return [:] }
        let sql = """
            SELECT DISTINCT slip, word FROM name_slip
            WHERE slip IN (SELECT CAST(value AS BIGINT) FROM \(db.dialect.elements("?")))
            """
        let keys = Set(query.slips.flatMap(\.keys)).sorted()
        var words: [Int: [String]] = [:]
        for row in try db.rows(sql, [SQLList(keys.map(String.init))]) {
            words[try row[0], default: []].append(try row[1])
        }
        var meant: [String: [String]] = [:]
        for slip in query.slips {
            let near = Set(slip.keys.flatMap { words[$0] ?? [] })
            let sql = """
                SELECT word FROM name_word WHERE word > ?1 AND word < ?1 || '\u{10FFFF}' ORDER BY word
                LIMIT \(Self.beginnings)
                """
            let longer: [String] = try db.values(sql, [slip.word])
            let all = Set(query.likely(near.sorted(), for: slip) + longer)
            if !all.isEmpty { meant[slip.word] = all.sorted() }
        }
        return meant
    }

    /// - Returns: The phrases that more share than were looked at.
    private func collect(_ phrases: [String], into found: inout NamesFound) throws -> [String] {
        let shared = """
            SELECT kind, id FROM name WHERE form = list.value ORDER BY is_part, kind, id LIMIT \(Self.limit)
            """
        let sql = """
            SELECT list.value, \(db.dialect.pairs("kind", "id", of: shared)) FROM \(db.dialect.elements("?"))
            """
        var crowded: [String] = []
        for row in try db.rows(sql, [SQLList(phrases)]) {
            guard let pairs: String = try row[1] else { continue }
            let phrase: String = try row[0]
            let sharing = try JSONDecoder().decode([[String]].self, from: Data(pairs.utf8))
            for pair in sharing where pair.count == 2 {
                EntityKind(rawValue: pair[0]).map { found.add($0, pair[1], by: phrase) }
            }
            if sharing.count == Self.limit { crowded.append(phrase) }
        }
        return crowded
    }

    private func collect(beginningWith start: String, _ found: inout NamesFound) throws {
        let sql = """
            SELECT kind, id, form FROM name WHERE form >= ?1 AND form < ?1 || '\u{10FFFF}' ORDER BY form, kind, id
            LIMIT \(Self.limit * 10)
            """
        for row in try db.rows(sql, [start]) {
            let kind = EntityKind(rawValue: try row[0])
            try kind.map { found.add($0, try row[1], by: try row[2]) }
        }
    }
}
