/// Where a bot takes what it understands and says from, anew for each turn.
package protocol BrainSource: Sendable {
    /// What counts from now on; a turn asks once, so that all of it is of one content.
    func brain() -> Brain
}

extension Brain: BrainSource {
    /// Itself, for content that never changes.
    package func brain() -> Brain { self }
}
