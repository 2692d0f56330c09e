package import Foundation

/// A message that waits in the outbox until it is delivered.
package struct OutgoingMessage: Sendable, Hashable, Identifiable {
    package enum State: String, Sendable {
        case queued
        /// The turn that wrote it was undone before it went out.
        case withdrawn
    }

    /// Stable: the same message twice is one message.
    package var id: String
    /// The name of a destination.
    package var destination: String
    /// Platform-neutral JSON.
    package var body: Data
    /// An ISO 8601 instant.
    package var createdAt: String
    package var state: OutgoingMessage.State

    package init(
        id: String, destination: String, body: Data, createdAt: String, state: OutgoingMessage.State = .queued
    ) {
        self.id = id
        self.destination = destination
        self.body = body
        self.createdAt = createdAt
        self.state = state
    }
}
