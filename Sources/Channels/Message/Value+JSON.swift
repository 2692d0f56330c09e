package import Conversation
import Foundation

extension Value {
    /// The value as JSON, its members in order of their names.
    package func json(isPretty: Bool = false) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        // A number without end is all that JSON cannot hold; renderers write none.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    /// How many bytes it takes as JSON.
    var size: Int { json().utf8.count }

    /// Members with those of another object in addition.
    func adding(_ more: [String: Value]) -> Value {
        .object((object ?? [:]).merging(more) { _, new in new })
    }
}
