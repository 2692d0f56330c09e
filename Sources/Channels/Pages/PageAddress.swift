/// Which page a link is to.
package struct PageAddress: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// One account.
        case account
        /// What a team owes and is owed.
        case board
        /// How the programme goes.
        case program
    }

    package let kind: Kind
    /// An account's id or a team's name; empty where there is only one.
    package let id: String

    package init(_ kind: Kind, _ id: String = "") {
        self.kind = kind
        self.id = id
    }

    /// `/pages/account/acme`; what is neither letter, digit nor `-._~` is percent-encoded.
    package var path: String {
        let parts = id.isEmpty ? [kind.rawValue] : [kind.rawValue, PageAddress.encoded(id)]
        return "/pages/" + parts.joined(separator: "/")
    }

    /// - Returns: Nil for what no ``path`` is.
    init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard (3...4).contains(parts.count), parts[0].isEmpty, parts[1] == "pages",
            let kind = Kind(rawValue: String(parts[2])),
            let id = parts.count == 4 ? PageAddress.decoded(parts[3]) : ""
        else { return nil }
        self.init(kind, id)
        guard self.path == path else { return nil }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "~"):
                    true
                default: false
                }
            return isPlain ? String(UnicodeScalar(byte)) : "%" + MessageDigest.hex([byte]).uppercased()
        }.joined()
    }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self).lowercased()
            guard let value = MessageDigest.bytes(hex: digits)?.first else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
