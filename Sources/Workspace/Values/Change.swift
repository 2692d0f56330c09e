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

extension [Change] {
    /// Adds a change; several changes of one entity in one turn count as what they come to.
    mutating func add(_ change: Change) {
        guard let index = firstIndex(where: { $0.entity == change.entity && $0.id == change.id }) else {
            return append(change)
        }
        switch (self[index].verb, change.verb) {
        case (.created, .deleted): remove(at: index)
        case (.created, _): break
        case (.deleted, .created): self[index].verb = .updated
        default: self[index].verb = change.verb
        }
    }
}
