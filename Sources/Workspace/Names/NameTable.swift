import Reviews
import Understanding

/// The keys by which accounts, people and contacts are found; written with the facts, in the same transaction.
struct NameTable {
    /// Raised whenever ``NameKeys`` come out otherwise: whatever is on file is then written anew.
    static let edition = 1

    /// The kinds that texts call by name.
    static let kinds: [EntityKind] = [.person, .account, .contact]

    /// They follow from the facts: no backup and no move takes them along.
    static let tables = ["name", "name_word", "name_slip", "name_edition"]

    let db: any Session

    /// Takes note of a fact that was written; of kinds without a name none is needed.
    func replace(_ kind: EntityKind, _ id: String, before: String?, after: String?) throws {
        let (old, new) = (try before.flatMap { try keys(kind, id, $0) }, try after.flatMap { try keys(kind, id, $0) })
        guard old != new else { return }
        if let old { try remove(old, kind, id) }
        if let new { try add(new, kind, id) }
    }

    /// Whether what is on file was written as this version writes it.
    var isUpToDate: Bool { get throws { try db.value("SELECT edition FROM name_edition") == Self.edition } }

    /// Writes all keys anew where they were written otherwise, or never.
    func bringUpToDate() throws {
        if try !isUpToDate { try writeAnew() }
    }

    func writeAnew() throws {
        for table in Self.tables { try db.run("DELETE FROM \(table)") }
        for kind in Self.kinds {
            let sql = "SELECT id, facts FROM \"\(kind.rawValue)\" WHERE id > ? ORDER BY id LIMIT 5000"
            var last = ""
            while case let rows = try db.rows(sql, [last]), let end = rows.last {
                for row in rows { try replace(kind, row[0], before: nil, after: row[1]) }
                last = try end[0]
            }
        }
        try db.run("INSERT INTO name_edition VALUES (?)", [Self.edition])
    }

    /// Nil for kinds without a name, and for contacts who have left: they are not meant any more.
    private func keys(_ kind: EntityKind, _ id: String, _ facts: String) throws -> NameKeys? {
        let hasLeft = try kind == .contact && !EntityCoding.decode(Contact.self, id: id, from: facts).isActive
        return hasLeft ? nil : try named(kind, id, facts).map(NameKeys.init)
    }

    private func named(_ kind: EntityKind, _ id: String, _ facts: String) throws -> Named? {
        switch kind {
        case .account: try EntityCoding.decode(Account.self, id: id, from: facts).named
        case .person: try EntityCoding.decode(Person.self, id: id, from: facts).named
        case .contact: try EntityCoding.decode(Contact.self, id: id, from: facts).named
        default: nil
        }
    }

    private static func forms(_ keys: NameKeys) -> [(forms: [String], extent: NameExtent)] {
        [(keys.whole, .whole), (keys.beginnings, .beginning), (keys.ends, .end)]
    }

    private func add(_ keys: NameKeys, _ kind: EntityKind, _ id: String) throws {
        let dialect = db.dialect
        for (forms, extent) in Self.forms(keys) where !forms.isEmpty {
            let sql = """
                INSERT INTO name (form, extent, kind, id) SELECT value, \(extent.rawValue), ?2, ?3 FROM \(dialect.elements("?1"))
                WHERE true ON CONFLICT DO NOTHING
                """
            try db.run(sql, [SQLList(forms), kind.rawValue, id])
        }
        let sql = """
            INSERT INTO name_word (word) SELECT value FROM \(dialect.elements("?")) WHERE true
            ON CONFLICT DO NOTHING RETURNING word
            """
        for word: String in try db.values(sql, [SQLList(keys.words)]) {
            let slips = NameKeys.slips(of: word)
            guard !slips.isEmpty else { continue }
            let sql = """
                INSERT INTO name_slip (slip, word) SELECT CAST(value AS BIGINT), ?2 FROM \(dialect.elements("?1"))
                WHERE true ON CONFLICT DO NOTHING
                """
            try db.run(sql, [SQLList(slips.map(String.init)), word])
        }
    }

    /// Words stay: another transaction may just write a name that begins with one, and nobody is found by a word alone.
    private func remove(_ keys: NameKeys, _ kind: EntityKind, _ id: String) throws {
        for (forms, extent) in Self.forms(keys) {
            for form in forms {
                let sql = "DELETE FROM name WHERE form = ? AND extent = ? AND kind = ? AND id = ?"
                try db.run(sql, [form, extent.rawValue, kind.rawValue, id])
            }
        }
    }

    /// Takes the words of a name away that begin no other: of whoever is erased nothing stays.
    func forgetWords(of kind: EntityKind, _ id: String, _ facts: String) throws {
        for word in try named(kind, id, facts).map(NameKeys.init)?.words ?? [] {
            // What begins with the word and a space comes before what begins with it and the next character.
            let (same, longer) = ("form = ?", "form > ?1 || ' ' AND form < ?1 || '!' ORDER BY form")
            let isUsed = try [same, longer].contains { condition in
                try db.row("SELECT 1 FROM name WHERE \(condition) LIMIT 1", [word]) != nil
            }
            guard !isUsed else { continue }
            try db.run("DELETE FROM name_word WHERE word = ?", [word])
            for slip in NameKeys.slips(of: word) {
                try db.run("DELETE FROM name_slip WHERE slip = ? AND word = ?", [slip, word])
            }
        }
    }
}

/// How much of a name a form is, as it is stored; whole names come first where many share a form.
enum NameExtent: Int {
    case whole, beginning, end
}
