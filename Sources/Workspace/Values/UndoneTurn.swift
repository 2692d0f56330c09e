/// What an undo took back.
package struct UndoneTurn: Sendable, Hashable {
    package var turn: Int
    /// Whose turn it was.
    package var author: Author
    /// What that turn had done, in its order.
    package var entries: [JournalEntry]
}
