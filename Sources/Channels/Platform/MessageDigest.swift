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

    static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Compares texts rather than what they stand for, so that a signature has one form alone.
    static func areEqual(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
