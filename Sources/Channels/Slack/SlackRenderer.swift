package import Conversation

/// A message as Slack's Block Kit; https://api.slack.com/reference/block-kit/blocks.
///
/// Each post is a body for `response_url`, or for `chat.postMessage` when a channel is added. A button comes back as a
/// `block_actions` payload whose action has `action_id` `choice-N` and the choice's `value`.
package struct SlackRenderer: MessageRenderer {
    /// Slack's limits: 50 blocks and, unwritten, some 13,200 characters a message; 3,000 characters a section, 2,000 a
    /// field, 150 a header, 75 on a button and 2,000 in its value, 25 buttons a block.
    private enum Limit {
        static let blocks = 50
        static let message = 12_000
        static let section = 3000
        static let field = 2000
        static let fields = 10
        static let header = 150
        static let label = 75
        static let value = 2000
        static let buttons = 25
        static let tableWidth = 60
        static let fallback = 3000
    }

    /// A block of a post, its text for notifications, and how much of the message it takes.
    private struct Part {
        var block: Value
        var text: String
        var length: Int
    }

    package init() {}

    package func posts(of message: Message, to audience: Audience) -> [Value] {
        let parts = parts(of: message.blocks) + choices(message.choices)
        return parts.groups(of: Limit.blocks, size: Limit.message, measure: \.length).map { group in
            let text = RichText(group.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n"))
            let first = text.pieces(limit: Limit.fallback) { SlackText.fallback($0.plain).utf16.count }.first
            return [
                "response_type": audience == .everyone ? "in_channel" : "ephemeral",
                "text": .string(SlackText.fallback(first?.plain ?? "")), "mrkdwn": false,
                "blocks": .list(group.map(\.block)),
            ]
        }
    }

    private func parts(of blocks: [Block]) -> [Part] {
        var parts: [Part] = []
        var lines: [RichText] = []
        func endText() {
            parts += sections(lines)
            lines = []
        }
        for block in blocks {
            switch block {
            case .text, .list, .quote: lines += block.lines ?? []
            case .gap: endText()
            case .heading(let text):
                endText()
                parts += heading(text)
            case .code(let text):
                endText()
                parts += code(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            case .table(let table):
                endText()
                parts += table.columns(width: Limit.tableWidth).map(code) ?? sections(table.records)
            case .fields(let fields):
                endText()
                parts += self.fields(fields)
            case .footer(let text):
                endText()
                parts += pieces(of: text, limit: Limit.field) { ["type": "context", "elements": [$0]] }
            case .rule:
                endText()
                parts.append(Part(block: ["type": "divider"], text: "", length: 0))
            }
        }
        endText()
        return parts
    }

    private func sections(_ lines: [RichText]) -> [Part] {
        pieces(of: .lines(lines), limit: Limit.section) { ["type": "section", "text": $0] }
    }

    private func pieces(of text: RichText, limit: Int, block: (Value) -> Value) -> [Part] {
        text.pieces(limit: limit, measure: SlackText.length).filter { !$0.plain.isBlank }.map {
            Part(block: block(SlackText.object($0)), text: $0.typed, length: SlackText.length($0))
        }
    }

    private func heading(_ text: RichText) -> [Part] {
        let typed = text.typed
        guard !typed.isBlank, typed.utf16.count <= Limit.header else { return sections([text.with(.bold)]) }
        return [
            Part(block: ["type": "header", "text": SlackText.plain(typed)], text: typed, length: typed.utf16.count)
        ]
    }

    /// Lines in letters of one width, as many to a section as it takes.
    private func code(_ lines: [String]) -> [Part] {
        let marks = 6
        let fitting = lines.flatMap { line in
            RichText(line).pieces(limit: Limit.section - marks - 1) { length(ofCode: $0.plain) }.map(\.plain)
        }
        return fitting.groups(of: .max, size: Limit.section - marks) { length(ofCode: $0) + 1 }.map { group in
            let text = group.joined(separator: "\n")
            return Part(
                block: ["type": "section", "text": SlackText.code(text)], text: text,
                length: length(ofCode: text) + marks)
        }
    }

    private func length(ofCode text: String) -> Int {
        SlackText.code(text)["text"]?.string?.utf16.count ?? 0
    }

    /// Names and values in two columns, where they are short enough for that.
    private func fields(_ fields: [Block.Field]) -> [Part] {
        guard fields.count > 1, fields.allSatisfy({ SlackText.length($0.line) <= Limit.field }) else {
            return sections(fields.map(\.line))
        }
        return fields.groups(of: Limit.fields).map { group in
            let texts = group.map { RichText.lines([RichText($0.label, .bold), $0.value]) }
            return Part(
                block: ["type": "section", "fields": .list(texts.map(SlackText.object))],
                text: group.map(\.line.typed).joined(separator: "\n"),
                length: texts.reduce(0) { $0 + SlackText.length($1) })
        }
    }

    /// Buttons; where a label is too long for one, the labels as lines and their numbers on the buttons.
    private func choices(_ choices: [Message.NumberedChoice]) -> [Part] {
        let areShort = choices.allSatisfy { $0.label.utf16.count <= Limit.label && !$0.label.isBlank }
        let buttons = choices.map { choice -> Value in
            [
                "type": "button", "action_id": .string("choice-\(choice.number)"),
                "text": SlackText.plain(areShort ? choice.label : "\(choice.number)"),
                "value": .string(choice.choice.value),
            ]
        }
        guard choices.allSatisfy({ $0.choice.value.utf16.count <= Limit.value && !$0.choice.value.isEmpty }) else {
            return sections(choices.map(\.line))
        }
        let actions = buttons.groups(of: Limit.buttons).map { group in
            let labels = group.compactMap { $0["text.text"]?.string }.joined(separator: " · ")
            return Part(
                block: ["type": "actions", "elements": .list(group)], text: labels, length: labels.utf16.count)
        }
        return (areShort ? [] : sections(choices.map(\.line))) + actions
    }
}
