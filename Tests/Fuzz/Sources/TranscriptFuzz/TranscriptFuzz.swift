import Conversation

/// Feeds any bytes to the parser of transcripts: `scripts/fuzz`.
///
/// What is wrong must be told with a line of the text, and the same each time. What is accepted is played against an
/// echo; its text with the replies that came must be a transcript again, in which no reply differs any more.
@_cdecl("LLVMFuzzerTestOneInput")
public func parseAnyBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do {
        let transcript = try Transcript(parsing: text, file: "a.chat")
        let result = TranscriptFuzz.player.play(transcript)
        precondition(result == TranscriptFuzz.player.play(transcript), "played twice, it goes otherwise")
        precondition(result.skipped == nil)
        guard let accepted = try? Transcript(parsing: result.accepted, file: "a.chat") else {
            preconditionFailure("what is accepted is no transcript:\n\(result.accepted)")
        }
        let again = TranscriptFuzz.player.play(accepted)
        precondition(
            again.accepted == result.accepted, "accepted twice, it changes:\n\(result.accepted)\n\(again.accepted)")
    } catch {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
        precondition(!error.faults.isEmpty)
        for fault in error.faults {
            precondition((1...(lines + 1)).contains(fault.line) && !fault.message.isEmpty, "\(fault) of \(lines) lines")
        }
    }
    return 0
}

enum TranscriptFuzz {
    static let player = TranscriptPlayer { _ in Echo() }
}

/// Says what it hears, asks back with two buttons, and knows one fact.
private struct Echo: TranscriptStage {
    mutating func answer(_ incoming: Incoming) -> Answer {
        let text =
            switch incoming.body {
            case .text(let text): text
            case .choice(let value): "pressed \(value)"
            }
        let choices = text.hasSuffix("?") ? [Choice("Yes", value: "yes"), Choice("No, (never)", value: "no")] : []
        let replies = text == "silent" ? [] : [Reply("You said: \(text)", choices: choices)]
        return Answer(id: incoming.id, conversation: incoming.conversation, replies: replies)
    }

    mutating func restart() {}
    mutating func set(_ clock: TranscriptClock) {}
    func fact(_ kind: String, id: String) -> Value? { id == "1" ? ["name": .string(kind)] : nil }
    func count(of kind: String) -> Int { kind == "note" ? 1 : 0 }
}
