package import Foundation

/// What is to be sent now.
package struct OutboxClaim: Sendable, Hashable {
    package var messages: [OutgoingMessage] = []
    /// When there may be more; nil where nothing waits that could be sent.
    package var next: Date?
}
