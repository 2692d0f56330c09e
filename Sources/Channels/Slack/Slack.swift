package import Conversation
import FoundationEssentials

/// Slack: slash commands, buttons and the Events API.
package struct Slack: Platform {
    package static let name = "slack"
    /// Slack's Web API.
    package static let api = "https://slack.com/api"

    private let signature: SlackSignature
    /// For what is said without being asked over a `response_url`: answers to events.
    let botToken: Secret?
    let api: String

    init(secret: String, botToken: String? = nil, api: String = Slack.api) {
        signature = SlackSignature(secret: secret)
        self.botToken = botToken.map { Secret($0) }
        self.api = api
    }

    package static func configured(_ secrets: Secrets) throws -> Slack? {
        guard let secret = try secrets["QBR_SLACK_SIGNING_SECRET"] else { return nil }
        return Slack(secret: secret, botToken: try secrets["QBR_SLACK_BOT_TOKEN"])
    }

    package var routes: [Route] {
        ["/slack/command", "/slack/interactive", "/slack/events"].map { Route("POST", $0) }
    }

    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        try signature.verify(request, now: now)
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        switch request.path {
        case "/slack/events": try event(request)
        case "/slack/interactive": try interaction(request)
        default: try command(request)
        }
    }

    private func command(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let fields = try FormFields(request.body)
        // Slack looks at the certificate now and then.
        guard fields["ssl_check"] == nil else { return .reply(.empty) }
        return .message(try SlackCommand(fields).message)
    }

    private func interaction(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let fields = try FormFields(request.body)
        guard fields["ssl_check"] == nil else { return .reply(.empty) }
        guard let payload = fields["payload"] else { throw .unreadable("the form lacks payload") }
        let interaction = try JSONBody.read(SlackInteraction.self, from: Array(payload.utf8))
        return interaction.chatMessage.map { .message($0) } ?? .reply(.empty)
    }

    private func event(_ request: InboundRequest) throws(Refusal) -> Arrival {
        let event = try JSONBody.read(SlackEvent.self, from: request.body)
        if event.type == "url_verification" {
            guard let challenge = event.challenge, let reply = try? HTTPReply.json(["challenge": challenge]) else {
                throw .unreadable("the verification lacks its challenge")
            }
            return .reply(reply)
        }
        // Without a token nothing could be said to it, so nothing is done about it either.
        guard let botToken, var message = event.chatMessage else { return .reply(.empty) }
        if var file = message.file {
            // The token goes to Slack and to nobody else.
            guard let url = URL(string: file.url), url.scheme == "https", url.host() == "files.slack.com" else {
                return .reply(.empty)
            }
            file.headers = [.init("Authorization", "Bearer \(botToken.text)")]
            message.file = file
        }
        return .message(message)
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        let answer = SlackAnswer(answer)
        return try answer.whole.map { try .json($0).taking(answer.bodies.count) } ?? .empty
    }

    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] {
        let isForSpeaker = message.isPublic && Audience(of: answer) == .speaker
        let answer = SlackAnswer(answer)
        switch message.returnAddress {
        case .url(let url):
            return try answer.atURL.map { OutgoingPost(url: url, body: try WireCoding.object($0)) }
        case .place(let channel, let thread):
            guard let botToken else { return [] }
            let user = isForSpeaker ? message.sender : nil
            return try answer.inPlace(channel: channel, thread: thread, user: user).map { body in
                OutgoingPost(
                    url: "\(api)/\(user == nil ? "chat.postMessage" : "chat.postEphemeral")",
                    headers: [.init("Authorization", "Bearer \(botToken.text)")], body: try WireCoding.object(body))
            }
        case nil:
            return []
        }
    }
}
