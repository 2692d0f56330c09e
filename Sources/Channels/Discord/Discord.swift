package import Conversation

/// Discord: the interactions of an application, commands and buttons.
package struct Discord: Platform {
    package static let name = "discord"

    private let signature: DiscordSignature

    init(signature: DiscordSignature) {
        self.signature = signature
    }

    package static func configured(_ secrets: Secrets) throws -> Discord? {
        let variable = "QBR_DISCORD_PUBLIC_KEY"
        guard let key = try secrets[variable] else { return nil }
        guard let signature = DiscordSignature(publicKey: key) else {
            throw SecretError.malformed(variable: variable, expected: "64 hex digits")
        }
        return Discord(signature: signature)
    }

    package var routes: [Route] { [Route("POST", "/discord/interactions")] }

    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try signature.verify(request, now: now)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let interaction = try JSONBody.read(DiscordInteraction.self, from: request.body)
        guard !interaction.isPing else { return .reply(Self.pong) }
        return interaction.chatMessage.map { .message($0) } ?? .reply(.empty)
    }

    package var repliesInFull: Bool { false }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        // One message; where there are more, they are posted, or this is what there is room for.
        guard let data = bodies(answer).first else { return acknowledgement(of: message) }
        let response: Value = ["type": 4, "data": data]
        return try .json(response)
    }

    /// The interaction's own "is thinking", which the first post takes the place of.
    package func acknowledgement(of message: ChatMessage) -> HTTPReply {
        HTTPReply(contentType: "application/json", body: Array(#"{"data":{"flags":64},"type":5}"#.utf8))
    }

    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] {
        guard case .url(let url) = message.returnAddress else { return [] }
        return try bodies(answer).map { OutgoingPost(url: url, body: try WireCoding.object($0)) }
    }

    /// For the eyes of whoever asked.
    private func bodies(_ answer: Answer) -> [Value] {
        Message.messages(of: answer.replies).flatMap { DiscordRenderer().posts(of: $0, to: .speaker) }
    }

    private static let pong = HTTPReply(contentType: "application/json", body: Array(#"{"type":1}"#.utf8))
}
