package import Conversation

/// A message as Discord's embeds and components; https://discord.com/developers/docs/resources/message.
///
/// Each post is the `data` of an interaction's response, or a follow-up's body. A button comes back as a component
/// interaction whose `custom_id` ``value(ofCustomID:)`` reads.
package struct DiscordRenderer: MessageRenderer {
    /// Discord's limits: 4,096 characters in an embed, 80 on a button, 100 in its id; five buttons a row, five rows.
    private enum Limit {
        static let text = 4000
        static let label = 80
        static let id = 100
        static let row = 5
        static let buttons = 25
        static let tableWidth = 56
    }

    /// A message that only who began the interaction sees.
    private static let ephemeral: Value = 64

    package init() {}

    /// The choice that a pressed button stands for.
    package static func value(ofCustomID id: String) -> String? {
        id.firstIndex(of: ":").map { String(id[id.index(after: $0)...]) }
    }

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let hasButtons = message.choices.allSatisfy {
            Self.customID($0).utf16.count <= Limit.id && label($0).utf16.count <= Limit.label && !$0.label.isBlank
        }
        let lines = hasButtons || message.choices.isEmpty ? [] : [Block.gap, .text(message.choices.map(\.line))]
        // Discord's links lead to http:, https: and discord: alone; another is shown as it was typed.
        let writer = MarkdownWriter(limit: Limit.text, tableWidth: Limit.tableWidth, linksMail: false)
        let texts = writer.texts(of: message.blocks + lines)
        var posts: [[String: Value]] = texts.map { ["embeds": [["description": .string($0)]]] }
        if hasButtons {
            for group in message.choices.groups(of: Limit.buttons) {
                let last = posts.last?["components"] == nil ? posts.popLast() : nil
                posts.append((last ?? ["content": "…"]).merging(["components": rows(group)]) { _, new in new })
            }
        }
        return posts.map { post in
            var post = post
            post["allowed_mentions"] = ["parse": []]
            if audience == .speaker { post["flags"] = Self.ephemeral }
            return .object(post)
        }
    }

    private static func customID(_ choice: Message.NumberedChoice) -> String {
        "choice-\(choice.number):\(choice.choice.value)"
    }

    private func label(_ choice: Message.NumberedChoice) -> String { SafeText.inert(choice.label) }

    private func rows(_ choices: [Message.NumberedChoice]) -> Value {
        .list(
            choices.groups(of: Limit.row).map { row in
                let buttons = row.map { choice -> Value in
                    [
                        "type": 2, "style": 2, "label": .string(label(choice)),
                        "custom_id": .string(Self.customID(choice)),
                    ]
                }
                return ["type": 1, "components": .list(buttons)]
            })
    }
}
