import Conversation

/// A channel or a person of Slack, to be written to with the bot's token; else the channel of an incoming webhook, which
/// can neither be edited nor say where a post landed.
package struct SlackOutlet: Outlet {
    private enum Way {
        case webhook(Secret)
        case token(Secret, channel: String)
    }

    private struct Posted: Decodable {
        struct Message: Decodable {
            let team: String?
        }

        let channel: String?
        let ts: String?
        let message: Message?
    }

    private let way: Way
    private let api: String

    /// An incoming webhook.
    package init(url: String) {
        way = .webhook(Secret(url))
        api = ""
    }

    /// - Parameter channel: The id of a channel, or of a person.
    package init(token: String, channel: String, api: String = Slack.api) {
        way = .token(Secret(token), channel: channel)
        self.api = api
    }

    package func posts(_ notice: OutgoingNotice) throws -> [OutgoingPost] {
        try bodies(notice).map { body in
            switch way {
            case .webhook(let url): OutgoingPost(url: url.text, body: try WireCoding.object(body))
            case .token(let token, let channel):
                try call("chat.postMessage", token, body, ["channel": .string(channel)])
            }
        }
    }

    package func edit(_ notice: OutgoingNotice, at receipt: String?) throws -> OutgoingPost? {
        let parts = (receipt ?? "").split(separator: ":").map(String.init)
        guard case .token(let token, _) = way, parts.count == 4, let body = bodies(notice).first else { return nil }
        return try call("chat.update", token, body, ["channel": .string(parts[2]), "ts": .string(parts[3])])
    }

    package func receipt(in body: [UInt8]) -> String? {
        guard case .token = way, let posted = WireCoding.decode(Posted.self, from: body),
            let channel = posted.channel, let ts = posted.ts
        else { return nil }
        return "slack:\(posted.message?.team ?? "-"):\(channel):\(ts)"
    }

    private func bodies(_ notice: OutgoingNotice) -> [Value] {
        SlackRenderer().posts(of: notice.message, to: .everyone).map { body in
            var members = body.object ?? [:]
            members["response_type"] = nil
            return .object(members)
        }
    }

    private func call(_ method: String, _ token: Secret, _ body: Value, _ more: [String: Value]) throws -> OutgoingPost
    {
        OutgoingPost(
            url: "\(api)/\(method)", headers: [.init("Authorization", "Bearer \(token.text)")],
            body: try WireCoding.object(body.adding(more)))
    }
}
