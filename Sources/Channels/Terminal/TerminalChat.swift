package import Conversation

/// The conversation on a terminal: a prompt, editing, history, completion, colour.
///
/// Ctrl-C leaves what is being typed; a second one with nothing typed, Ctrl-D and `exit` leave the chat. Nothing is
/// lost by leaving: each turn was kept when its answer appeared. A line that begins with a colon is for the terminal
/// itself; see `:help`.
package struct TerminalChat {
    private var session: TextSession
    private let editor: LineEditor
    private let output: Output
    private let prompt: () -> String
    private let greeting: Reply?
    private var backstage: BackstageSession?

    private static let goodbyes: Set<String> = ["exit", "quit", "/exit", "/quit", ":q"]
    private static let hint = "Nothing was sent. `cancel` ends what is under way; Ctrl-C again, or Ctrl-D, leaves."

    /// - Parameters:
    ///   - prompt: What stands before the cursor, without colour; asked for before every line.
    ///   - greeting: What is shown first, with what may be chosen.
    ///   - backstage: What answers `:why` and its like; nil where a colon is nothing special.
    package init(
        responder: any Responder, conversation: String = "default", user: String? = nil, editor: LineEditor,
        output: Output = .standard, style: TerminalStyle, prompt: @escaping () -> String = { "> " },
        greeting: Reply? = nil,
        backstage: (any Backstage)? = nil
    ) {
        session = TextSession(
            responder: responder, conversation: conversation, user: user, channel: "terminal", style: style)
        self.editor = editor
        self.output = output
        self.prompt = {
            let text = SafeText.shown(prompt())
            return style.isColoured ? Self.coloured(text) : text
        }
        self.greeting = greeting
        self.backstage = backstage.map { BackstageSession($0, user: user, home: conversation) }
    }

    /// The colour ends before the last character: the editor drops an escape sequence that nothing follows.
    private static func coloured(_ prompt: String) -> String {
        "\u{1}\u{1B}[1;36m\u{1}\(prompt.dropLast())\u{1}\u{1B}[0m\u{1}\(prompt.suffix(1))"
    }

    /// Talks until the person leaves.
    ///
    /// - Throws: `ChannelError` where the terminal cannot be written.
    package mutating func run() throws {
        if let greeting { try output.write(session.show([greeting]) + "\n") }
        var wasInterrupted = false
        while true {
            let session = session
            switch editor.read(prompt: prompt(), completions: completions(of: session)) {
            case .end:
                return try output.write("\n")
            case .interrupted(let wasEmpty):
                if wasInterrupted && wasEmpty { return }
                try show(Self.hint)
                wasInterrupted = true
            case .text(let line):
                wasInterrupted = false
                if Self.goodbyes.contains(line.lowercased()) { return }
                try answer(line)
            }
        }
    }

    private func completions(of session: TextSession) -> (String) -> [String] {
        let commands = backstage == nil ? [] : BackstageCommand.names
        return { line in commands.filter { $0.hasPrefix(line) && line.hasPrefix(":") } + session.completions(for: line)
        }
    }

    private mutating func answer(_ line: String) throws {
        guard !line.isBlank else { return }
        do {
            if let command = BackstageCommand(line), let words = try backstage?.run(command, &session) {
                return try show(words)
            }
            try output.write(try session.say(line) + "\n")
            backstage?.note(session)
        } catch let error as ChannelError {
            throw error
        } catch {
            try show(FailureText.of(error))
        }
    }

    private func show(_ markdown: String) throws {
        try output.write(MarkdownRenderer(session.style).render(markdown) + "\n\n")
    }
}
