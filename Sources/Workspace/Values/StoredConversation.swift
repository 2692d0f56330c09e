package import Foundation

/// The state of one conversation between two turns.
package struct StoredConversation: Sendable, Hashable, Identifiable {
    package var id: String
    /// As the channel knows them, or the person's id.
    package var user: String
    /// The engine's own; opaque here.
    package var state: Data
    /// Grows by one with each save; 1 for a new conversation.
    package var version: Int
    /// An ISO 8601 instant.
    package var updatedAt: String
    /// Whether something is under way that the user may want to resume.
    package var isOpen: Bool

    package init(id: String, user: String, state: Data, version: Int, updatedAt: String, isOpen: Bool = true) {
        self.id = id
        self.user = user
        self.state = state
        self.version = version
        self.updatedAt = updatedAt
        self.isOpen = isOpen
    }
}
