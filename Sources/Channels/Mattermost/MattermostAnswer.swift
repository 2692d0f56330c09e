import Conversation

/// An answer as Mattermost takes it, for the eyes of whoever asked.
struct MattermostAnswer {
    private let answer: Answer
    private let token: MattermostToken
    /// Where the server sends a pressed button; nil for numbers instead of buttons.
    private let actionURL: String?

    init(_ answer: Answer, _ token: MattermostToken, actionURL: String?) {
        self.answer = answer
        self.token = token
        self.actionURL = actionURL
    }

    /// The bodies for a `response_url`, in order; their buttons are for one person in one channel.
    func bodies(for user: String, in channel: String) -> [Value] {
        let conversation = answer.conversation
        let renderer = MattermostRenderer(actionURL: actionURL) { [token] choice in
            let signature = token.signature(
                user: user, choice: choice.value, channel: channel, conversation: conversation)
            return [
                "choice": .string(choice.value), "conversation": .string(conversation),
                "signature": .string(signature),
            ]
        }
        return Message.messages(of: answer.replies).flatMap { renderer.posts(of: $0, to: .speaker) }
    }

    /// All of it as the reply to a slash command; nil where there is nothing to say.
    func whole(for user: String, in channel: String) -> Value? {
        let bodies = bodies(for: user, in: channel)
        guard let first = bodies.first else { return nil }
        return bodies.count == 1 ? first : first.adding(["extra_responses": .list(Array(bodies.dropFirst()))])
    }

    /// All of it as the reply to a button, which is text alone.
    var afterButton: Value {
        let renderer = MattermostRenderer(actionURL: nil)
        let texts = Message.messages(of: answer.replies).flatMap { renderer.posts(of: $0, to: .speaker) }
            .compactMap { $0["text"]?.string }
        return ["ephemeral_text": .string(texts.joined(separator: "\n\n")), "skip_slack_parsing": true]
    }
}
