/// Finds the `id` of a JSON object that cannot be decoded as a whole: one that is too long to keep, or no valid UTF-8.
///
/// Walks the bytes once, in pieces of any size, and keeps nothing but the string that it stands in, up to a limit.
struct MessageIDScanner {
    /// The value of the top-level member `id`, where it is a string; the first one counts.
    private(set) var id: String?

    private static let limit = 4096
    private let whiteSpace = Array(" \t\r".utf8)
    /// Whether the line began as an object; nil before its first character.
    private var isObject: Bool?
    private var depth = 0
    private var inString = false
    private var escaped = false
    private var isKey = false
    /// The string under way, or the last one that ended, as it is written in JSON.
    private var string: [UInt8] = []
    private var key: [UInt8] = []

    mutating func feed(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes where id == nil && isObject != false {
            if isObject == nil, !whiteSpace.contains(byte) { isObject = byte == UInt8(ascii: "{") }
            if inString { inside(byte) } else { outside(byte) }
        }
    }

    private mutating func inside(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\"") where !escaped:
            inString = false
            if isKey { key = string } else if depth == 1, key.elementsEqual("id".utf8) { id = decoded() }
        default:
            escaped = byte == UInt8(ascii: "\\") && !escaped
            if string.count <= Self.limit { string.append(byte) }
        }
    }

    private mutating func outside(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""):
            inString = true
            string = []
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            isKey = depth == 1 && byte == UInt8(ascii: "{")
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
        case UInt8(ascii: ","):
            isKey = depth == 1
        case UInt8(ascii: ":") where depth == 1:
            isKey = false
        default:
            break
        }
    }

    /// The string that just ended; nil where it is too long for an id, or no string at all.
    private func decoded() -> String? {
        string.count > Self.limit ? nil : WireCoding.decodeString(string)
    }
}
