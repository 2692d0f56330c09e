/// One thing that happens in a transcript.
public enum TranscriptStep: Hashable, Sendable {
    /// Somebody says something or presses a button, and the bot answers.
    case turn(TranscriptTurn)
    /// The process ends and a new one opens the same store.
    case restart(line: Int)
    /// The clock is set: `--- clock 2026-03-12 09:00`.
    case clock(TranscriptClock, line: Int)
    /// The clock moves on: `--- clock +2d`.
    case wait(String, line: Int)

    /// Where it stands in the file, from 1.
    var line: Int {
        switch self {
        case .turn(let turn): turn.line
        case .restart(let line), .clock(_, let line), .wait(_, let line): line
        }
    }
}
