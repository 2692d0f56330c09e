/// Refuses keys that a file of settings does not know, and values that are not what they should be; each where it
/// stands.
enum KnownKeys {
    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// - Parameters:
    ///   - known: The keys that there are.
    ///   - hints: What to do instead of some that there are not.
    /// - Throws: `DecodingError.dataCorrupted` for the first other one.
    static func check(_ decoder: any Decoder, _ known: [String], hints: [String: String] = [:]) throws {
        let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
        let strange = keys.filter { !known.contains($0.stringValue) }.min { $0.stringValue < $1.stringValue }
        guard let strange else { return }
        let advice = hints[strange.stringValue] ?? "there are \(known.sorted().joined(separator: ", "))"
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath + [strange], debugDescription: "this key is not known: \(advice)"))
    }
}

extension KeyedDecodingContainer {
    /// A text read as something else; nil where the key is not there.
    ///
    /// - Throws: `DecodingError.dataCorrupted`, which says what was expected.
    func read<T>(_ key: Key, _ expected: String, _ reading: (String) -> T?) throws -> T? {
        try decodeIfPresent(String.self, forKey: key).map { try value($0, key, expected, reading) }
    }

    /// The same of each text of a list.
    func readList<T>(_ key: Key, _ expected: String, _ reading: (String) -> T?) throws -> [T]? {
        try decodeIfPresent([String].self, forKey: key)?.map { try value($0, key, expected, reading) }
    }

    private func value<T>(_ text: String, _ key: Key, _ expected: String, _ reading: (String) -> T?) throws -> T {
        guard let value = reading(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath + [key], debugDescription: "'\(text)' is not \(expected)"))
        }
        return value
    }
}
