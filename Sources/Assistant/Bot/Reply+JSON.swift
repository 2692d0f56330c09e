import Conversation
package import Foundation

extension Reply {
    /// As the outbox keeps it and `chat --json` writes it, its keys in order.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
