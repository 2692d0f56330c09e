/// The fields of a form, as `application/x-www-form-urlencoded` writes them; also those of a query.
struct FormFields: Equatable {
    /// More than any platform sends; whoever sends more is none.
    static let limit = 200

    private let values: [String: String]

    /// - Throws: ``Refusal/unreadable(_:)`` for too many fields, a broken escape or text that is no UTF-8.
    init(_ bytes: some Sequence<UInt8>) throws(Refusal) {
        var values: [String: String] = [:]
        let pairs = Array(bytes).split(
            separator: UInt8(ascii: "&"), maxSplits: Self.limit, omittingEmptySubsequences: true)
        guard pairs.count <= Self.limit else { throw .unreadable("the form has more than \(Self.limit) fields") }
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.text(parts[0])
            let value = parts.count == 2 ? try Self.text(parts[1]) : ""
            guard values[name] == nil else {
                // Mattermost sends these once for each person or channel that is named.
                if name.hasSuffix("_mentions") || name.hasSuffix("_mentions_ids") { continue }
                throw .unreadable("the form has a field twice")
            }
            values[name] = value
        }
        self.values = values
    }

    /// The field; nil where it is missing or empty.
    subscript(_ name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    throw .unreadable("the form has a broken %-escape")
                }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw .unreadable("it is not UTF-8") }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.flatMap { byte < 0x80 ? UInt8($0) : nil }
    }
}
