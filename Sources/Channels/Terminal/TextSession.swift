import Conversation

/// One conversation in text: what was typed becomes a message, and the answer becomes text to show.
struct TextSession {
    let responder: any Responder
    var conversation: String
    var user: String?
    let channel: String
    let style: TerminalStyle
    /// What the last answer offered.
    private(set) var menu = ChoiceMenu.empty
    /// What was said last, with the answer and the label of the button that was pressed.
    private(set) var last: (incoming: Incoming, answer: Answer, label: String?)?

    init(responder: any Responder, conversation: String, user: String?, channel: String, style: TerminalStyle) {
        self.responder = responder
        self.conversation = conversation
        self.user = user
        self.channel = channel
        self.style = style
    }

    /// Says what was typed, and returns the answer as text that ends with a line end.
    ///
    /// - Throws: What the responder throws; the choices on offer stay then.
    mutating func say(_ text: String) throws -> String {
        let choice = menu.choice(typed: text)
        let body = choice.map { Incoming.Body.choice($0.value) } ?? .text(text)
        let incoming = Incoming(conversation: conversation, user: user, body: body, channel: channel)
        let answer = try responder.answer(incoming)
        last = (incoming, answer, choice?.label)
        return show(answer.replies)
    }

    /// Replies as text that ends with a line end; their choices are on offer from now on.
    mutating func show(_ replies: [Reply]) -> String {
        menu = ChoiceMenu(replies)
        return Self.render(replies, style)
    }

    /// What may be typed next: the choices on offer first.
    func completions(for line: String) -> [String] {
        menu.completions(for: line) + responder.completions(for: line, conversation: conversation)
    }

    /// Replies as text that ends with a line end, their choices numbered.
    static func render(_ replies: [Reply], _ style: TerminalStyle) -> String {
        let renderer = MarkdownRenderer(style)
        let menu = ChoiceMenu(replies)
        var shown = 0
        var parts: [String] = []
        for reply in replies {
            var lines = [renderer.render(reply.text)]
            if !reply.choices.isEmpty {
                let line = menu.shown(reply.choices, after: shown)
                lines += (renderer.width.map { line.wrapped(to: $0) } ?? [line]).map(renderer.written)
                shown += reply.choices.count
            }
            parts.append(lines.joined(separator: "\n").replacing("\u{A0}", with: " "))
        }
        return parts.map { $0 + "\n" }.joined(separator: "\n")
    }
}
