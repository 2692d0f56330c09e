/// What Mattermost shows that it is: the token of our slash command, in each request of the command; for buttons,
/// which carry nothing of its own, a signature of ours that went out with them.
struct MattermostToken: Sendable {
    private let token: Secret

    init(_ token: String) {
        self.token = Secret(token)
    }

    /// A slash command: `Authorization: Token X`.
    func verify(_ request: InboundRequest) throws(Refusal) {
        guard let header = request.header("authorization"), MessageDigest.areEqual(header, "Token \(token.text)") else {
            throw .unsigned
        }
    }

    /// The token as the form repeats it; where it does, it has to be the same.
    func verify(_ fields: FormFields) throws(Refusal) {
        guard let repeated = fields["token"] else { return }
        guard MessageDigest.areEqual(repeated, token.text) else { throw .unsigned }
    }

    /// The signature of a button: for one person, one choice, one channel and one conversation.
    func signature(user: String, choice: String, channel: String, conversation: String) -> String {
        // Lengths before the parts, so that no two buttons are signed alike.
        let parts = [user, choice, channel, conversation].flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        let key = Secret(MessageDigest.hmac([Array("qbr button".utf8)], key: token))
        return MessageDigest.base64(MessageDigest.hmac([parts], key: key))
    }
}
