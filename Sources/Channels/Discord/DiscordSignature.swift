import Crypto

/// The signature of a request from Discord: Ed25519 over timestamp and body, in hex. Discord sends wrong ones on
/// purpose, and takes the address away from who lets them pass.
struct DiscordSignature: Sendable {
    private let key: Curve25519.Signing.PublicKey

    /// - Parameter publicKey: 64 hex digits.
    /// - Returns: Nil for anything else.
    init?(publicKey: String) {
        guard let bytes = MessageDigest.bytes(hex: publicKey.lowercased()), bytes.count == 32,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        guard let signature = request.header("x-signature-ed25519").flatMap(MessageDigest.bytes(hex:)),
            signature.count == 64
        else { throw .unsigned }
        let time = request.header("x-signature-timestamp")
        try SignedTime.check(time, now: now)
        guard key.isValidSignature(signature, for: Array((time ?? "").utf8) + request.body) else { throw .unsigned }
    }
}
