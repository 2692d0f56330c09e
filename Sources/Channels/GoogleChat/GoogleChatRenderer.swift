package import Conversation

/// A message as cards for Google Chat; https://developers.google.com/workspace/chat/api/reference/rest/v1/cards.
///
/// Each post is a `Message`. A button comes back as a `CARD_CLICKED` event whose function is `choice`, with the choice's
/// value as the parameter `choice`.
package struct GoogleChatRenderer: MessageRenderer {
    /// A message has 32,000 bytes, a card 100 widgets; a paragraph is kept to what a plain message could hold.
    private enum Limit {
        static let widgets = 100
        static let size = 28_000
        static let fallback = 1000
        static let paragraph = 4000
    }

    private let viewer: String?

    /// - Parameter viewer: Who spoke, such as `users/123`: what is for them alone is shown to nobody else. Nil where the
    ///   space has nobody else in it.
    package init(viewer: String? = nil) {
        self.viewer = viewer
    }

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let widgets = message.blocks.flatMap(self.widgets) + buttons(message.choices)
        let texts = message.blocks.flatMap { $0.lines ?? [] }.map(\.plain).filter { !$0.isBlank }
        let fallback = RichText(SafeText.inert(texts.joined(separator: "\n")))
            .pieces(limit: Limit.fallback) { $0.plain.utf8.count }.first
        return widgets.groups(of: Limit.widgets, size: Limit.size) { $0.size + 1 }.map { group in
            var post: [String: Value] = [
                "cardsV2": [["cardId": "reply", "card": ["sections": [["widgets": .list(group)]]]]]
            ]
            if let fallback { post["fallbackText"] = .string(fallback.plain) }
            if audience == .speaker, let viewer { post["privateMessageViewer"] = ["name": .string(viewer)] }
            return .object(post)
        }
    }

    private func widgets(of block: Block) -> [Value] {
        switch block {
        case .gap: return []
        case .rule: return [["divider": [:]]]
        case .fields(let fields): return fields.flatMap(field)
        case .code(let text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return paragraphs(lines.map { RichText($0.replacing(" ", with: "\u{A0}")) })
        case .table(let table): return paragraphs(table.records)
        case .text, .heading, .list, .quote, .footer: return paragraphs(block.lines ?? [])
        }
    }

    private func field(_ field: Block.Field) -> [Value] {
        let value = html(field.value)
        guard value.utf16.count <= Limit.paragraph, !field.value.plain.isBlank else { return paragraphs([field.line]) }
        let label = HTMLText.escaped(SafeText.inert(field.label))
        return [["decoratedText": ["topLabel": .string(label), "text": .string(value), "wrapText": true]]]
    }

    private func paragraphs(_ lines: [RichText]) -> [Value] {
        let fitting = lines.flatMap { line in
            line.isEmpty ? [""] : line.pieces(limit: Limit.paragraph - 4) { html($0).utf16.count }.map(html)
        }
        return fitting.groups(of: .max, size: Limit.paragraph) { $0.utf16.count + 4 }
            .map { $0.joined(separator: "<br>") }.filter { !$0.isBlank }
            .map { ["textParagraph": ["text": .string($0)]] }
    }

    private func buttons(_ choices: [Message.NumberedChoice]) -> [Value] {
        guard !choices.isEmpty else { return [] }
        let buttons = choices.map { choice -> Value in
            let action: Value = [
                "function": "choice", "parameters": [["key": "choice", "value": .string(choice.choice.value)]],
            ]
            let label = choice.label.isBlank ? "\(choice.number)" : SafeText.inert(choice.label)
            return ["text": .string(label), "onClick": ["action": action]]
        }
        return buttons.groups(of: .max, size: Limit.size / 2) { $0.size + 1 }.map {
            ["buttonList": ["buttons": .list($0)]]
        }
    }

    private func html(_ text: RichText) -> String { HTMLText.text(text, .init()) }
}
