import FoundationEssentials

/// JSON as the line protocol writes it: one line, the keys in order, so that equal answers are equal bytes.
enum WireCoding {
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        try object(value) + [UInt8(ascii: "\n")]
    }

    /// The same without the end of the line.
    static func object(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// The object of a line; nil where the line holds no JSON object.
    static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) -> T? {
        try? JSONDecoder().decode(type, from: Data(bytes))
    }

    /// What stands between the quotes of a JSON string.
    static func decodeString(_ content: [UInt8]) -> String? {
        let quote = UInt8(ascii: "\"")
        return decode(String.self, from: [quote] + content + [quote])
    }
}
