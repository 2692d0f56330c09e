/// A reply as lines of a transcript: its text without empty lines, and its buttons.
enum ChatLines {
    static func lines(of reply: Reply) -> [String] {
        var lines = reply.text.unicodeScalars.split(whereSeparator: isLineEnd).map { collapsed(Substring($0)) }.filter {
            !$0.isEmpty
        }
        if !reply.choices.isEmpty { lines.append(reply.choices.map { "[\($0.label)]" }.joined(separator: " ")) }
        return lines
    }

    /// Runs of blanks as one, none at either end.
    static func collapsed(_ line: some StringProtocol) -> String {
        if isCollapsed(line.utf8) { return String(line) }
        return String(line).unicodeScalars.split(whereSeparator: isBlank).map { Substring($0) }.joined(separator: " ")
    }

    /// Whether there are plain letters with single blanks between them, and nothing is to be done.
    private static func isCollapsed(_ bytes: some Sequence<UInt8>) -> Bool {
        var isBehindBlank = true
        for byte in bytes {
            guard (0x20..<0x7F).contains(byte), byte != 0x20 || !isBehindBlank else { return false }
            isBehindBlank = byte == 0x20
        }
        return !isBehindBlank
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// As the file writes it: `bot< ` before the first line, five blanks before the others.
    static func written(_ reply: [String], mark: String = "bot< ") -> [String] {
        guard !reply.isEmpty else { return [mark + "(silence)"] }
        return reply.enumerated().map { index, line in
            (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line
        }
    }
}
