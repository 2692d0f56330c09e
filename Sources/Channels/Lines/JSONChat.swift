package import Conversation

/// `qbr chat --json`: a JSON object a line in, exactly one out for each, in order and at once.
///
/// A line that is no JSON object is taken as plain text. Bad input, and a turn that failed, are answered with an
/// `error`, and the next line is read.
package struct JSONChat {
    private let responder: any Responder
    private let conversation: String
    private let user: String?
    private let output: Output
    private var lines: LineReader

    /// - Parameters:
    ///   - conversation: The conversation of lines that name none.
    ///   - user: Who speaks on lines that name nobody; nil for whoever the channel belongs to.
    package init(
        responder: any Responder, conversation: String = "default", user: String? = nil, input: Int32 = 0,
        output: Output = .standard
    ) {
        self.responder = responder
        self.conversation = conversation
        self.user = user
        self.output = output
        lines = LineReader(descriptor: input)
    }

    /// Answers line after line until the input ends, or nobody reads the answers any more.
    ///
    /// - Throws: `ChannelError` where input or output cannot be used.
    package mutating func run() throws {
        do {
            while let line = try lines.next() {
                try output.write(answer(to: line))
            }
        } catch ChannelError.outputClosed {
            return
        }
    }

    /// Answers one line, as if it had been read.
    ///
    /// - Throws: `ChannelError` where the output cannot be used.
    package func say(_ line: String) throws {
        try output.write(answer(to: .bytes(Array(line.utf8))))
    }

    private func answer(to line: LineReader.Line) throws -> [UInt8] {
        switch WireMessage(line, conversation: conversation, user: user, channel: "json") {
        case .bad(let fault, let id):
            return try WireCoding.encode(WireFailure(fault, id: id))
        case .incoming(let incoming):
            do {
                return try WireCoding.encode(try responder.answer(incoming))
            } catch {
                return try WireCoding.encode(WireFailure(error, to: incoming))
            }
        }
    }
}
