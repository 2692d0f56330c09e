/// What one turn did to one entity: the audit trail, and what `undo` reads.
package struct JournalEntry: Sendable, Hashable, Identifiable {
    package var id: Int
    /// Entries of one turn share it.
    package var turn: Int
    package var author: Author
    package var kind: EntityKind
    package var entity: String
    /// JSON; nil where the entity was created.
    package var before: String?
    /// JSON; nil where the entity was deleted.
    package var after: String?
    package var note: String?
    /// The turn that this one reverted, where it was an undo.
    package var undoes: Int?
    /// The turn that reverted this one.
    package var undoneBy: Int?

    /// The entity as it was.
    ///
    /// - Returns: Nil where the entry is of another kind, or created the entity.
    package func before<E: Entity>(as type: E.Type) throws -> E? { try value(of: before, as: type) }

    /// The entity as it was made.
    ///
    /// - Returns: Nil where the entry is of another kind, or deleted the entity.
    package func after<E: Entity>(as type: E.Type) throws -> E? { try value(of: after, as: type) }

    package var verb: Change.Verb { before == nil ? .created : after == nil ? .deleted : .updated }

    private func value<E: Entity>(of json: String?, as type: E.Type) throws -> E? {
        guard kind == E.kind, let json else { return nil }
        return try EntityCoding.decode(type, id: entity, from: json)
    }
}
