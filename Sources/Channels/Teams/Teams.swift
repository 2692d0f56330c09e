package import Conversation

/// Teams: an outgoing webhook, which answers mentions in the channels of a team. What it answers, all of them see.
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

    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try signature.verify(request)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let activity = try JSONBody.read(TeamsActivity.self, from: request.body)
        return activity.chatMessage.map { .message($0) } ?? .reply(.empty)
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        let posts = Message.messages(of: answer.replies).flatMap { TeamsRenderer().posts(of: $0, to: .everyone) }
        guard !posts.isEmpty else { return .emptyObject }
        let whole: Value = [
            "type": "message", "attachments": .list(posts.flatMap { $0["attachments"]?.list ?? [] }),
        ]
        return try .json(whole)
    }
}
