/// Writes down a conversation while it goes on, as a transcript that can be played again.
public struct TranscriptRecorder: Sendable {
    /// Where somebody speaks who is in no room.
    private let home: String
    private var header: [String]
    private var speakers: [String] = []
    private var body: [String] = []

    /// Begins a transcript.
    ///
    /// - Parameters:
    ///   - title: Its first comment.
    ///   - clock: What the bot's clock shows; nil where it runs by itself.
    ///   - with: What the workspace holds, as ``TranscriptSetup/with``.
    ///   - home: The conversation that is a speaker's own; others are rooms.
    public init(title: String, clock: TranscriptClock?, with: [String] = [], home: String) {
        self.home = home
        header = ["# \(title)"]
        if let clock { header.append("clock \(clock)") }
        if !with.isEmpty { header.append("with \(with.joined(separator: " "))") }
    }

    /// Whether nothing has been said yet.
    public var isEmpty: Bool { body.isEmpty }

    /// Adds a message and its answer, with checks of what is under way and of what was written.
    ///
    /// - Parameters:
    ///   - speaker: As in `maya>`; blanks give way to dashes.
    ///   - label: What the button said that was pressed; nil where something was typed.
    public mutating func add(_ incoming: Incoming, _ answer: Answer, speaker: String, label: String? = nil) {
        let name = speaker.split(whereSeparator: \.isWhitespace).joined(separator: "-").lowercased()
        if !speakers.contains(name) { speakers.append(name) }
        let room = incoming.conversation == home ? "" : "@\(incoming.conversation)"
        let said =
            switch incoming.body {
            case .text(let text): ChatLines.collapsed(text)
            case .choice(let value): "(\(label ?? value))"
            }
        body.append("\(name)\(room)> \(said)")
        body +=
            answer.replies.isEmpty
            ? ChatLines.written([]) : answer.replies.flatMap { ChatLines.written(ChatLines.lines(of: $0)) }
        let flow = answer.flow.map { "flow \($0.name) \($0.step)" } ?? "flow none"
        body.append("= " + ([flow] + answer.changes.map { "changes \($0.kind) \($0.id)" }).joined(separator: " | "))
    }

    /// Adds that the clock was moved on: `+8d`.
    public mutating func moveClock(by time: String) { body.append("--- clock \(time)") }

    /// The file.
    public var text: String {
        (header + speakers.map { "\($0) csm" } + [""] + body).map { $0 + "\n" }.joined()
    }
}
