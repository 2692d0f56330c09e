package import Conversation

/// A message as text without marks, for what can show nothing else; the choices are numbered.
package struct PlainRenderer: MessageRenderer {
    package init() {}

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let text = Self.text(of: message)
        return text.isBlank ? [] : [["text": .string(text)]]
    }

    /// The text, without a line end after it.
    package static func text(of message: Message) -> String {
        let text = MarkdownRenderer(.plain).render(message.blocks)
        return ([text] + message.choices.map(\.line.typed)).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
