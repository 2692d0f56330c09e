extension Rows {
    /// Says which rule of the schema a write broke.
    ///
    /// - Throws: `error`, where it was no rule.
    func refusal(of kind: EntityKind, _ id: String, deleting: Bool, _ error: SessionError) throws -> WorkspaceError {
        switch error {
        case .constraint(let rule): return .invalid(kind: kind, id: id, rule: rule)
        case .foreignKey where deleting: return .inUse(kind: kind, id: id, by: try users(of: kind, id))
        case .foreignKey: return .refersToNothing(kind: kind, id: id, to: parents(of: kind))
        case .mismatch, .conflict: throw error
        }
    }

    /// The kinds that a kind refers to.
    private func parents(of kind: EntityKind) -> [String] {
        Set(kind.references.map(\.kind.name)).sorted()
    }

    /// What refers to an entity, as "3 actions".
    private func users(of kind: EntityKind, _ id: String) throws -> [String] {
        try EntityKind.allCases.compactMap { child in
            let columns = child.references.filter { $0.kind == kind }.map(\.column)
            guard !columns.isEmpty else { return nil }
            let condition = columns.map { "\($0) = ?1" }.joined(separator: " OR ")
            let sql = #"SELECT count(*) FROM "\#(child.rawValue)" WHERE \#(condition)"#
            let count: Int = try db.value(sql, [id]) ?? 0
            return count == 0 ? nil : "\(count) \(child.name)\(count == 1 ? "" : "s")"
        }
    }
}
