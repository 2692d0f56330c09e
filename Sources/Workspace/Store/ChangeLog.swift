/// What a turn has changed; several changes of one entity count as what they come to.
struct ChangeLog {
    private struct Key: Hashable {
        var entity: EntityKind
        var id: String
    }

    /// In the order of each entity's first change; nil where its changes have come to nothing.
    private var entries: [Change?] = []
    private var positions: [Key: Int] = [:]

    /// Each change as it came, also where a later one follows.
    private(set) var all: [Change] = []

    var changes: [Change] { entries.compactMap { $0 } }

    mutating func add(_ change: Change) {
        all.append(change)
        let key = Key(entity: change.entity, id: change.id)
        guard let position = positions[key], let earlier = entries[position] else {
            positions[key] = entries.count
            entries.append(change)
            return
        }
        switch (earlier.verb, change.verb) {
        case (.created, .deleted): entries[position] = nil
        case (.created, _): break
        case (.deleted, .created): entries[position]?.verb = .updated
        default: entries[position] = change
        }
    }
}
