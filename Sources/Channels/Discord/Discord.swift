package import Conversation

/// Discord: slash commands and buttons, as interactions.
package struct Discord: Platform {
    package static let name = "discord"

    /// How an interaction is answered.
    private enum Response {
        static let pong: Value = ["type": 1]
        static let later: Value = ["type": 5]
        /// For the eyes of whoever asked.
        static let laterToThem: Value = ["type": 5, "data": ["flags": 64]]
        /// For a button: the message that it belongs to stays as it is.
        static let laterToButton: Value = ["type": 6]
        static let suggestions: Value = ["type": 8, "data": ["choices": []]]
        static let silence: Value = ["content": "…", "flags": 64]

        static func message(_ data: Value) -> Value { ["type": 4, "data": data] }
    }

    private let signature: DiscordSignature
    private let api: String

    init(signature: DiscordSignature, api: String = "https://discord.com/api/v10") {
        self.signature = signature
        self.api = api
    }

    package static func configured(_ secrets: Secrets) throws -> Discord? {
        let variable = "QBR_DISCORD_PUBLIC_KEY"
        guard let key = try secrets[variable] else { return nil }
        guard let signature = DiscordSignature(publicKey: key) else {
            throw SecretError.malformed(variable: variable, expected: "the application's public key, 64 hex digits")
        }
        return Discord(signature: signature)
    }

    package var routes: [Route] { [Route("POST", "/discord/interactions")] }

    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try signature.verify(request, now: now)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let interaction = try JSONBody.read(DiscordInteraction.self, from: request.body)
        if (interaction.member?.user ?? interaction.user)?.bot != true, let body = interaction.body {
            return .message(try interaction.message(body, api: api))
        }
        return switch interaction.type {
        case DiscordInteraction.Kind.ping: .reply(.object(Response.pong))
        case DiscordInteraction.Kind.component: .reply(.object(Response.laterToButton))
        case DiscordInteraction.Kind.autocomplete: .reply(.object(Response.suggestions))
        default: .reply(.empty)
        }
    }

    /// Of several messages the last, which asks on: the others have to be posted.
    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        let bodies = bodies(answer, to: message)
        if let body = bodies.last { return .object(Response.message(body)).taking(bodies.count) }
        return .object(message.incoming.body.isChoice ? Response.laterToButton : Response.message(Response.silence))
    }

    package func acknowledgement(of message: ChatMessage) -> HTTPReply {
        if message.incoming.body.isChoice { return .object(Response.laterToButton) }
        return .object(message.isPublic ? Response.laterToThem : Response.later)
    }

    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] {
        guard case .url(let url) = message.returnAddress else { return [] }
        return try bodies(answer, to: message).map { OutgoingPost(url: url, body: try WireCoding.object($0)) }
    }

    /// What is said of accounts among other people is for the eyes of whoever asked, unless they share it.
    private func bodies(_ answer: Answer, to message: ChatMessage) -> [Value] {
        DiscordAnswer(answer, to: message.isPublic ? Audience(of: answer) : .everyone).bodies
    }
}
