/// The table of a kind of fact: the entity as JSON, and the columns that follow from it.
struct FactTable {
    /// A part of a table: a column, or the statement that makes an index.
    enum Part: ExpressibleByStringLiteral {
        case column(name: String, path: String, isNumber: Bool, constraints: String)
        case index(String)

        init(stringLiteral statement: String) { self = .index(statement) }
    }

    let name: String
    let parts: [Part]

    init(_ name: String, _ parts: Part...) {
        self.name = name
        self.parts = parts
    }

    /// The statements that make it, the table first.
    func statements(_ dialect: Dialect) -> [String] {
        var columns = dialect.factColumns
        var indexes: [String] = []
        for part in parts {
            switch part {
            case .column(let name, let path, let isNumber, let constraints):
                columns.append(dialect.column(name, at: path, isNumber: isNumber, constraints))
            case .index(let statement): indexes.append(statement)
            }
        }
        return ["CREATE TABLE \"\(name)\" (\(columns.joined(separator: ", ")))\(dialect.tableEnd)"] + indexes
    }
}

extension FactTable.Part {
    /// A column of text, taken from the entity's field of that name or at another path.
    static func text(_ name: String, at path: String? = nil, _ constraints: String = "") -> Self {
        .column(name: name, path: path ?? name, isNumber: false, constraints: constraints)
    }

    static func integer(_ name: String, at path: String? = nil, _ constraints: String = "") -> Self {
        .column(name: name, path: path ?? name, isNumber: true, constraints: constraints)
    }

    /// The account that a fact belongs to.
    static let account = text("account", "NOT NULL REFERENCES account(id)")
}

extension [FactTable] {
    /// The statements that make them all, for SQLite.
    var script: String {
        flatMap { $0.statements(Dialect(engine: .sqlite)) }.map { "\($0);\n" }.joined()
    }
}

extension Dialect {
    fileprivate var factColumns: [String] {
        switch engine {
        case .sqlite:
            [
                "id TEXT PRIMARY KEY NOT NULL CHECK (id = facts ->> '$.id')", "facts TEXT NOT NULL",
                "revision INTEGER NOT NULL",
            ]
        case .postgreSQL:
            [
                #"id TEXT COLLATE "C" PRIMARY KEY CHECK (id = facts ->> '$.id')"#, #"facts TEXT COLLATE "C" NOT NULL"#,
                "revision BIGINT NOT NULL",
            ]
        }
    }

    fileprivate func column(_ name: String, at path: String, isNumber: Bool, _ constraints: String) -> String {
        let field = "facts ->> '$.\(path)'"
        switch engine {
        case .sqlite:
            return "\(name) \(isNumber ? "INTEGER" : "TEXT") GENERATED ALWAYS AS (\(field)) STORED \(constraints)"
        case .postgreSQL:
            let type = isNumber ? "BIGINT" : #"TEXT COLLATE "C""#
            let value = isNumber ? "CAST(\(field) AS BIGINT)" : field
            let deferrable = constraints.contains("REFERENCES") ? " DEFERRABLE" : ""
            return "\(name) \(type) GENERATED ALWAYS AS (\(value)) STORED \(constraints)\(deferrable)"
        }
    }

    fileprivate var tableEnd: String { engine == .sqlite ? " STRICT" : "" }
}
