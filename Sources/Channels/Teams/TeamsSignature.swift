import FoundationEssentials

/// The signature of an outgoing webhook of Teams: `HMAC ` and base64 of HMAC-SHA256 over the body. It bears no time,
/// so an old request cannot be told from a new one; it is answered as it was the first time.
struct TeamsSignature: Sendable {
    private let key: Secret

    /// - Parameter secret: The security token as Teams shows it, base64.
    /// - Returns: Nil for anything else.
    init?(secret: String) {
        guard let key = Data(base64Encoded: secret), !key.isEmpty else { return nil }
        self.key = Secret(key)
    }

    func verify(_ request: InboundRequest) throws(Refusal) {
        let expected = "HMAC " + MessageDigest.base64(MessageDigest.hmac([request.body], key: key))
        guard let given = request.header("authorization"), MessageDigest.areEqual(given, expected) else {
            throw .unsigned
        }
    }
}
