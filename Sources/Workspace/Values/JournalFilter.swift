/// Which journal entries to read; what is nil does not matter.
package struct JournalFilter: Sendable, Hashable {
    package var kind: EntityKind?
    package var entity: String?
    package var conversation: String?
    package var turn: Int?
    /// Entries with a greater id only.
    package var after: Int?
    package var limit: Int

    package init(
        kind: EntityKind? = nil, entity: String? = nil, conversation: String? = nil, turn: Int? = nil,
        after: Int? = nil, limit: Int = 1000
    ) {
        self.kind = kind
        self.entity = entity
        self.conversation = conversation
        self.turn = turn
        self.after = after
        self.limit = limit
    }
}
