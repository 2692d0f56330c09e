package import Conversation

/// Mattermost: slash commands (POST and GET) and buttons.
package struct Mattermost: Platform {
    package static let name = "mattermost"

    private static let actionPath = "/mattermost/action"
    private let token: MattermostToken
    private let actionURL: String?

    /// - Parameter publicURL: Where Mattermost reaches us, for buttons; nil for numbers instead of them.
    init(token: String, publicURL: String? = nil) {
        self.token = MattermostToken(token)
        actionURL = publicURL.map { url in
            String(url.reversed().drop { $0 == "/" }.reversed()) + Self.actionPath
        }
    }

    package static func configured(_ secrets: Secrets) throws -> Mattermost? {
        guard let token = try secrets["QBR_MATTERMOST_TOKEN"] else { return nil }
        return Mattermost(token: token, publicURL: try secrets["QBR_PUBLIC_URL"])
    }

    package var routes: [Route] {
        [
            Route("POST", "/mattermost/command"), Route("GET", "/mattermost/command"),
            Route("POST", Self.actionPath),
        ]
    }

    /// A button's signature stands in its JSON, so that much is read of it before it is verified.
    package func verify(_ request: InboundRequest, now: Int) throws(Refusal) {
        if request.path == Self.actionPath {
            try JSONBody.read(MattermostAction.self, from: request.body).verify(token)
        } else {
            try token.verify(request)
        }
    }

    package func decode(_ request: InboundRequest) throws(Refusal) -> Arrival {
        if request.path == Self.actionPath {
            let action = try JSONBody.read(MattermostAction.self, from: request.body)
            return action.chatMessage.map { .message($0) } ?? .reply(.empty)
        }
        let fields = try FormFields(request.method == "GET" ? Array(request.query.utf8) : request.body)
        try token.verify(fields)
        return .message(try command(fields))
    }

    private func command(_ fields: FormFields) throws(Refusal) -> ChatMessage {
        guard let command = fields["command"], let user = fields["user_id"], let channel = fields["channel_id"] else {
            throw .unreadable("the form lacks command, user_id or channel_id")
        }
        let place = fields["root_id"] ?? user
        let text = fields["text"] ?? ""
        return ChatMessage(
            Incoming(
                id: fields["trigger_id"], conversation: "mattermost:\(channel):\(place)", user: "mattermost:\(user)",
                body: .text(text.isBlank ? command : "\(command) \(text)"), channel: Self.name),
            sender: user, channel: channel, returnAddress: fields["response_url"].map { .url($0) }, isPublic: true)
    }

    package func reply(_ answer: Answer, to message: ChatMessage) throws -> HTTPReply {
        guard !answer.replies.isEmpty else { return .emptyObject }
        let rendered = MattermostAnswer(answer, token, actionURL: actionURL)
        if message.incoming.body.isChoice { return try .json(rendered.afterButton) }
        return try rendered.whole(for: message.sender, in: message.channel).map { try .json($0) } ?? .emptyObject
    }

    package func posts(_ answer: Answer, to message: ChatMessage) throws -> [OutgoingPost] {
        guard case .url(let url) = message.returnAddress else { return [] }
        return try MattermostAnswer(answer, token, actionURL: actionURL).bodies(
            for: message.sender, in: message.channel
        )
        .map { OutgoingPost(url: url, body: try WireCoding.object($0)) }
    }

    package func acknowledgement(of message: ChatMessage) -> HTTPReply { .emptyObject }
}

extension Incoming.Body {
    /// A button that was pressed.
    var isChoice: Bool { if case .choice = self { true } else { false } }
}
