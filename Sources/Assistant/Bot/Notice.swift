import Foundation

/// A message to a colleague as the outbox keeps it, free of any platform.
struct Notice: Codable, Hashable {
    var to: String
    var action: String
    var text: String

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try encoder.encode(self)
    }
}
