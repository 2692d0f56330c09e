/// A reply as a transcript expects it.
public struct ExpectedReply: Hashable, Sendable {
    /// How it is compared.
    public enum Kind: Hashable, Sendable {
        /// Line by line, with wildcards; the buttons are the last line: `[Yes] [No]`.
        case lines([String])
        /// An expression that is found somewhere in it.
        case regex(String)
        /// No reply at all.
        case silence
        /// Any replies, also none.
        case anything
    }

    /// Where it begins in the file, from 1.
    public let line: Int
    /// What it is compared with.
    public internal(set) var kind: Kind
    /// Whether it may be left out (`?<`).
    public let isOptional: Bool
    var lastLine: Int

    init(line: Int, kind: Kind, isOptional: Bool = false) {
        self.line = line
        self.kind = kind
        self.isOptional = isOptional
        lastLine = line
    }

    /// Whether a reply, as ``ChatLines`` writes it, is this one.
    func matches(_ reply: [String]) -> Bool {
        switch kind {
        case .lines(let lines): LinePattern.matches(lines[...], reply[...])
        case .regex(let pattern):
            if let regex = try? Regex(pattern) { reply.joined(separator: "\n").contains(regex) } else { false }
        case .silence: false
        case .anything: true
        }
    }

    /// Whether the replies are those expected, in order.
    static func match(_ expected: ArraySlice<ExpectedReply>, _ replies: ArraySlice<[String]>) -> Bool {
        guard let first = expected.first else { return replies.isEmpty }
        let rest = expected.dropFirst()
        switch first.kind {
        case .silence: return replies.isEmpty && rest.isEmpty
        case .anything:
            return match(rest, replies) || (!replies.isEmpty && match(expected, replies.dropFirst()))
        case .lines, .regex:
            if let reply = replies.first, first.matches(reply), match(rest, replies.dropFirst()) { return true }
            return first.isOptional && match(rest, replies)
        }
    }
}
