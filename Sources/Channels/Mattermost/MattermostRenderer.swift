package import Conversation

/// A message as Mattermost's Markdown with buttons in an attachment;
/// https://developers.mattermost.com/integrate/plugins/interactive-messages.
///
/// Each post is a body for a command's response, for `response_url`, or for a post when a channel is added.
package struct MattermostRenderer: MessageRenderer {
    /// A post has 16,383 characters.
    private static let limit = 16_000

    private let actionURL: String?
    private let context: @Sendable (Choice) -> [String: Value]

    /// - Parameters:
    ///   - actionURL: Where the server sends a pressed button; nil for numbers instead of buttons.
    ///   - context: What it sends with it. Nothing else proves that the button was ours, so sign it.
    package init(
        actionURL: String?,
        context: @escaping @Sendable (Choice) -> [String: Value] = { ["choice": .string($0.value)] }
    ) {
        self.actionURL = actionURL
        self.context = context
    }

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let hasButtons = actionURL != nil && message.choices.allSatisfy { !$0.label.isBlank }
        let lines = hasButtons || message.choices.isEmpty ? [] : [Block.gap, .text(message.choices.map(\.line))]
        let texts = MarkdownWriter(limit: Self.limit, tableWidth: nil).texts(of: message.blocks + lines)
        let common: [String: Value] = [
            "response_type": audience == .everyone ? "in_channel" : "ephemeral",
            "props": ["disable_mentions": true], "skip_slack_parsing": true,
        ]
        var posts = texts.map { Value.object(common).adding(["text": .string($0)]) }
        if hasButtons, !message.choices.isEmpty {
            let last = posts.popLast() ?? .object(common)
            posts.append(last.adding(["attachments": [attachment(message.choices)]]))
        }
        return posts
    }

    private func attachment(_ choices: [Message.NumberedChoice]) -> Value {
        [
            "fallback": .string(SafeText.inert(choices.map(\.label).joined(separator: " · "))),
            "actions": .list(
                choices.map { choice in
                    [
                        "id": .string("choice\(choice.number)"), "type": "button",
                        "name": .string(SafeText.inert(choice.label)),
                        "integration": ["url": .string(actionURL ?? ""), "context": .object(context(choice.choice))],
                    ]
                }),
        ]
    }
}
