/// Reads the lines of a `*.chat` file, one after the other.
struct TranscriptParser {
    let file: String
    private var title: String?
    private var setup = TranscriptSetup()
    private var steps: [TranscriptStep] = []
    private var turn: TranscriptTurn?
    private var faults: [TranscriptFaults.Fault] = []
    private var line = 0

    init(file: String) {
        self.file = file
    }

    mutating func parse(_ text: String) throws(TranscriptFaults) -> Transcript {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        for (index, content) in lines.enumerated() {
            line = index + 1
            read(setup.table?.filled(content, row: 0) ?? content)
        }
        endTurn()
        if setup.table?.rows.isEmpty == true {
            fault("`each` has no rows; write one a line below it, with blanks before it")
        }
        if steps.isEmpty && faults.isEmpty { fault("nobody says anything; write `maya> hello`") }
        guard faults.isEmpty else { throw TranscriptFaults(file: file, faults: faults) }
        return Transcript(file: file, title: title, setup: setup, steps: steps, lines: lines)
    }

    private mutating func read(_ content: String) {
        let trimmed = ChatLines.collapsed(content)
        if trimmed.isEmpty { return }
        if content.hasPrefix("#") {
            title = title ?? ChatLines.collapsed(content.drop { $0 == "#" })
        } else if content.first?.isWhitespace == true, isBeforeTheFirstMessage, setup.table != nil {
            readRow(withoutRemark(content[...]))
        } else if content.first?.isWhitespace == true {
            readContinuation(trimmed)
        } else if content.hasPrefix("---") {
            readDirective(withoutRemark(content.dropFirst(3)))
        } else if content.hasPrefix("=") {
            readChecks(withoutRemark(content.dropFirst()))
        } else if trimmed == LinePattern.wildcard {
            add(ExpectedReply(line: line, kind: .anything))
        } else if content.hasPrefix("bot<") {
            readReply(ChatLines.collapsed(content.dropFirst(4)), isOptional: false)
        } else if content.hasPrefix("as "), turn != nil {
            readRendering(withoutRemark(content.dropFirst(3)))
        } else if content.hasPrefix("?<") {
            readReply(ChatLines.collapsed(content.dropFirst(2)), isOptional: true)
        } else if let end = content.firstIndex(of: ">"), content[..<end].allSatisfy(\.isSpeakerCharacter),
            end > content.startIndex
        {
            readMessage(content[..<end], withoutRemark(content[content.index(after: end)...]))
        } else if isBeforeTheFirstMessage {
            readHeader(withoutRemark(content[...]))
        } else {
            fault(
                "'\(trimmed)' is not understood; write `maya> text`, `bot< text`, `as slack`, `= check` or `--- restart`"
            )
        }
    }

    private var isBeforeTheFirstMessage: Bool { steps.isEmpty && turn == nil }

    /// Drops `  # remark` from the end.
    private func withoutRemark(_ text: Substring) -> Substring {
        guard let mark = text.firstRange(of: "  # ") else { return text }
        return text[..<mark.lowerBound]
    }

    private mutating func fault(_ message: String) {
        faults.append(TranscriptFaults.Fault(line: line, message: message))
    }

    private mutating func endTurn() {
        if let turn { steps.append(.turn(turn)) }
        turn = nil
    }

    private mutating func add(_ reply: ExpectedReply) {
        if turn == nil { fault("a reply to nothing; write `maya> text` before it") }
        if turn?.renderings.isEmpty == false { fault("a reply behind `as`; write it before that") }
        turn?.replies.append(reply)
    }
}

extension TranscriptParser {
    private mutating func readMessage(_ mark: Substring, _ rest: Substring) {
        endTurn()
        let parts = mark.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let speaker = parts[0]
        if parts.contains("") { return fault("'\(mark)>' names nobody or no room; write `maya>` or `maya@standup>`") }
        let names = setup.participants.map(\.name)
        if !names.isEmpty && !names.contains(speaker) {
            fault("nobody called '\(speaker)' takes part; known are \(names.joined(separator: ", "))")
        }
        let text = rest.drop(while: \.isWhitespace)
        let trimmed = ChatLines.collapsed(text)
        let isPress = trimmed.hasPrefix("(") && trimmed.hasSuffix(")") && trimmed.count > 2
        turn = TranscriptTurn(
            line: line, speaker: speaker, room: parts.count > 1 ? parts[1] : nil,
            body: isPress ? .press(String(trimmed.dropFirst().dropLast())) : .text(trimmed))
    }

    private mutating func readReply(_ text: String, isOptional: Bool) {
        if text == "(silence)" {
            add(ExpectedReply(line: line, kind: .silence))
        } else if text.hasPrefix("~ ") {
            let pattern = String(text.dropFirst(2))
            if (try? Regex(pattern)) == nil { fault("'\(pattern)' is no regular expression; mend it or drop the `~`") }
            add(ExpectedReply(line: line, kind: .regex(pattern), isOptional: isOptional))
        } else {
            add(ExpectedReply(line: line, kind: .lines(text.isEmpty ? [] : [text]), isOptional: isOptional))
        }
    }

