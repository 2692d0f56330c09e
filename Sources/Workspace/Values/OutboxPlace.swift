package import Foundation

/// A destination as the outbox knows it: whether it takes messages, and what is wrong with it.
package struct OutboxPlace: Sendable, Hashable {
    package var name: String
    /// It takes nothing before.
    package var opensAt: Date?
    /// An ISO 8601 instant: since when it takes nothing any more, until somebody has a message tried again.
    package var closedAt: String?
    /// An ISO 8601 instant: since when nothing has arrived there though it was tried.
    package var failingSince: String?
    /// The last thing that went wrong; nil where the last attempt went well.
    package var fault: String?

    /// A destination that nothing has gone wrong with.
    package init(name: String) {
        self.name = name
    }
}
