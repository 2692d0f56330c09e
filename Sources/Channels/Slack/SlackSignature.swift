/// The signature of a request from Slack: `v0=` and hex of HMAC-SHA256 over `v0:timestamp:body`.
struct SlackSignature: Sendable {
    private let key: Secret

    init(secret: String) {
        key = Secret(secret)
    }

    func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        guard let signature = request.header("x-slack-signature") else { throw .unsigned }
        let time = request.header("x-slack-request-timestamp")
        try SignedTime.check(time, now: now)
        let digest = MessageDigest.hmac([Array("v0:\(time ?? ""):".utf8), request.body], key: key)
        guard MessageDigest.areEqual(signature, "v0=" + MessageDigest.hex(digest)) else { throw .unsigned }
    }
}
