import Foundation
import Understanding

/// One search for the names in a text: as it was typed, then for slips where nothing was found.
struct NameSearch {
    /// Of those who share what was typed, so many are looked at.
    private static let sharing = 50
    /// Of those who share what may have been meant.
    private static let sharingMeant = 10
    /// So many words may have been meant with one.
    private static let likely = 12

    private typealias Hit = (extent: NameExtent, kind: EntityKind, id: String)

    let rows: Rows
    let query: NameQuery

    private var db: any Session { rows.db }

    func found() throws -> NamesFound {
        var found = NamesFound()
        guard !query.words.isEmpty else { return found }
        let known: [String] = try db.values(
            "SELECT word FROM name_word WHERE \(db.dialect.isAmong("word", "?"))", [SQLList(query.words)])
        let typed = query.phrases(known: Set(known))
        let hits = try hits(typed, limit: Self.sharing)
        found.commonEnds = commonEnds(hits)
        var named: Set<Int> = []
        for (kind, phrase) in longest(typed, hits) {
            let isSomebody = take(kind, phrase, hits, &found)
            if isSomebody, kind != .contact { named.insert(phrase.start) }
            guard hits[phrase.form]?.count(where: { $0.kind == kind }) == Self.sharing,
                let start = query.continuation(of: phrase)
            else { continue }
            try take(beginningWith: start, &found)
        }
        let meant = try meant(query.slips(besides: named))
        guard !meant.isEmpty else { return found }
        let likely = query.phrases(meant: meant, besides: named)
        let meantHits = try self.hits(likely, limit: Self.sharingMeant)
        for (kind, phrase) in longest(likely, meantHits) { _ = take(kind, phrase, meantHits, &found) }
        return found
    }

    /// Of what begins at one place, the longest phrases by which somebody of a kind is called: they are what is read
    /// there.
    private func longest(_ phrases: [NameQuery.Phrase], _ hits: [String: [Hit]]) -> [(EntityKind, NameQuery.Phrase)] {
        var longest: [[Int]: Int] = [:]
        var found: [(EntityKind, NameQuery.Phrase)] = []
        for (number, kind) in NameTable.kinds.enumerated() {
            let own = phrases.filter { hits[$0.form]?.contains { $0.kind == kind } ?? false }
            for phrase in own {
                longest[[number, phrase.start]] = max(longest[[number, phrase.start]] ?? 0, phrase.count)
            }
            let best = own.filter { $0.count == longest[[number, $0.start]] }
            // What begins inside another is not read.
            let inside = Set(best.flatMap { ($0.start + 1)..<($0.start + max(1, $0.count)) })
            found += best.filter { !inside.contains($0.start) }.map { (kind, $0) }
        }
        return found
    }

    /// - Returns: Whether anybody is called so who may be seen.
    private func take(
        _ kind: EntityKind, _ phrase: NameQuery.Phrase, _ hits: [String: [Hit]], _ found: inout NamesFound
    ) -> Bool {
        let isCommon = found.commonEnds[kind]?.contains(phrase.form) ?? false
        let meant = hits[phrase.form]?.filter { $0.kind == kind && !(isCommon && $0.extent == .end) } ?? []
        for hit in meant { found.add(kind, hit.id) }
        return !meant.isEmpty
    }

    /// Last words that tell nobody. Contacts keep their surname, however many have it.
    private func commonEnds(_ hits: [String: [Hit]]) -> [EntityKind: Set<String>] {
        var common: [EntityKind: Set<String>] = [:]
        for kind in [EntityKind.account, .person] {
            for (form, all) in hits
            where all.count(where: { $0.kind == kind && $0.extent == .end }) > NameKeys.mostWithOneEnd {
                common[kind, default: []].insert(form)
            }
        }
        return common
    }

    /// What slips may have been meant for: words that lie near, and words that go on where one ends.
    private func meant(_ slips: [NameQuery.Slip]) throws -> [String: [String]] {
        guard !slips.isEmpty else { return [:] }
        let sql = """
            SELECT slip, word FROM name_slip WHERE \(db.dialect.isAmong("slip", "?", isNumber: true))
            """
        let keys = Set(slips.flatMap(\.keys)).sorted()
        var words: [Int: [String]] = [:]
        for row in try db.rows(sql, [SQLList(keys.map(String.init))]) {
            words[try row[0], default: []].append(try row[1])
        }
        var meant: [String: [String]] = [:]
        for slip in slips {
            let near = query.likely(Set(slip.keys.flatMap { words[$0] ?? [] }), for: slip)
            let sql = """
                SELECT word FROM name_word WHERE word > ?1 AND word < ?1 || '\u{10FFFF}' ORDER BY word
                LIMIT \(Self.likely)
                """
            let longer: [String] = try db.values(sql, [slip.word])
            let all = Array((near + longer.filter { !near.contains($0) }).prefix(Self.likely))
            if !all.isEmpty { meant[slip.word] = all }
        }
        return meant
    }

    /// Who is called by each of some phrases; at most so many by one, those whose whole name it is first.
    private func hits(_ phrases: [NameQuery.Phrase], limit: Int) throws -> [String: [Hit]] {
        guard !phrases.isEmpty else { return [:] }
        let columns = NameTable.kinds.map { kind in
            let shared = """
                SELECT CAST(extent AS TEXT) AS part, id FROM name WHERE form = list.value AND kind = '\(kind.rawValue)'
                ORDER BY extent, id LIMIT \(limit)
                """
            return db.dialect.pairs("part", "id", of: shared)
        }
        let sql = "SELECT list.value, \(columns.joined(separator: ", ")) FROM \(db.dialect.elements("?"))"
        var hits: [String: [Hit]] = [:]
        for row in try db.rows(sql, [SQLList(Set(phrases.map(\.form)).sorted())]) {
            let form: String = try row[0]
            for (number, kind) in NameTable.kinds.enumerated() {
                guard let pairs: String = try row[number + 1] else { continue }
                hits[form, default: []] += try self.hits(kind, pairs)
            }
        }
        return hits
    }

    private func hits(_ kind: EntityKind, _ pairs: String) throws -> [Hit] {
        try JSONDecoder().decode([[String]].self, from: Data(pairs.utf8)).compactMap { pair in
            guard pair.count == 2, let extent = Int(pair[0]).flatMap(NameExtent.init),
                kind != .account || !rows.hidden.contains(pair[1])
            else { return nil }
            return (extent, kind, pair[1])
        }
    }

    private func take(beginningWith start: String, _ found: inout NamesFound) throws {
        let sql = """
            SELECT kind, id FROM name WHERE form >= ?1 AND form < ?1 || '\u{10FFFF}' ORDER BY form, kind, id
            LIMIT \(Self.sharing * 2)
            """
        for row in try db.rows(sql, [start]) {
            try EntityKind(rawValue: try row[0]).map { found.add($0, try row[1]) }
        }
    }
}
