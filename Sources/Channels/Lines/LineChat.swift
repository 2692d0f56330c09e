package import Conversation

/// The conversation over a pipe: a message a line in, plain text out; no prompt, no banner.
package struct LineChat {
    private var session: TextSession
    private var lines: LineReader
    private let output: Output
    private let errors: Output
    /// Something was already written, so that an empty line goes before the next answer.
    private var hasSpoken = false
    /// How many lines got no answer.
    package private(set) var failures = 0

    package init(
        responder: any Responder, conversation: String = "default", user: String? = nil, input: Int32 = 0,
        output: Output = .standard, errors: Output = .error, style: TerminalStyle = .plain
    ) {
        session = TextSession(
            responder: responder, conversation: conversation, user: user, channel: "lines", style: style)
        lines = LineReader(descriptor: input)
        self.output = output
        self.errors = errors
    }

    /// Answers line after line until the input ends, or nobody reads the answers any more; empty lines are passed over.
    ///
    /// A line that cannot be answered is told on the error output, and the next one is read.
    ///
    /// - Throws: `ChannelError` where input or output cannot be used.
    package mutating func run() throws {
        do {
            while let line = try lines.next() {
                switch line {
                case .tooLong: try fail(BadInput.tooLong)
                case .bytes(let bytes):
                    if let text = String(validating: bytes, as: UTF8.self) {
                        try say(text)
                    } else {
                        try fail(BadInput.invalidUTF8)
                    }
                }
            }
        } catch ChannelError.outputClosed {
            return
        }
    }

    /// Answers one message.
    ///
    /// - Throws: `ChannelError` where the output cannot be used.
    package mutating func say(_ text: String) throws {
        guard !text.isBlank else { return }
        let answer: String
        do {
            answer = try session.say(text)
        } catch {
            return try fail(error)
        }
        try output.write(hasSpoken ? "\n" + answer : answer)
        hasSpoken = true
    }

    private mutating func fail(_ error: any Error) throws {
        failures += 1
        try errors.write(SafeText.shown(FailureText.of(error)) + "\n")
    }
}
