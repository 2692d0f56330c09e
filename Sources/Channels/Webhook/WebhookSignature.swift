import FoundationEssentials

/// The signature of a Standard Webhooks 1.0.0 message: `v1,base64(HMAC-SHA256(secret, "id.timestamp.body"))`.
///
/// `webhook-signature` may list several, with spaces between, while a secret is being changed; what is not `v1` is
/// passed over.
struct WebhookSignature: Sendable {
    private let key: Secret

    /// - Parameter secret: `whsec_` and base64.
    /// - Returns: Nil for anything else.
    init?(secret: String) {
        let prefix = "whsec_"
        guard secret.hasPrefix(prefix), let key = Data(base64Encoded: String(secret.dropFirst(prefix.count))),
            !key.isEmpty
        else { return nil }
        self.key = Secret(key)
    }

    func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        // The parts are joined by full stops, so an id with one in it could be read in two ways.
        guard let id = request.header("webhook-id"), (1...256).contains(id.utf8.count), !id.contains("."),
            let signatures = request.header("webhook-signature")
        else { throw .unsigned }
        let time = request.header("webhook-timestamp")
        try SignedTime.check(time, now: now)
        let expected = signature(of: request.body, id: id, time: time ?? "")
        let listed = signatures.split(separator: " ")
        guard listed.contains(where: { MessageDigest.areEqual(String($0), expected) }) else { throw .unsigned }
    }
    /// What `webhook-signature` says of a body of ours.
    ///
    /// - Parameter instant: Seconds since 1970, of `webhook-timestamp`.
    func signature(of body: [UInt8], id: String, at instant: Int) -> String {
        signature(of: body, id: id, time: "\(instant)")
    }

    private func signature(of body: [UInt8], id: String, time: String) -> String {
        "v1," + MessageDigest.base64(MessageDigest.hmac([Array("\(id).\(time).".utf8), body], key: key))
    }
}
