import GRDB

extension Rows {
    /// Says which rule of the schema a write broke.
    func refusal(
        of kind: EntityKind, _ id: String, deleting: Bool, _ error: DatabaseError
    ) throws -> WorkspaceError {
        guard error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY else {
            return .invalid(kind: kind, id: id, rule: error.message ?? "a constraint")
        }
        return deleting
            ? .inUse(kind: kind, id: id, by: try users(of: kind, id))
            : .refersToNothing(kind: kind, id: id, to: try parents(of: kind))
    }

    /// The kinds that a kind refers to.
    private func parents(of kind: EntityKind) throws -> [String] {
        try String.fetchAll(
            db, sql: #"SELECT DISTINCT "table" FROM pragma_foreign_key_list(?) ORDER BY 1"#, arguments: [kind.rawValue]
        ).compactMap { EntityKind(rawValue: $0)?.name }
    }

    /// What refers to an entity, as "3 actions".
    private func users(of kind: EntityKind, _ id: String) throws -> [String] {
        try EntityKind.allCases.compactMap { child in
            let columns = try String.fetchAll(
                db, sql: #"SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?"#,
                arguments: [child.rawValue, kind.rawValue])
            guard !columns.isEmpty else { return nil }
            let condition = columns.map { "\($0) = ?1" }.joined(separator: " OR ")
            let count = try Int.fetchOne(
                db, sql: #"SELECT count(*) FROM "\#(child.rawValue)" WHERE \#(condition)"#, arguments: [id])
            return count.flatMap { $0 == 0 ? nil : "\($0) \(child.name)\($0 == 1 ? "" : "s")" }
        }
    }
}
