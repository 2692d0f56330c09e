import Crypto
import FoundationEssentials

/// HMAC-SHA256 of a message in pieces, and the comparison that takes as long whether or not it fits.
enum MessageDigest {
    static func hmac(_ pieces: [[UInt8]], key: Secret) -> [UInt8] {
        var code = HMAC<SHA256>(key: SymmetricKey(data: key.bytes))
        for piece in pieces { code.update(data: piece) }
        return Array(code.finalize())
    }

    /// `v0=` and the like are left to the caller.
    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Lower-case digits alone; nil for anything else.
    static func bytes(hex: String) -> [UInt8]? {
        let digits = hex.utf8.map { digit in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x57
            default: UInt8.max
            }
        }
        guard digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 < 16 }) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Compares texts rather than what they stand for, so that a signature has one form alone.
    static func areEqual(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
