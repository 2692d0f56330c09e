import Foundation

/// An entry of the journal, as it is handed to whoever asks what is on file about them.
struct RecordedChange {
    let at: String
    let by: String
    let kind: String
    let id: String
    /// JSON, as it was stored.
    let before: String?
    let after: String?
    let note: String?

    var json: String {
        get throws {
            let fields: [String: Any] = [
                "at": at, "by": by, "kind": kind, "id": id, "before": try Self.object(before),
                "after": try Self.object(after), "note": note ?? NSNull(),
            ]
            let data = try JSONSerialization.data(
                withJSONObject: fields, options: [.sortedKeys, .withoutEscapingSlashes])
            return String(decoding: data, as: UTF8.self)
        }
    }

    private static func object(_ text: String?) throws -> Any {
        guard let text else { return NSNull() }
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
}
