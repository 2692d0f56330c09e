package import Foundation

/// A message that waits in the outbox until it is delivered.
package struct OutgoingMessage: Sendable, Hashable, Identifiable {
    package enum State: String, Sendable, CaseIterable {
        case queued
        case sent
        /// It was given up; somebody may have it tried again.
        case dead
        /// It is not to go out: the turn that wrote it was undone, somebody dropped it, or there was nothing to edit.
        case withdrawn
    }

    /// Stable: the same message twice is one message.
    package var id: String
    /// The name of a destination in `qbr.yaml`, such as `#cs-followups`; `person:maya` for a direct message.
    package var destination: String
    /// Messages of one conversation arrive in the order in which they were written; nil is a conversation too.
    package var conversation: String?
    /// A reply as `chat --json` writes it: Markdown and choices, free of any platform.
    package var body: Data
    /// An ISO 8601 instant.
    package var createdAt: String
    /// When it may go out; nil for at once.
    package var notBefore: Date?
    /// The id of an earlier message that this one stands in the place of, where the platform can edit.
    package var replaces: String?
    package var state: OutgoingMessage.State
    /// How often it was tried.
    package var attempts = 0
    /// How many of its posts have arrived, where it takes several.
    package var posted = 0
    /// Why it has not arrived; a sentence without any secret.
    package var fault: String?
    /// Where it landed, in the form of that platform's conversation ids, such as `slack:T1:C1:1699.12`.
    package var receipt: String?

    package init(
        id: String, destination: String, conversation: String? = nil, body: Data, createdAt: String,
        notBefore: Date? = nil, replaces: String? = nil, state: OutgoingMessage.State = .queued
    ) {
        self.id = id
        self.destination = destination
        self.conversation = conversation
        self.body = body
        self.createdAt = createdAt
        self.notBefore = notBefore
        self.replaces = replaces
        self.state = state
    }
}
