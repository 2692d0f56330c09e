package import Conversation

/// `/webhook`: the objects of `chat --json`, for programs; signed by the Standard Webhooks scheme.
///
/// Whoever has the secret speaks for whom they name, as whoever may run `qbr chat --json` does.
package struct Webhook: Platform {
    package static let name = "webhook"

    private let signature: WebhookSignature

    init(signature: WebhookSignature) {
        self.signature = signature
    }

    package static func configured(_ secrets: Secrets) throws -> Webhook? {
        let variable = "QBR_WEBHOOK_SECRET"
        guard let secret = try secrets[variable] else { return nil }
        guard let signature = WebhookSignature(secret: secret) else {
            throw SecretError.malformed(variable: variable, expected: "whsec_ and base64")
        }
        return Webhook(signature: signature)
    }

    package var routes: [Route] { [Route("POST", "/webhook")] }

    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try signature.verify(request, now: now)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        guard String(validating: request.body, as: UTF8.self) != nil else { throw .unreadable("it is not UTF-8") }
        let fallback = Incoming(
            id: request.header("webhook-id"), conversation: Self.name, body: .text(""), channel: Self.name)
        switch WireMessage(object: request.body, fallback: fallback) {
        case nil: throw .unreadable("it is no JSON object")
        case .bad(let fault, _): throw .unreadable("\(fault)")
        case .incoming(var incoming):
            incoming.id = incoming.id ?? fallback.id
            return .message(ChatMessage(incoming, sender: incoming.user ?? ""))
        }
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        try .json(answer)
    }

    package func failure(_ words: String, to message: ChatMessage) throws -> HTTPReply {
        try .json(WireFailure(words, to: message.incoming), status: 500)
    }
}
