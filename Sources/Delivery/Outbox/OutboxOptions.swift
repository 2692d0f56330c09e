package import Foundation

/// How the outbox is emptied.
package struct OutboxOptions: Sendable {
    /// How many messages are under way at once; as many as the courier has connections.
    package var connections = 20
    /// How many of them may be to one destination.
    package var share = 15
    /// Seconds for which a message that was taken is nobody else's; longer than any attempt lasts.
    package var lease: TimeInterval = 90
    /// Seconds after which it is looked what other programs have written, at the latest.
    package var look: TimeInterval = 15
    package var plan = RetryPlan()

    package init() {}
}
