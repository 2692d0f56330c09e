package import Conversation

/// Microsoft Teams, as an outgoing webhook: whoever mentions it in a channel is answered there, for all to see.
package struct Teams: Platform {
    package static let name = "teams"

    private let signature: TeamsSignature

    init(signature: TeamsSignature) {
        self.signature = signature
    }

    package static func configured(_ secrets: Secrets) throws -> Teams? {
        let variable = "QBR_TEAMS_SECRET"
        guard let secret = try secrets[variable] else { return nil }
        guard let signature = TeamsSignature(secret: secret) else {
            throw SecretError.malformed(variable: variable, expected: "the webhook's security token, base64")
        }
        return Teams(signature: signature)
    }

    package var routes: [Route] { [Route("POST", "/teams/messages")] }

    /// No header bears the time, so it is read from the activity, once that is known to be signed. An activity that
    /// comes again within the time that is left is known by its id.
    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try signature.verify(request)
        try SignedTime.check(JSONBody.read(TeamsActivity.self, from: request.body).seconds, now: now)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let activity = try JSONBody.read(TeamsActivity.self, from: request.body)
        return activity.message.map { .message($0) } ?? .reply(.empty)
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        TeamsAnswer(answer).message.map { .object($0) } ?? .emptyObject
    }
}
