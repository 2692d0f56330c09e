/// What the homeserver shows that it is: `Authorization: Bearer` and the `hs_token` of our registration.
struct MatrixToken: Sendable {
    private let token: Secret

    init(_ token: String) {
        self.token = Secret(token)
    }

    func verify(_ request: InboundRequest) throws(Refusal) {
        guard let given = request.header("authorization"), MessageDigest.areEqual(given, "Bearer \(token.text)") else {
            throw .unsigned
        }
    }
}
