/// One transcript while it is played.
struct TranscriptRun {
    private let transcript: Transcript
    private let row: String?
    private let renderer: TranscriptPlayer.Renderer
    private var stage: any TranscriptStage
    private var clock: TranscriptClock?
    /// What may be pressed in each room, as the last answer offered it.
    private var choices: [String: [Choice]] = [:]
    private var failures: [TranscriptFailure] = []
    private var turns = 0
    private var visits: Set<Visit> = []
    private var answers: [Answer] = []
    /// The replies that differed, by the line of their turn.
    private var said: [Int: [[String]]] = [:]
    /// The renderings that differed, by their line.
    private var rendered: [Int: [String]] = [:]

    /// - Parameter row: What the cells of a table were filled with, for failures.
    init(
        _ transcript: Transcript, row: String? = nil, stage: any TranscriptStage,
        renderer: @escaping TranscriptPlayer.Renderer
    ) {
        self.renderer = renderer
        self.transcript = transcript
        self.row = row
        self.stage = stage
        clock = transcript.setup.clock
    }

    mutating func play() -> TranscriptResult {
        for step in transcript.steps {
            switch step {
            case .turn(let turn): play(turn)
            case .restart(let line): attempt(line) { try $0.restart() }
            case .clock(let clock, let line):
                set(TranscriptClock(day: clock.day, minute: clock.minute, zone: clock.zone ?? self.clock?.zone), line)
            case .wait(let time, let line):
                if let later = clock?.advanced(by: time[...]) {
                    set(later, line)
                } else {
                    fail(line, "there is no clock to move on; write `clock 2026-03-09 08:00` at the top")
                }
            }
        }
        return TranscriptResult(
            file: transcript.file, failures: failures, turns: turns, visits: visits, answers: answers,
            accepted: accepted)
    }

    private mutating func set(_ clock: TranscriptClock, _ line: Int) {
        self.clock = clock
        attempt(line) { try $0.set(clock) }
    }

    private mutating func attempt(_ line: Int, _ body: (inout any TranscriptStage) throws -> Void) {
        do { try body(&stage) } catch { fail(line, "\(error)") }
    }

    private mutating func fail(_ line: Int, _ message: String, _ diff: [String] = []) {
        let whole = row.map { "\(message) (\($0))" } ?? message
        failures.append(TranscriptFailure(file: transcript.file, line: line, message: whole, diff: diff))
    }

    private mutating func play(_ turn: TranscriptTurn) {
        guard let body = body(of: turn) else { return }
        turns += 1
        let incoming = Incoming(
            id: "\(transcript.file):\(turn.line)", conversation: turn.room, user: turn.speaker, body: body,
            channel: "transcript")
        do {
            let answer = try stage.answer(incoming)
            visits.formUnion(answer.visits)
            answers.append(answer)
            choices[turn.room] = answer.replies.last { !$0.choices.isEmpty }?.choices ?? []
            compare(answer, with: turn)
            for rendering in turn.renderings { compare(answer, with: rendering) }
            for check in turn.checks {
                if let fault = try check.fault(answer, on: stage) { fail(check.line, "= \(check.words): \(fault)") }
            }
        } catch {
            fail(turn.line, "\(error)", ["  \(turn.spoken)"])
        }
    }

    /// What is sent; nil, and a failure, where the button is not on offer.
    private mutating func body(of turn: TranscriptTurn) -> Incoming.Body? {
        switch turn.body {
        case .text(let text): return .text(text)
        case .press(let label):
            let offered = choices[turn.room] ?? []
            if let choice = offered.first(where: { $0.label == label }) { return .choice(choice.value) }
            let labels =
                offered.isEmpty
                ? "none is on offer" : "on offer are " + offered.map { "[\($0.label)]" }.joined(separator: " ")
            fail(turn.line, "there is no button '\(label)': \(labels)")
            return nil
        }
    }

    private mutating func compare(_ answer: Answer, with turn: TranscriptTurn) {
        let replies = answer.replies.map(ChatLines.lines)
        guard !turn.isAnswered(by: replies) else { return }
        said[turn.line] = replies
        let written = replies.isEmpty ? ChatLines.written([]) : replies.flatMap { ChatLines.written($0) }
        let diff = ChatDiff.lines(expected: turn.replies.flatMap(\.written), said: written)
        fail(turn.replies.first?.line ?? turn.line, "the answer differs", ["  \(turn.spoken)"] + diff)
    }

    private mutating func compare(_ answer: Answer, with rendering: ExpectedRendering) {
        guard let lines = renderer(answer.replies, rendering.platform)?.map(ChatLines.collapsed) else {
            return fail(rendering.line, "there is no platform '\(rendering.platform)' to show it as")
        }
        guard !LinePattern.matches(rendering.lines[...], lines[...]) else { return }
        rendered[rendering.line] = lines
        let diff = ChatDiff.lines(expected: rendering.lines, said: lines)
        fail(rendering.line, "it looks different there", ["  as \(rendering.platform)"] + diff)
    }

    /// The file with what was said in place of the replies that differed.
    private var accepted: String {
        var lines = transcript.lines.map(Optional.some)
        for case .turn(let turn) in transcript.steps {
            for rendering in turn.renderings {
                guard let shown = rendered[rendering.line] else { continue }
                for index in rendering.line..<rendering.lastLine where !(lines[index] ?? "#").hasPrefix("#") {
                    lines[index] = nil
                }
                let head = lines[rendering.line - 1] ?? ""
                lines[rendering.line - 1] = ([head] + shown.map { "     " + $0 }).joined(separator: "\n")
            }
            guard let replies = said[turn.line] else { continue }
            for reply in turn.replies {
                for index in (reply.line - 1)..<reply.lastLine where !(lines[index] ?? "#").hasPrefix("#") {
                    lines[index] = nil
                }
            }
            let written = replies.isEmpty ? ChatLines.written([]) : replies.flatMap { ChatLines.written($0) }
            let message = lines[turn.lastLineOfMessage - 1] ?? ""
            lines[turn.lastLineOfMessage - 1] = ([message] + written).joined(separator: "\n")
        }
        return lines.compactMap(\.self).joined(separator: "\n")
    }
}

extension TranscriptTurn {
    fileprivate func isAnswered(by said: [[String]]) -> Bool {
        !replies.isEmpty && ExpectedReply.match(replies[...], said[...])
    }

    /// As the file says it.
    fileprivate var spoken: String {
        let who = room == speaker ? speaker : "\(speaker)@\(room)"
        return switch body {
        case .text(let text): "\(who)> \(text)"
        case .press(let label): "\(who)> (\(label))"
        }
    }
}

extension ExpectedReply {
    fileprivate var written: [String] {
        let mark = isOptional ? "?< " : "bot< "
        return switch kind {
        case .lines(let lines): ChatLines.written(lines, mark: mark)
        case .regex(let pattern): [mark + "~ " + pattern]
        case .silence: [mark + "(silence)"]
        case .anything: [LinePattern.wildcard]
        }
    }
}
