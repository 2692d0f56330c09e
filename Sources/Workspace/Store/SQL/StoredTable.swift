/// A table, with the columns that are written (those that follow from others left out) and what tells its rows apart.
struct StoredTable: Hashable, Sendable {
    let name: String
    let columns: [String]
    let key: [String]
    /// Whether the engine numbers its rows.
    let isNumbered: Bool

    init(_ name: String, _ columns: String, key: String, isNumbered: Bool = false) {
        self.name = name
        self.columns = columns.split(separator: " ").map(String.init)
        self.key = key.split(separator: " ").map(String.init)
        self.isNumbered = isNumbered
    }

    /// Every row in the order of its key.
    var selection: String {
        "SELECT \(Self.list(columns)) FROM \"\(name)\" ORDER BY \(Self.list(key))"
    }

    /// A row with all its columns.
    var insertion: String {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \"\(name)\" (\(Self.list(columns))) VALUES (\(marks))"
    }

    private static func list(_ columns: [String]) -> String {
        columns.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}

extension StoredTable {
    /// All of a workspace's tables: those that others refer to come first.
    static let all: [StoredTable] =
        [
            StoredTable("meta", "name value", key: "name"),
            StoredTable("generation", "kind shard value", key: "kind shard"),
            StoredTable(
                "turn", "id person name channel conversation at undoes undone_by", key: "id", isNumbered: true),
            StoredTable("journal", "id turn kind entity before after note", key: "id", isNumbered: true),
            StoredTable("denial", "id turn what", key: "id", isNumbered: true),
        ] + parentsFirst.map { StoredTable($0.rawValue, "id facts revision", key: "id") } + [
            StoredTable("conversation", "id user state version updated_at is_open", key: "id"),
            StoredTable("answer", "conversation message body at", key: "conversation message"),
            StoredTable(
                "outbox",
                """
                number id turn destination body created_at state conversation replaces due attempts posted fault \
                receipt
                """, key: "number", isNumbered: true),
            StoredTable("outbox_place", "name opens closed_at failing_since fault", key: "name"),
            StoredTable(
                "digest", "number id destination place day message text lines", key: "number", isNumbered: true),
            StoredTable(
                "telling", "number digest destination subject rule anchor stage day", key: "number", isNumbered: true),
            StoredTable("lease", "name holder until fence", key: "name"),
            StoredTable("content", "fingerprint since", key: "fingerprint"),
            StoredTable("server", "id content seen_at", key: "id"),
            StoredTable("upload", "conversation name body at", key: "conversation"),
        ]

    /// The kinds of facts, each after those that it refers to.
    private static let parentsFirst: [EntityKind] = {
        let first: [EntityKind] = [.person, .account, .goal, .review, .roadmapItem]
        return first + EntityKind.allCases.filter { !first.contains($0) }
    }()
}
