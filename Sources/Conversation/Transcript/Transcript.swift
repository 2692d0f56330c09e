/// A conversation written down as it should go; a `*.chat` file.
///
/// ```
/// # A correction before saving
/// clock 2026-03-09 08:00 Europe/London
/// with demo
/// maya csm
///
/// maya> action for globex: fix the sync, owner ravi
/// bot< ...When is it due?
/// maya> no, sarah, by apr 3
/// bot< Changed: Sarah, Fri 3 Apr...
///      [Save] [Edit]
/// = slot owner Sarah | flow add-action
/// --- restart
/// maya> (Save)
/// bot< Saved...
/// = changes action.created A-11 | flow none
/// ```
///
/// Every reply is listed, in order. Runs of blanks count as one, empty lines as none. `...` within a line stands for any
/// text, a line of `...` for any lines, and `...` at the beginning of a line of its own for any replies; `?<` is a reply
/// that may be left out, `bot< ~ regex` one that the expression is found in, `bot< (silence)` none at all.
/// `maya@standup>` speaks in a room that others speak in too; `each` plays the script once a row, see ``TranscriptTable``.
public struct Transcript: Hashable, Sendable {
    /// The path, for failures.
    public let file: String
    /// The first comment.
    public let title: String?
    /// The clock, the workspace and the people that it asks for.
    public let setup: TranscriptSetup
    /// What happens, in order.
    public let steps: [TranscriptStep]
    /// The file's lines, as they are.
    let lines: [String]

    init(file: String, title: String?, setup: TranscriptSetup, steps: [TranscriptStep], lines: [String]) {
        self.file = file
        self.title = title
        self.setup = setup
        self.steps = steps
        self.lines = lines
    }

    /// Reads a transcript.
    ///
    /// - Parameters:
    ///   - text: The whole file.
    ///   - file: Its path, for faults and failures.
    /// - Throws: ``TranscriptFaults`` with every line that is not understood.
    public init(parsing text: String, file: String) throws(TranscriptFaults) {
        var parser = TranscriptParser(file: file)
        self = try parser.parse(text)
    }
}