    private mutating func readRendering(_ text: Substring) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1 else { return fault("'as' takes one platform, such as `as slack`") }
        turn?.renderings.append(ExpectedRendering(line: line, platform: String(words[0])))
    }

    /// An indented line goes on with the reply or the message above it; buttons may stand on several lines.
    private mutating func readContinuation(_ text: String) {
        if let last = turn?.renderings.indices.last, turn?.checks.isEmpty == true {
            turn?.renderings[last].lines.append(text)
            turn?.renderings[last].lastLine = line
            return
        }
        guard let last = turn?.replies.indices.last else {
            guard case .text(let message)? = turn?.body, turn?.checks.isEmpty == true else {
                return fault("'\(text)' continues nothing; begin a line with `maya>` or `bot<`")
            }
            turn?.body = .text(message + "\n" + text)
            turn?.lastLineOfMessage = line
            return
        }
        guard case .lines(var lines)? = turn?.replies[last].kind, turn?.checks.isEmpty == true else {
            return fault("'\(text)' continues nothing; begin a line with `bot<`")
        }
        if text.isChoices, let above = lines.last, above.isChoices {
            lines[lines.count - 1] = above + " " + text
        } else {
            lines.append(text)
        }
        turn?.replies[last].kind = .lines(lines)
        turn?.replies[last].lastLine = line
    }

    private mutating func readChecks(_ text: Substring) {
        guard turn != nil else { return fault("a check of nothing; write `maya> text` before it") }
        for words in text.split(separator: "|") {
            if let check = TranscriptCheck(words, line: line) {
                turn?.checks.append(check)
            } else {
                fault(
                    "'\(ChatLines.collapsed(words))' is no check; write `slot NAME VALUE`, `flow NAME`, `depth N`, `intent NAME`, "
                        + "`changes KIND ID`, `fact KIND ID FIELD VALUE` or `count KIND N`")
            }
        }
    }

    private mutating func readDirective(_ text: Substring) {
        endTurn()
        let words = text.split(whereSeparator: \.isWhitespace)
        if words == ["restart"] {
            steps.append(.restart(line: line))
        } else if words.first == "clock", words.count == 2, words[1].hasPrefix("+") {
            let start = TranscriptClock(["2026-01-01"])
            if start?.advanced(by: words[1]) == nil {
                return fault("'\(words[1])' is no time; write +2d, +1w, +3h or +30m")
            }
            steps.append(.wait(String(words[1]), line: line))
        } else if words.first == "clock", let clock = TranscriptClock(Array(words.dropFirst())) {
            steps.append(.clock(clock, line: line))
        } else {
            fault(
                "'--- \(words.joined(separator: " "))' is not known; write `--- restart` or `--- clock 2026-03-12 09:00`"
            )
        }
    }

    private mutating func readRow(_ text: Substring) {
        let cells = TranscriptTable.cells(text)
        guard let names = setup.table?.names, names.count == cells.count else {
            return fault("this row has \(cells.count) cells where `each` names \(setup.table?.names.count ?? 0)")
        }
        setup.table?.rows.append(cells)
    }

    private mutating func readHeader(_ text: Substring) {
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.first == "clock" {
            setup.clock = TranscriptClock(Array(words.dropFirst()))
            if setup.clock == nil { fault("this is no clock; write `clock 2026-03-09 08:00 Europe/London`") }
        } else if words.first == "with" || words.first == "with?", words.count > 1 {
            setup.with += words.dropFirst().map(String.init)
            if words.first == "with?" { setup.isSkippedWithoutFiles = true }
        } else if words.first == "each", words.count > 1, setup.table == nil {
            let names = TranscriptTable.cells(text.drop(while: \.isWhitespace).dropFirst("each".count))
            setup.table = TranscriptTable(names: names, rows: [])
        } else if words.count == 2, words[0].allSatisfy(\.isNameCharacter) {
            setup.participants.append(.init(name: String(words[0]), role: String(words[1])))
        } else {
            fault(
                "'\(ChatLines.collapsed(text))' is not known; write `clock`, `with`, `each`, or who takes part (`maya csm`)"
            )
        }
    }
}

extension Character {
    fileprivate var isNameCharacter: Bool { isLetter || isNumber || self == "_" || self == "-" || self == "." }

    /// Of `maya` or `maya@#standup`.
    fileprivate var isSpeakerCharacter: Bool { isNameCharacter || self == "@" || self == "#" }
}

extension String {
    /// `[Yes] [No]`.
    fileprivate var isChoices: Bool { hasPrefix("[") && hasSuffix("]") }
}
