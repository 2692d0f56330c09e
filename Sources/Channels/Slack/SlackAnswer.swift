import Conversation

/// An answer as Slack takes it: to a slash command, at a `response_url`, or for `chat.postMessage`.
struct SlackAnswer {
    /// The bodies, in order; for the eyes of whoever asked, unless it is shared.
    let bodies: [Value]

    init(_ answer: Answer) {
        bodies = Message.messages(of: answer.replies).flatMap {
            SlackRenderer().posts(of: $0, to: Audience(of: answer))
        }
    }

    /// All of it in one body; nil where there is nothing to say.
    var whole: Value? {
        guard var whole = bodies.first?.object else { return nil }
        whole["blocks"] = .list(bodies.flatMap { $0["blocks"]?.list ?? [] })
        return .object(whole)
    }

    /// For a `response_url`; the message with the button stays as it is.
    var atURL: [Value] { with(["replace_original": false]) }

    /// For `chat.postMessage` (everybody there sees it) or, with a user, `chat.postEphemeral`.
    func inPlace(channel: String, thread: String?, user: String?) -> [Value] {
        with(["channel": .string(channel), "thread_ts": thread.map(Value.string), "user": user.map(Value.string)]).map {
            var body = $0.object ?? [:]
            body["response_type"] = nil
            return .object(body)
        }
    }

    private func with(_ members: [String: Value?]) -> [Value] {
        bodies.map { .object(($0.object ?? [:]).merging(members.compactMapValues(\.self)) { $1 }) }
    }
}
