/// A fact that a turn wrote: `action.created`, `QBR-2026Q1-011`.
package struct Change: Sendable, Hashable {
    package enum Verb: String, Sendable { case created, updated, deleted }

    package var entity: EntityKind
    package var verb: Verb
    package var id: String

    package init(_ entity: EntityKind, _ verb: Verb, id: String) {
        self.entity = entity
        self.verb = verb
        self.id = id
    }

    /// As the contract has it: `action.created`.
    package var kind: String { "\(entity.rawValue).\(verb.rawValue)" }
}
