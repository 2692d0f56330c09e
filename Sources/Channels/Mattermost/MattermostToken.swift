/// What Mattermost shows that it is: the token of our slash command, in each request of the command; for buttons,
/// which carry nothing of its own, a signature of ours that went out with them.
struct MattermostToken: Sendable {
    private let token: String

    init(_ token: String) {
        self.token = token
    }

    /// A slash command: `Authorization: Token X`.
    func verify(_ request: InboundRequest) throws(Refusal) {
        guard let header = request.header("authorization"), MessageDigest.areEqual(header, "Token \(token)") else {
            throw .unsigned
        }
    }

    /// The token as the form repeats it; where it does, it has to be the same.
    func verify(_ fields: FormFields) throws(Refusal) {
        guard let repeated = fields["token"] else { return }
        guard MessageDigest.areEqual(repeated, token) else { throw .unsigned }
    }

    /// The signature of a button: for one choice, one channel and one conversation.
    func signature(choice: String, channel: String, conversation: String) -> String {
        // Lengths before the parts, so that no two buttons are signed alike.
        let parts = [choice, channel, conversation].flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        return MessageDigest.base64(
            MessageDigest.hmac([parts], key: MessageDigest.hmac([Array("qbr button".utf8)], key: Array(token.utf8))))
    }
}
